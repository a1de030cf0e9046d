// What each event holds and brings about is on file: a change of it is a change of event-catalogue.golden.txt.
// After a change that is meant: UPDATE_GOLDEN=1 npx vitest run --config tests/vitest.config.ts event-catalogue
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { EVENT_CATALOGUE, isCompanyAct, type CatalogueEntry } from "@/lib/domain/complaint/event-catalogue";
import { factFault, type FactShape } from "@/lib/domain/complaint/event-facts";
import { EVENT_TYPES, type EventType } from "@/lib/domain/complaint/events";
import { CLOSINGS } from "@/lib/domain/complaint/lifecycle";
import { LIFECYCLE } from "@/lib/domain/complaint/lifecycle-table";
import { REVIEW_CATALOGUE } from "@/lib/domain/review/review-catalogue";
import { factsFor } from "./facts-of-events";

const GOLDEN = path.join(import.meta.dirname, "event-catalogue.golden.txt");

function block(type: EventType): string[] {
  const entry: CatalogueEntry = EVENT_CATALOGUE[type];
  const says = [
    ...(CLOSINGS.includes(type) ? ["can end the complaint"] : []),
    ...(entry.recounts ? ["people are counted again"] : []),
    ...(entry.companyAct === true ? ["an act of the company"] : []),
    ...(entry.companyAct === "by_company" ? ["an act of the company when it is the company's"] : []),
    ...(entry.decides ? ["a regulator who did it decides no appeal here"] : []),
    ...(entry.answersConversation === null ? [] : [`a conversation is ${entry.answersConversation}`]),
  ];
  return [
    "",
    `${type} by ${LIFECYCLE[type].by.join(" or ")}`,
    ...says.map((line) => `  ${line}`),
    ...(entry.texts.length === 0 ? [] : [`  texts: ${entry.texts.join(", ")}`]),
    ...Object.entries(entry.facts).map(([name, fact]) => `  ${name}: ${fact.says}`),
  ];
}

function printCatalogue(): string {
  const reviews = Object.entries(REVIEW_CATALOGUE).flatMap(([type, { facts }]) => [
    "",
    `review ${type}`,
    ...Object.entries<FactShape[string]>(facts).map(([name, fact]) => `  ${name}: ${fact.says}`),
  ]);
  return `${["what each event carries and brings about", ...EVENT_TYPES.flatMap(block), ...reviews].join("\n")}\n`;
}

test("the catalogue of events is the one on file", () => {
  const printed = printCatalogue();
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(GOLDEN, printed);
  expect(printed).toBe(readFileSync(GOLDEN, "utf8"));
});

describe("the facts of an event", () => {
  test.each(EVENT_TYPES)(
    "of %s hold as its command writes them, and neither more nor other ones do",
    (type) => {
      const shape = EVENT_CATALOGUE[type].facts;
      for (const variant of [0, 1, 2]) expect(factFault(shape, factsFor(type, variant))).toBeNull();
      expect(factFault(shape, { ...factsFor(type, 0), madeUp: true })).toBe(
        "madeUp is no fact of this event",
      );
      for (const [name, fact] of Object.entries<FactShape[string]>(shape)) {
        const { [name]: _left, ...without } = factsFor(type, 0);
        expect(factFault(shape, without) === null).toBe(fact.missing);
        // No fact is a list of lists.
        expect(factFault(shape, { ...factsFor(type, 0), [name]: [[]] })).toBe(`${name} must be ${fact.says}`);
      }
    },
  );

  test.each<[says: string, type: EventType, name: string, good: unknown, bad: unknown]>([
    ["an id is a uuid", "merged", "intoId", "00000000-0000-7000-8000-000000000000", "JT-1"],
    ["a name is ours, never what a person typed", "merged", "into", "JT-20260301-7K2M9QXB", "我的 订单"],
    ["a name is not empty and not long", "merged", "into", "x".repeat(80), "x".repeat(81)],
    ["a count is whole", "filed", "attempts", 0, 0.5],
    ["a count is not negative", "filed", "attempts", 20, -1],
    ["a flag is yes or no", "filed", "priority", true, "true"],
    [
      "an instant is in UTC with milliseconds",
      "human_contact_attested",
      "startedAt",
      "2026-03-01T00:00:00.000Z",
      "2026-03-01T00:00:00Z",
    ],
    [
      "an instant exists",
      "human_contact_attested",
      "startedAt",
      "2026-02-28T00:00:00.000Z",
      "2026-13-01T00:00:00.000Z",
    ],
    ["a word is one of the list", "contested", "kind", "abusive", "annoying"],
    ["null is an answer where it may be one", "resolution_proposed", "ground", null, ""],
    [
      "a deed is promised for a day that there is",
      "resolution_proposed",
      "deeds",
      [{ kind: "refund", amountCents: 1, by: "2028-02-29", doneOn: null }],
      [{ kind: "refund", amountCents: 1, by: "2026-02-29", doneOn: null }],
    ],
    [
      "a deed has all of its facts",
      "resolution_proposed",
      "deeds",
      [],
      [{ kind: "repair", amountCents: null, by: null }],
    ],
    [
      "a deed has nothing but its facts",
      "resolution_proposed",
      "deeds",
      [{ kind: "repair", amountCents: null, by: null, doneOn: "2026-03-01" }],
      [{ kind: "repair", amountCents: null, by: null, doneOn: "2026-03-01", what: "x" }],
    ],
    ["null is no answer elsewhere", "contested", "kind", "not_ours", null],
    [
      "a digest is of one numbered text",
      "reopened",
      "texts",
      [`12:${"a".repeat(64)}`],
      [`12:${"a".repeat(63)}`],
    ],
    ["digests are a list", "reopened", "texts", [], `1:${"a".repeat(64)}`],
  ])("%s", (_, type, name, good, bad) => {
    const shape = EVENT_CATALOGUE[type].facts;
    expect(factFault(shape, { ...factsFor(type, 0), [name]: good })).toBeNull();
    expect(factFault(shape, { ...factsFor(type, 0), [name]: bad })).toContain(name);
  });

  test("of a review are the codes of the rules that passed", () => {
    const { facts } = REVIEW_CATALOGUE.opened;
    expect(factFault(facts, { codes: "volume" })).toBeNull();
    expect(factFault(facts, { codes: "volume surge" })).toBeNull();
    expect(factFault(facts, { codes: "volume madeUp" })).toContain("codes");
    expect(factFault(facts, { codes: "" })).toContain("codes");
  });
});

test("sets of events are read off the catalogue", () => {
  expect(EVENT_TYPES.filter((type) => EVENT_CATALOGUE[type].decides)).toEqual([
    "filed",
    "contest_dismissed",
    "contest_upheld",
    "merged",
    "adjudicated",
    "deed_found_done",
    "platform_confirmed",
    "judgement_proposed",
    "breach_judged",
  ]);
  const acts = EVENT_TYPES.filter((type) => isCompanyAct({ type, by: "company" }));
  expect(acts).toEqual([
    "human_contact_attested",
    "human_contact_revoked",
    "information_requested",
    "resolution_proposed",
    "contested",
    "message_sent",
  ]);
  expect(isCompanyAct({ type: "message_sent", by: "consumer" })).toBe(false);
});
