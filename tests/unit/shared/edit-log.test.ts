// What a log of edits comes to, and what its chain is taken of.
import { describe, expect, test } from "vitest";
import {
  AUTHORITY_FILE,
  EDIT_TYPES,
  exportedEdit,
  listIn,
  numberIn,
  RULEBOOK_FILE,
  textIn,
  valuesAfter,
  waitingAfter,
  type EditType,
} from "@/lib/domain/shared/edit-log";

test("the regulator's staff and the rules have a file each, the same in every installation", () => {
  expect([AUTHORITY_FILE, RULEBOOK_FILE]).toEqual([
    "00000000-0000-7000-8000-000000000001",
    "00000000-0000-7000-8000-000000000002",
  ]);
});

test("the chain is taken of everything that an edit says", () => {
  const edit = {
    seq: 3,
    type: "users_set",
    atMs: Date.parse("2026-03-01T08:09:10Z"),
    by: "staff",
    actorId: "an officer",
    byName: null,
    proposedBy: "another",
    old: { users: 1 },
    new: { users: 2 },
    reason: "a digest",
  } as const;
  const { atMs: _instant, ...said } = edit;
  expect(exportedEdit({ id: "a file", subject: "platform" }, edit)).toEqual({
    ...said,
    fileId: "a file",
    subject: "platform",
    at: "2026-03-01T08:09:10.000Z",
  });
});

describe("a proposal waits for a second person", () => {
  const after = (type: EditType, waiting: number | null) => waitingAfter(waiting, { seq: 7, type });
  test("from when it is made", () => {
    expect(after("users_proposed", null)).toBe(7);
    expect(after("users_proposed", 4)).toBe(7);
  });
  test("until it is decided or taken back, or the platform joins another", () => {
    const ends = EDIT_TYPES.filter((type) => after(type, 4) === null);
    expect(ends).toEqual(["merged", "users_confirmed", "users_refused", "users_withdrawn"]);
  });
  test("whatever else is edited meanwhile", () => {
    expect(after("users_set", 4)).toBe(4);
    expect(after("channel_declared", null)).toBeNull();
  });
});

describe("what an edit names", () => {
  const values = { name: "Cloud", users: 5, of: ["one", "two"] };
  test("is read as what it is", () => {
    expect(textIn(values, "name")).toBe("Cloud");
    expect(numberIn(values, "users")).toBe(5);
    expect(listIn(values, "of")).toEqual(["one", "two"]);
  });
  test("is nothing where it is something else, missing, or the edit names nothing", () => {
    expect([textIn(values, "users"), textIn(values, "city"), textIn(null, "name")]).toEqual(["", "", ""]);
    expect([numberIn(values, "name"), numberIn(null, "users")]).toEqual([null, null]);
    expect([listIn(values, "name"), listIn(null, "of")]).toEqual([[], []]);
  });
});

describe("a log comes to", () => {
  test("the latest value of everything that it names", () => {
    expect(
      valuesAfter([
        { type: "added", new: { name: "Cloud", users: 1 } },
        { type: "users_set", new: { users: 2 } },
        { type: "merged", new: null },
      ]),
    ).toEqual({ name: "Cloud", users: 2 });
  });
  test.each(["users_proposed", "users_refused", "users_withdrawn"] as const)("no value of %s", (type) => {
    expect(
      valuesAfter([
        { type: "users_set", new: { users: 2 } },
        { type, new: { users: 9 } },
      ]),
    ).toEqual({ users: 2 });
  });
});
