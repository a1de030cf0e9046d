// Neither a row nor a text can be changed unseen.
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  CHAIN_START,
  canonical,
  chainHash,
  textDigest,
  verifyChain,
  type ChainRow,
  type FactValue,
} from "@/lib/domain/shared/event-chain";

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

interface Exported {
  readonly seq: number;
  readonly at: string;
  readonly rest: Readonly<Record<string, FactValue>>;
}

function event(
  seq: number,
  rest: Exported["rest"] = {},
  at = `2026-03-0${String(seq)}T00:00:00.000Z`,
): Exported {
  return {
    seq,
    at,
    rest: { type: "message_sent", dueAt: null, cycle: 1, facts: { text: "d", n: seq }, ...rest },
  };
}

const exportedOf = ({ seq, at, rest }: Exported): FactValue => ({ seq, at, ...rest });

function chain(...events: readonly Exported[]): ChainRow[] {
  const rows: ChainRow[] = [];
  for (const one of events) {
    const prevHash = rows.at(-1)?.hash ?? CHAIN_START;
    const exported = exportedOf(one);
    const hash = chainHash(prevHash, exported, sha256);
    rows.push({ fileId: "c", seq: one.seq, atMs: Date.parse(one.at), exported, prevHash, hash });
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

  test.each<[field: string, change: Exported["rest"]]>([
    ["type", { type: "withdrawn" }],
    ["due instant", { dueAt: "2026-03-02T00:00:00.000Z" }],
    ["cycle", { cycle: 2 }],
    ["facts", { facts: { text: "d", n: 20 } }],
    ["actor, who was nobody", { actorId: "x" }],
  ])("names the row whose %s was changed", (_field, change) => {
    const rows = replaced(1, (row) => ({ ...row, exported: exportedOf(event(2, change)) }));
    expect(broken(rows)).toEqual({ broken: { seq: 2, why: "hash" } });
  });

  test("names the next row when one was changed and hashed again", () => {
    const rows = replaced(1, (row) => {
      const exported = exportedOf(event(2, { cycle: 2 }));
      return { ...row, exported, hash: chainHash(row.prevHash, exported, sha256) };
    });
    expect(broken(rows)).toEqual({ broken: { seq: 3, why: "link" } });
  });

  test("names the row that belongs to another file", () => {
    const rows = replaced(2, (row) => ({ ...row, fileId: "d" }));
    expect(broken(rows)).toEqual({ broken: { seq: 3, why: "other_file" } });
  });

  test("names the place where a row is gone, at the front too", () => {
    expect(broken([GOOD[0], GOOD[2]].filter((row) => row !== undefined))).toEqual({
      broken: { seq: 2, why: "sequence" },
    });
    expect(broken(GOOD.slice(1))).toEqual({ broken: { seq: 1, why: "sequence" } });
  });

  test("does not go back in time", () => {
    expect(broken(chain(event(1), event(2), event(3, {}, "2026-03-01T12:00:00.000Z")))).toEqual({
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

test("a text is known by its digest only together with its salt", () => {
  const digest = textDigest("salt", "转人工", sha256);
  expect(textDigest("salt", "转人工", sha256)).toBe(digest);
  expect(textDigest("salt", "转人 工", sha256)).not.toBe(digest);
  expect(textDigest("other", "转人工", sha256)).not.toBe(digest);
});
