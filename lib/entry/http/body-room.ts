// The bodies of requests, read whole. One over its limit never arrives here (lib/entry/http/body-limit), and of all that are
// held at one moment there is a bound: without it five hundred connections could make this process hold a gigabyte.
import type { IncomingMessage, ServerResponse } from "node:http";

/** Up to here a body is short: an ordinary filing has five kilobytes. */
const SHORT_BYTES = 64 * 1024;
/** Short ones and long ones have room of their own, so that no number of long ones keeps a filing out. */
const MOST_BYTES = { short: 32 * 1024 * 1024, long: 64 * 1024 * 1024 } as const;

type Kind = keyof typeof MOST_BYTES;
type Room = Readonly<Record<Kind, number>>;

interface Held {
  bytes: number;
  readonly giveWay: () => void;
}

/** Where bodies are held until their requests are answered. */
export class BodyRoom {
  private readonly taken = { short: 0, long: 0 };
  private readonly arriving = new Set<Held>();

  /** `most`: of all bodies of a kind together, in bytes; `shortBytes`: up to where one is short. */
  constructor(
    private readonly most: Room = MOST_BYTES,
    private readonly shortBytes = SHORT_BYTES,
  ) {}

  /**
   * The whole body; null when its sender went away, or was refused, before its end. When there is no room for one of its
   * kind, the longest of the kind that still arrives gives way and its `refuse` is called. A body counts until its request
   * is answered.
   */
  read(request: IncomingMessage, response: ServerResponse, refuse: () => void): Promise<Buffer | null> {
    return new Promise((resolve) => {
      const chunks: Buffer[] = [];
      const leave = () => {
        this.arriving.delete(body);
        this.resize(body, 0);
        chunks.length = 0;
        resolve(null);
      };
      const giveWay = () => {
        leave();
        refuse();
      };
      const body: Held = { bytes: 0, giveWay };
      this.arriving.add(body);
      request.on("data", (chunk: Buffer) => {
        if (!this.arriving.has(body)) return;
        chunks.push(chunk);
        this.resize(body, body.bytes + chunk.length);
        const kind = this.kindOf(body.bytes);
        if (this.taken[kind] > this.most[kind]) this.longest(kind)?.giveWay();
      });
      request.once("end", () => {
        this.arriving.delete(body);
        // Who was refused meanwhile is answered no more.
        resolve(response.headersSent ? null : Buffer.concat(chunks));
        chunks.length = 0;
      });
      request.once("error", leave);
      request.once("close", () => resolve(null));
      response.once("close", leave);
    });
  }

  private kindOf(bytes: number): Kind {
    return bytes <= this.shortBytes ? "short" : "long";
  }

  private resize(body: Held, bytes: number): void {
    this.taken[this.kindOf(body.bytes)] -= body.bytes;
    body.bytes = bytes;
    this.taken[this.kindOf(bytes)] += bytes;
  }

  private longest(kind: Kind): Held | undefined {
    return [...this.arriving]
      .filter(({ bytes }) => this.kindOf(bytes) === kind)
      .sort((a, b) => b.bytes - a.bytes)[0];
  }
}
