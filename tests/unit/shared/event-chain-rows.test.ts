// One row against the one before it: what is read first, and what two rows may have in common.
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  CHAIN_START,
  canonical,
  chainHash,
  verifyChain,
  type ChainRow,
} from "@/lib/domain/shared/event-chain";

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

function rowAfter(prevHash: string, seq: number, atMs: number, fileId = "c"): ChainRow {
  const exported = { seq, atMs };
  return { fileId, seq, atMs, exported, prevHash, hash: chainHash(prevHash, exported, sha256) };
}
const head = rowAfter(CHAIN_START, 1, 1000);

test("a chain starts with 64 zeros", () => {
  expect(CHAIN_START).toMatch(/^0{64}$/);
  expect(verifyChain([head], sha256)).toEqual({ head: head.hash });
});

test("a row may have the instant of the row before it, and no earlier one", () => {
  const same = rowAfter(head.hash, 2, 1000);
  expect(verifyChain([head, same], sha256)).toEqual({ head: same.hash });
  const earlier = rowAfter(head.hash, 2, 999);
  expect(verifyChain([head, earlier], sha256)).toEqual({ broken: { seq: 2, why: "earlier_than_before" } });
});

describe("the text of a value", () => {
  test("has its keys in one order, however many and however written", () => {
    const text = '{"a":1,"b":[2,{"c":null,"d":"x"}],"e":true}';
    expect(canonical({ a: 1, b: [2, { c: null, d: "x" }], e: true })).toBe(text);
    expect(canonical({ e: true, b: [2, { d: "x", c: null }], a: 1 })).toBe(text);
    expect(canonical({ b: [2, { d: "x", c: null }], e: true, a: 1 })).toBe(text);
  });

  test("is none for what JSON has no number for", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => canonical({ n: value })).toThrow("no such number in a log");
    }
  });
});
