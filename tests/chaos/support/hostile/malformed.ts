// One malformed request after another, as bytes, out of a seed: over every route and every action of the build.
import { ARGUMENTS, FIELDS, VALUES } from "@/tests/chaos/support/hostile/hostile-forms";
import { COOKIES, HEADERS, METHODS, PATH_PIECES } from "@/tests/chaos/support/hostile/hostile-words";
import { FILINGS_PATH } from "@/lib/entry/http/filings-path";
import type { Dice } from "@/tests/chaos/support/dice";
import type { BuiltAction } from "@/tests/support/access/manifest";

export interface Targets {
  readonly host: string;
  /** Addresses of pages and routes, with what they name filled in. */
  readonly paths: readonly string[];
  readonly actions: readonly BuiltAction[];
  /** Cookie headers of people who are signed in. */
  readonly cookies: readonly string[];
}

const BOUNDARY = "----hostile";

function damaged(dice: Dice, path: string): string {
  const piece = dice.pick(PATH_PIECES);
  switch (dice.below(5)) {
    case 0:
      return path;
    case 1:
      return `${path}${piece}`;
    case 2:
      return `${path}/${piece}`;
    case 3: {
      const parts = path.split("/");
      parts[1 + dice.below(parts.length - 1)] = piece;
      return parts.join("/");
    }
    default:
      return path.slice(0, dice.below(path.length + 1)) + piece + path.slice(dice.below(path.length + 1));
  }
}

function multipart(dice: Dice): string {
  const parts = Array.from({ length: dice.below(9) }, () => {
    const field = dice.oneIn(3) ? dice.pick(FIELDS) : `_1_${dice.pick(FIELDS)}`;
    const file = dice.oneIn(12) ? `; filename="${dice.pick(VALUES).slice(0, 200)}"` : "";
    return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"${file}\r\n\r\n${dice.pick(VALUES)}\r\n`;
  });
  if (!dice.oneIn(4)) {
    const root = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="0"\r\n\r\n${dice.pick(ARGUMENTS)}\r\n`;
    parts.splice(dice.below(parts.length + 1), 0, root);
  }
  const end = dice.oneIn(6) ? "" : `--${BOUNDARY}--\r\n`;
  return `${parts.join("")}${end}`;
}

function urlencoded(dice: Dice): string {
  return Array.from({ length: dice.below(9) }, () => {
    const value = dice.oneIn(3) ? dice.pick(VALUES) : encodeURIComponent(dice.pick(VALUES).toWellFormed());
    return `${dice.pick(FIELDS)}=${value}`;
  }).join("&");
}

/** The hidden fields by which a browser without JavaScript names an action. */
function withoutScript(dice: Dice, action: BuiltAction): string {
  const bound = JSON.stringify({ id: action.id, bound: dice.oneIn(4) ? dice.pick(ARGUMENTS) : "$@1" });
  const named: readonly (readonly [string, string])[] = [
    ["$ACTION_REF_1", ""],
    ["$ACTION_1:0", dice.oneIn(5) ? dice.pick(ARGUMENTS) : bound],
    [
      "$ACTION_1:1",
      dice.oneIn(3)
        ? dice.pick(ARGUMENTS)
        : '[{"serial":0,"values":{},"problems":[],"done":null,"intent":null}]',
    ],
    ["$ACTION_KEY", dice.pick(["k1", "", "\u0000"])],
    ["locale", dice.pick(["zh", "en", "xx"])],
    [dice.pick(FIELDS), dice.pick(VALUES)],
    [dice.pick(FIELDS), dice.pick(VALUES)],
  ];
  const parts = named.map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.filter(() => !dice.oneIn(20)).join("")}--${BOUNDARY}--\r\n`;
}

interface Body {
  readonly type: string;
  readonly text: string | Buffer;
}

function bodyOf(dice: Dice, action: BuiltAction | null): Body {
  const form = `multipart/form-data; boundary=${BOUNDARY}`;
  switch (dice.below(6)) {
    case 0:
      return { type: "text/plain;charset=UTF-8", text: dice.pick(ARGUMENTS) };
    case 1:
      return { type: "application/x-www-form-urlencoded", text: urlencoded(dice) };
    case 2:
      return { type: dice.pick([form, "application/json", ""]), text: dice.bytes(dice.below(400)) };
    case 3:
      return { type: form, text: action === null ? multipart(dice) : withoutScript(dice, action) };
    default:
      return { type: form, text: multipart(dice) };
  }
}

/** A call that is whole in its shape and wrong in its values: it gets as far as a call can. */
function wellShaped(dice: Dice): string {
  const fields = [`_1_locale`, ...Array.from({ length: dice.below(12) }, () => `_1_${dice.pick(FIELDS)}`)];
  const parts = fields.map((name) => {
    const value = name === "_1_locale" && !dice.oneIn(9) ? dice.pick(["zh", "en"]) : dice.pick(VALUES);
    return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  });
  const root = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="0"\r\n\r\n${STATE_AND_FORM}\r\n`;
  return `${parts.join("")}${root}--${BOUNDARY}--\r\n`;
}

const STATE_AND_FORM = '[{"serial":0,"values":{},"problems":[],"done":null,"intent":null},"$K1"]';

/** A filing as the page's script sends it, past Next: whole in its shape, with values nobody foresaw. */
function filingRequest(dice: Dice, targets: Targets): Buffer {
  const drawnHeaders = Array.from({ length: dice.below(16) }, (): [string, string] => [
    dice.pick(FIELDS),
    dice.pick(VALUES).toWellFormed(),
  ]);
  const body = Buffer.from(
    new URLSearchParams([
      ["locale", dice.oneIn(9) ? dice.pick(VALUES).toWellFormed() : "zh"],
      ...drawnHeaders,
    ]).toString(),
  );
  const lines = [
    `POST ${FILINGS_PATH}${dice.oneIn(9) ? dice.pick(PATH_PIECES) : ""} HTTP/1.1`,
    `Host: ${targets.host}`,
    `Origin: http://${targets.host}`,
    "Connection: close",
    `Cookie: ${dice.oneIn(4) ? dice.pick(COOKIES) : dice.pick(targets.cookies)}`,
    `X-Forwarded-For: 10.${String(dice.below(250))}.${String(dice.below(250))}.7`,
    "Content-Type: application/x-www-form-urlencoded",
    `Content-Length: ${String(body.length)}`,
  ];
  return Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`), body]);
}

/** Nothing is wrong with its shape: the right page, the right headers, and values nobody foresaw. */
function deepRequest(dice: Dice, targets: Targets): Buffer {
  const cookie = dice.pick(targets.cookies);
  const head = (first: string) => [first, `Host: ${targets.host}`, `Cookie: ${cookie}`, "Connection: close"];
  if (dice.oneIn(3)) {
    const [path = ""] = dice.pick(targets.paths).split("?");
    const query = dice.pick(PATH_PIECES.filter((piece) => piece.startsWith("?")));
    const rsc = dice.oneIn(2) ? ["RSC: 1"] : [];
    return Buffer.from(`${[...head(`GET ${path}${query} HTTP/1.1`), ...rsc].join("\r\n")}\r\n\r\n`);
  }
  const body = Buffer.from(wellShaped(dice));
  const lines = [
    ...head(`POST ${dice.pick(targets.paths)} HTTP/1.1`),
    `Origin: http://${targets.host}`,
    `Next-Action: ${dice.pick(targets.actions).id}`,
    `X-Forwarded-For: 10.${String(dice.below(250))}.${String(dice.below(250))}.7`,
    `Content-Type: multipart/form-data; boundary=${BOUNDARY}`,
    `Content-Length: ${String(body.length)}`,
  ];
  return Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`), body]);
}

/** The bytes of one request; what is wrong with it differs, and some have nothing wrong at all. */
export function malformedRequest(dice: Dice, targets: Targets): Buffer {
  if (dice.oneIn(12)) return filingRequest(dice, targets);
  if (dice.oneIn(2)) return deepRequest(dice, targets);
  const action = dice.oneIn(2) ? dice.pick(targets.actions) : null;
  const method = action === null || dice.oneIn(10) ? dice.pick(METHODS) : "POST";
  const path = damaged(dice, dice.pick(targets.paths));
  const lines = [`${method} ${path} HTTP/1.1`, `Host: ${targets.host}`];
  if (!dice.oneIn(8)) lines.push(`Origin: http://${targets.host}`);
  if (action !== null && dice.oneIn(2)) lines.push(`Next-Action: ${action.id}`);
  if (dice.oneIn(2)) lines.push(`Cookie: ${dice.oneIn(3) ? dice.pick(COOKIES) : dice.pick(targets.cookies)}`);
  for (let n = dice.below(4); n > 0; n -= 1) lines.push(dice.pick(HEADERS));
  lines.push(
    `X-Forwarded-For: 10.${String(dice.below(250))}.${String(dice.below(250))}.7`,
    "Connection: close",
  );
  const hasBody = method === "POST" || dice.oneIn(6);
  if (!hasBody) return Buffer.from(`${lines.join("\r\n")}\r\n\r\n`);
  const body = bodyOf(dice, action);
  const content = Buffer.from(body.text);
  lines.push(`Content-Type: ${body.type}`);
  if (!dice.oneIn(15)) lines.push(`Content-Length: ${String(content.length + (dice.oneIn(40) ? 7 : 0))}`);
  return Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`), content]);
}
