// Makes a picture of a page small: at most 256 colours, which is what a page has but for the edges of its letters.
// https://www.w3.org/TR/png-3/
import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PALETTE = 256;
/** Colours that differ by less are one. */
const STEP_BITS = 4;

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  /** Unfiltered samples, row by row. */
  readonly samples: Uint8Array;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function unfilter(data: Uint8Array, width: number, height: number, channels: number): Uint8Array {
  const stride = width * channels;
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < channels ? 0 : (out[at - channels] ?? 0);
      const up = y === 0 ? 0 : (out[at - stride] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (out[at - stride - channels] ?? 0);
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      out[at] = (data[y * (stride + 1) + 1 + x] ?? 0) + predicted;
    }
  }
  return out;
}

/** Reads 8-bit RGB or RGBA without interlacing, which is what browsers write. */
function readPng(png: Buffer): Picture {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png[25] === 6 ? 4 : 3;
  const data: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") data.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return {
    width,
    height,
    channels,
    samples: unfilter(inflateSync(Buffer.concat(data)), width, height, channels),
  };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

const split = (colour: number): readonly [number, number, number] => [
  colour >> 16,
  (colour >> 8) & 255,
  colour & 255,
];

/** The most frequent colours, no two of them nearly alike. */
function palette(counts: ReadonlyMap<number, number>): number[] {
  const chosen: number[] = [];
  const cells = new Set<number>();
  for (const [colour] of [...counts].sort((a, b) => b[1] - a[1])) {
    const [r, g, b] = split(colour);
    const cell = ((r >> STEP_BITS) << 16) | ((g >> STEP_BITS) << 8) | (b >> STEP_BITS);
    // Large plain areas keep their very colour, however close another one is.
    if (chosen.length >= 32 && cells.has(cell)) continue;
    cells.add(cell);
    chosen.push(colour);
    if (chosen.length === PALETTE) break;
  }
  return chosen;
}

function nearest(colour: number, colours: readonly number[]): number {
  const [r, g, b] = split(colour);
  let best = 0;
  let least = Infinity;
  colours.forEach((candidate, index) => {
    const [cr, cg, cb] = split(candidate);
    const distance = (r - cr) ** 2 + (g - cg) ** 2 + (b - cb) ** 2;
    if (distance >= least) return;
    least = distance;
    best = index;
  });
  return best;
}

export function smallPng(png: Buffer): Buffer {
  const { width, height, channels, samples } = readPng(png);
  const pixels = Array.from({ length: width * height }, (_, n) => {
    const at = n * channels;
    return ((samples[at] ?? 0) << 16) | ((samples[at + 1] ?? 0) << 8) | (samples[at + 2] ?? 0);
  });
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const colours = palette(counts);
  const index = new Map([...counts.keys()].map((colour) => [colour, nearest(colour, colours)]));
  const rows = Buffer.alloc((width + 1) * height);
  pixels.forEach((pixel, n) => {
    rows[Math.floor(n / width) * (width + 1) + 1 + (n % width)] = index.get(pixel) ?? 0;
  });
  const head = Buffer.from(png.subarray(16, 29));
  head.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(colours.flatMap(split))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
