// All that a consumer said about their attempts stands in the log as one digest: no row of it changes unseen.
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  attemptsDigest,
  type DigestedAttempt,
  type DigestedBarrier,
} from "@/lib/domain/complaint/attempts-digest";

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
const digest = (attempts: readonly DigestedAttempt[], barriers: readonly DigestedBarrier[], salt = "s") =>
  attemptsDigest(salt, attempts, barriers, sha256);

const call: DigestedAttempt = {
  n: 1,
  channel: "hotline",
  startedMs: 1_772_000_000_000,
  humanAsks: 3,
  queueSeconds: 900,
  outcome: "queued",
};
const chat: DigestedAttempt = { ...call, n: 2, channel: "app_chat", queueSeconds: null, outcome: "no_human" };
const queue: DigestedBarrier = { n: 1, barrier: "long_queue", measure: 15, textN: null, promisedOn: null };
const loop: DigestedBarrier = { n: 1, barrier: "ivr_loop", measure: 4, textN: null, promisedOn: null };
const other: DigestedBarrier = { n: 2, barrier: "other", measure: null, textN: 5, promisedOn: null };
const OF_ALL = digest([call, chat], [queue, loop, other]);

test("is the one that logs hold since the first of them", () => {
  expect(OF_ALL).toBe("e4ff399f0eade073c06fcabbc0a98d5a0cfa381f337c48a1d783af9fdcf8b547");
});

test("does not depend on the order in which rows come back", () => {
  for (const barriers of [
    [queue, loop, other],
    [queue, other, loop],
    [loop, queue, other],
    [loop, other, queue],
    [other, queue, loop],
    [other, loop, queue],
  ]) {
    expect(digest([call, chat], barriers)).toBe(OF_ALL);
    expect(digest([chat, call], barriers)).toBe(OF_ALL);
  }
});

describe("is another one when", () => {
  test.each<[field: string, change: Partial<DigestedAttempt>]>([
    ["number", { n: 3 }],
    ["channel", { channel: "email" }],
    ["start", { startedMs: 1_772_000_000_001 }],
    ["count of asking for a person", { humanAsks: 4 }],
    ["wait", { queueSeconds: null }],
    ["outcome", { outcome: "connected" }],
    ["way", { path: ["0"] }],
  ])("the %s of a try is changed", (_field, change) => {
    expect(digest([{ ...call, ...change }, chat], [queue, loop, other])).not.toBe(OF_ALL);
  });

  test.each<[field: string, change: Partial<DigestedBarrier>]>([
    ["try", { n: 2 }],
    ["name", { barrier: "queue_lost" }],
    ["measure", { measure: 16 }],
    ["text", { textN: 6 }],
    ["promised day", { promisedOn: "2026-11-20" }],
  ])("the %s of a barrier is changed", (_field, change) => {
    expect(digest([call, chat], [{ ...queue, ...change }, loop, other])).not.toBe(OF_ALL);
  });

  test("two steps of a way change places; no way is as it was before there were any", () => {
    const way = (...path: readonly string[]) => digest([{ ...call, path }, chat], [queue, loop, other]);
    expect(way("0", "9")).not.toBe(way("9", "0"));
    expect(way()).toBe(OF_ALL);
    expect(digest([{ ...call, path: null }, chat], [queue, loop, other])).toBe(OF_ALL);
  });

  test("a row is left out, or the salt is another", () => {
    expect(digest([call], [queue, loop, other])).not.toBe(OF_ALL);
    expect(digest([call, chat], [queue, loop])).not.toBe(OF_ALL);
    expect(digest([call, chat], [queue, loop, other], "t")).not.toBe(OF_ALL);
  });
});

test("what a stored row holds beside its facts does not count", () => {
  const stored = { ...call, complaintId: "c" };
  expect(digest([stored, chat], [{ ...queue, complaintId: "c" } as DigestedBarrier, loop, other])).toBe(
    OF_ALL,
  );
});
