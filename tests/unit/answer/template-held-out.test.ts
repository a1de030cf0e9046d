// Canned replies that were written apart from the first table, each padded as companies pad, and honest answers that speak of
// branches, hotlines, sums and regret: template-held-out.json. Later sets, with order data, echoes, names and short honest
// answers: template-unseen.json. What the first runs found is in the decision of 2026-11-29.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { answerTemplate } from "@/lib/entry/cli/rules/template-answer";

// Thousands of answers, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

interface Vector {
  readonly kind: "canned" | "real";
  readonly asked: Readonly<Record<string, unknown>> & { readonly answer: string };
  /** What the rules cannot tell: judged-wrongly.test.ts. */
  readonly wrong?: true;
  /** Marks after every letter with which it passes all the same: between digits they cut a time in two. */
  readonly passesWith?: readonly string[];
  /** The reply with something around it; {} stands for it. */
  readonly padded?: readonly string[];
}
const read = (name: string) =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, name), "utf8")) as readonly Vector[];
const unmarked = (name: string) => read(name).filter(({ wrong }) => wrong !== true);
const HELD_OUT = [...unmarked("template-held-out.json"), ...unmarked("template-unseen.json")];
const CANNED = [...unmarked("template-vectors.json"), ...HELD_OUT].filter(({ kind }) => kind === "canned");

const flagOf = (asked: object) => (answerTemplate(asked) as { flag: string | null }).flag;

test("holds at least sixty canned replies and sixty real answers, each once", () => {
  const of = (kind: Vector["kind"]) => HELD_OUT.filter((vector) => vector.kind === kind);
  expect(of("canned").length).toBeGreaterThanOrEqual(60);
  expect(of("real").length).toBeGreaterThanOrEqual(60);
  expect(new Set(HELD_OUT.map(({ asked }) => asked.answer)).size).toBe(HELD_OUT.length);
});

test("no honest answer is flagged for its shortness or for a branch, a hotline, a sum or a word of regret in it", () => {
  const real = HELD_OUT.filter(({ kind }) => kind === "real");
  expect(real.filter(({ asked }) => flagOf(asked) !== null).map(({ asked }) => asked.answer)).toEqual([]);
});

test("every canned reply is flagged, alone and with what was put around it", () => {
  const passed = CANNED.flatMap(({ asked, padded = [] }) =>
    ["{}", ...padded]
      .map((around) => ({ ...asked, answer: around.replaceAll("{}", asked.answer) }))
      .filter((one) => flagOf(one) === null),
  );
  expect(passed.map(({ answer }) => answer)).toEqual([]);
});

test("no canned reply passes by being the words of its deed as well", () => {
  const canned = HELD_OUT.filter(({ kind }) => kind === "canned");
  const passed = canned
    .map(({ asked }) => ({
      ...asked,
      ...(asked["decision"] === "refused" ? {} : { deeds: [{ kind: "other_deed", what: asked.answer }] }),
    }))
    .filter((one) => flagOf(one) === null);
  expect(passed.map(({ answer }) => answer)).toEqual([]);
});

describe("no pad buys a canned reply anything", () => {
  // What the hostile company of R24 pads with: a mark after every letter, or words six times behind.
  test.each(["\uFE0F", "\u3164", "\u3000", " 128 元", "。。。", "A1B2C3", "😀", "谢谢理解"])("%j", (pad) => {
    const pads = (text: string) =>
      Array.from(text, (letter) => letter + (pad.length === 1 ? pad : "")).join("") + pad.repeat(6);
    const passed = CANNED.map(({ asked }) => {
      const { reason } = asked;
      return {
        ...asked,
        answer: pads(asked.answer),
        ...(typeof reason === "string" ? { reason: pads(reason) } : {}),
      };
    }).filter((one) => flagOf(one) === null);
    const known = CANNED.filter(({ passesWith = [] }) => passesWith.includes(pad));
    expect(passed.map(({ answer }) => answer)).toEqual(known.map(({ asked }) => pads(asked.answer)));
  });
});

describe("a piece of a canned reply, pasted as its deed, is no deed that the reply speaks of", () => {
  const reply = "先生您好，我们店小利薄，做生意不容易，还请您高抬贵手，多多担待。";
  const flagged = (what: string, answer = reply) => {
    const deeds = [{ kind: "other_deed", what, by: "2026-12-05" }];
    return answerTemplate({ answer, decision: "granted", deeds, names: [], earlier: [], elsewhere: [] });
  };

  test.each([
    ["in the very words", "我们店小利薄"],
    ["promised", "我们会店小利薄"],
    ["said to be done", "我们已经将店小利薄做生意"],
    ["with another letter before it", "本店小利薄做生意"],
    ["with another letter behind it", "做生意不容易的"],
    ["with another letter at either end", "本店小利薄做生意的"],
  ])("%s", (_, what) => expect(flagged(what)).toMatchObject({ flag: "too_thin" }));

  test.each(["will", "shall", "have", "has"])("with %s before it", (modal) => {
    const small = "Sir, ours is a small and ancient bakery, flour has become dear.";
    expect(flagged(`we ${modal} a small and ancient bakery`, small)).toMatchObject({ flag: "too_thin" });
  });

  test("with three letters of its own it is one, and a promise that can be broken", () => {
    expect(flagged("花盆店小利薄做生意的")).toMatchObject({ flag: null });
  });
});
