// The filing form of a platform as browsers send it: without JavaScript to the page's action, with the fields that the
// page holds; with it to the entry. Learnt once from the page; every filing gets a key of its own.
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { FILINGS_PATH } from "@/lib/entry/http/filings-path";

/** What Next wrote into the form, so that it knows the action. */
export type FilingForm = readonly (readonly [string, string])[];

export interface TypedForm {
  readonly path: string;
  readonly key: string;
  /** The complaint is found again by it. */
  readonly title: string;
  readonly body: Buffer;
  readonly contentType: string;
}

/** By the page's action, or by the entry, as the page's script does. */
export type Road = "action" | "entry";

const TRIES = 100;
const TRY_AGAIN_MS = 250;
const BOUNDARY = "----jietong-chaos-form";
const HIDDEN = /<input[^>]*type="hidden"[^>]*>/g;

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(` ${name.replaceAll("$", "\\$")}="([^"]*)"`).exec(tag)?.[1];
  if (found === undefined) return null;
  return found
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

const pathOf = (slug: string): string => `/zh/file/form?platform=${slug}`;

/** The page as a person gets it who loads it again while the database is away. Anything but 200 and 503 is a fault. */
async function readPage(url: string): Promise<string> {
  for (let tries = 1; ; tries += 1) {
    const answer = await fetch(url);
    const page = await answer.text();
    if (answer.status === 200) return page;
    if (answer.status !== 503 || tries === TRIES) throw new Error(`${url} answers ${String(answer.status)}.`);
    await sleep(TRY_AGAIN_MS);
  }
}

/** Reads the form's page, which is the same for every platform. Throws when it holds no action. */
export async function learnForm(address: string, slug: string): Promise<FilingForm> {
  const page = await readPage(`${address}${pathOf(slug)}`);
  const hidden = [...page.matchAll(HIDDEN)].flatMap(([tag]): [string, string][] => {
    const name = attribute(tag, "name");
    return name?.startsWith("$ACTION") === true ? [[name, attribute(tag, "value") ?? ""]] : [];
  });
  if (hidden.length === 0) throw new Error(`The page ${pathOf(slug)} holds no form.`);
  return hidden;
}

/** A filing by somebody who never filed before. */
export function typeForm(form: FilingForm, slug: string, mark: string, road: Road): TypedForm {
  const key = randomUUID();
  const title = `退款被机器人驳回 ${mark}`;
  const typed = Object.entries({
    locale: "zh",
    idempotencyKey: key,
    platform: slug,
    unlisted: "",
    "attempts.0.present": "1",
    "attempts.0.channel": "app_chat",
    "attempts.0.when": "now",
    "attempts.0.asks": "6",
    "attempts.0.barriers[]": "repeat_ask",
    "attempts.0.measure.repeat_ask": "6",
    "attempts.0.outcome": "no_human",
    matter: "dispute",
    title,
    narrative: "连续输入“转人工”六次，都只收到同一条自动回复，订单无人处理。",
    wanted: "退还订单金额，并由真人客服说明原因。",
    contact: `wan@chaos-${mark}.test`,
  });
  if (road === "entry") {
    const sent = Buffer.from(new URLSearchParams(typed).toString());
    return { path: FILINGS_PATH, key, title, body: sent, contentType: "application/x-www-form-urlencoded" };
  }
  const parts = [...form, ...typed].map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const body = Buffer.from(`${parts.join("")}--${BOUNDARY}--\r\n`);
  return { path: pathOf(slug), key, title, body, contentType: `multipart/form-data; boundary=${BOUNDARY}` };
}
