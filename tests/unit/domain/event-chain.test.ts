// Neither a row nor a text can be changed unseen.
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  CHAIN_START,
  canonical,
  chainHash,
  textDigest,
  textHolds,
  verifyChain,
  type ChainedEvent,
  type ChainRow,
} from "@/lib/domain/event-chain";

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

function event(seq: number, more: Partial<ChainedEvent> = {}): ChainedEvent {
  const at = `2026-03-0${String(seq)}T00:00:00.000Z`;
  return {
    complaintId: "c",
    seq,
    type: seq === 1 ? "filed" : "message_sent",
    at,
    dueAt: null,
    cycle: 1,
    recordedAt: at,
    side: "consumer",
    actorId: null,
    facts: { text: "d", n: seq },
    ...more,
  };
}

function chain(...events: readonly ChainedEvent[]): ChainRow[] {
  const rows: ChainRow[] = [];
  for (const one of events) {
    const prevHash = rows.at(-1)?.hash ?? CHAIN_START;
    rows.push({ event: one, prevHash, hash: chainHash(prevHash, one, sha256) });
  }
  return rows;
}

const GOOD = chain(event(1), event(2), event(3));
const broken = (rows: readonly ChainRow[]): unknown => verifyChain(rows, sha256);
const replaced = (at: number, change: (row: ChainRow) => ChainRow): ChainRow[] =>
  GOOD.map((row, index) => (index === at ? change(row) : row));

describe("a chain", () => {
  test("that nobody touched holds, and answers with its head", () => {
    expect(broken(GOOD)).toEqual({ head: GOOD[2]?.hash });
    expect(broken([])).toEqual({ head: CHAIN_START });
  });

  test.each<[field: string, change: Partial<ChainedEvent>]>([
    ["type", { type: "withdrawn" }],
    ["instant", { at: "2026-03-02T00:00:00.001Z" }],
    ["due instant", { dueAt: "2026-03-02T00:00:00.000Z" }],
    ["recording", { recordedAt: "2026-03-02T00:00:01.000Z" }],
    ["cycle", { cycle: 2 }],
    ["side", { side: "company" }],
    ["actor", { actorId: "x" }],
    ["facts", { facts: { text: "d", n: 20 } }],
  ])("names the row whose %s was changed", (_field, change) => {
    const rows = replaced(1, (row) => ({ ...row, event: { ...row.event, ...change } }));
    expect(broken(rows)).toEqual({ broken: { seq: 2, why: "hash" } });
  });

  test("names the next row when one was changed and hashed anew", () => {
    const rows = replaced(1, (row) => {
      const changed = { ...row.event, cycle: 2 };
      return { ...row, event: changed, hash: chainHash(row.prevHash, changed, sha256) };
    });
    expect(broken(rows)).toEqual({ broken: { seq: 3, why: "link" } });
  });

  test("names the place where a row is gone, at the front too", () => {
    expect(broken([GOOD[0], GOOD[2]].filter((row) => row !== undefined))).toEqual({
      broken: { seq: 2, why: "sequence" },
    });
    expect(broken(GOOD.slice(1))).toEqual({ broken: { seq: 1, why: "sequence" } });
  });

  test("does not go back in time", () => {
    expect(broken(chain(event(1), event(2), event(3, { at: "2026-03-01T12:00:00.000Z" })))).toEqual({
      broken: { seq: 3, why: "earlier_than_before" },
    });
  });

  test("does not depend on the order in which facts were written", () => {
    expect(canonical({ b: [1, null, { d: true, c: "x" }], a: "y" })).toBe(
      '{"a":"y","b":[1,null,{"c":"x","d":true}]}',
    );
    expect(() => canonical({ a: Number.NaN })).toThrow(RangeError);
  });
});

test("a text is known by its salted digest, and an erased one is not judged", () => {
  const digest = textDigest("salt", "转人工", sha256);
  expect(textHolds({ salt: "salt", body: "转人工" }, digest, sha256)).toBe(true);
  expect(textHolds({ salt: "salt", body: "转人 工" }, digest, sha256)).toBe(false);
  expect(textHolds({ salt: "other", body: "转人工" }, digest, sha256)).toBe(false);
  expect(textHolds({ salt: null, body: null }, digest, sha256)).toBe(true);
});
