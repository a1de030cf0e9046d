// Asks for every page of the table as every viewer, by every way, and says what does not fit.
import { askByWays } from "@/tests/support/access/ask";
import { comparable } from "@/tests/support/access/comparable";
import type { Answer, Ways } from "@/tests/support/access/ask";
import type { Named, Scene } from "@/tests/support/access/scene";
import type { Right } from "@/tests/support/access/table";

export interface Walk {
  /** Requests that were answered. */
  readonly asked: number;
  /** In a line each: what was answered otherwise than the table says. */
  readonly faults: readonly string[];
}

/** What an address needs besides the object's name, so that the page shows itself rather than leading on. */
const QUERY: Readonly<Record<string, string>> = {
  "/[locale]/company": "?view=open",
  "/[locale]/company/complaints/[number]": "?view=open&do=attest",
};

/** The address of a row: its pattern with the object's name in it. */
export function addressOf(pattern: string, named: Named): string {
  const number = pattern.includes("/reviews/") ? named.review : named.number;
  const path = pattern
    .replace("[locale]", "zh")
    .replace("[number]", number)
    .replace("[slug]", named.slug)
    .replace("[act]", "message")
    .replace("[...rest]", "no/such/page");
  const query = pattern === "/[locale]/file/form" ? `?platform=${named.slug}` : QUERY[pattern];
  return `${path}${query ?? ""}`;
}

function wordOf({ status, location }: Answer): string {
  if (status === 200) return "open";
  if (status < 300 || status >= 400) return String(status);
  return location?.includes("/sign-in") === true ? "door" : "on";
}

interface Asking {
  readonly address: string;
  readonly ways: Ways;
}

async function walkRow(scene: Scene, asking: Asking, right: Right, cookie: string): Promise<Walk> {
  const { address, ways } = asking;
  const { thing, object, viewer, expected } = right;
  const faults: string[] = [];
  const complain = (what: string) => void faults.push(`${thing} ${object}, ${viewer}: ${what}`);
  const headers: Record<string, string> = cookie === "" ? {} : { Cookie: cookie };
  const named = scene.named(viewer, object);
  const answers = await askByWays(address, addressOf(thing, named), headers, ways);
  const document = answers.get("document");
  if (document === undefined) throw new Error("no answer");
  if (wordOf(document) !== expected) complain(`${wordOf(document)} instead of ${expected}`);
  if (expected === "open" && object === "own" && thing.includes("complaints/[number]")) {
    const showsStory = !/\/(calendar|\[act\]|filed|reach)$/.test(thing);
    if (showsStory && !document.body.includes(scene.storyOf(viewer))) complain("does not show its story");
  }
  // The demo's mail page shows every mail; production has none (see its own test).
  const secrets = thing === "/[locale]/dev/mail" ? [] : scene.secretsFrom(viewer);
  for (const [way, answer] of answers) {
    if (answer.status >= 500) complain(`${way}: ${String(answer.status)}`);
    for (const secret of secrets)
      if (secret !== named.number && answer.body.includes(secret)) complain(`${way}: leaks ${secret}`);
  }
  if (object === "foreign" && (expected === "404" || expected === "on")) {
    const unknown = scene.named(viewer, "unknown");
    for (const [way, answer] of await askByWays(address, addressOf(thing, unknown), headers, ways)) {
      const theirs = answers.get(way);
      if (theirs !== undefined && comparable(theirs, named) !== comparable(answer, unknown))
        complain(`${way}: somebody else's is not answered as nobody's`);
    }
  }
  return { asked: answers.size, faults };
}

/** Walks the rows one by one. */
export async function walkPages(scene: Scene, asking: Asking, rights: readonly Right[]): Promise<Walk> {
  const faults: string[] = [];
  let asked = 0;
  const cookies = new Map<string, string>();
  for (const right of rights.filter(({ expected }) => expected !== "-")) {
    const { viewer } = right;
    const cookie = cookies.get(viewer) ?? (await scene.cookieOf(viewer));
    cookies.set(viewer, cookie);
    const walked = await walkRow(scene, asking, right, cookie);
    asked += walked.asked;
    faults.push(...walked.faults);
  }
  return { asked, faults };
}
