import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openComplaintByCode } from "@/lib/auth/complaint-access";
import { openViewer } from "@/lib/auth/open-viewer";
import { LIMITS } from "@/lib/rate-limit";
import { context, sessionOf, writeComplaint } from "@/tests/integration/auth/records";
import type { WrittenComplaint } from "@/tests/integration/auth/records";
import { testDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

let own: TestDatabase;
let filed: WrittenComplaint;
let other: WrittenComplaint;
beforeAll(async () => {
  own = await testDatabase();
  filed = await writeComplaint(own.db, "one@example.com");
  other = await writeComplaint(own.db, "two@example.com");
});
afterAll(() => own.drop());

const open = (number: string, accessCode: string, address?: string) =>
  openComplaintByCode(context(own.db, address), { number, accessCode });

test("number and code open a session bound to that complaint", async () => {
  const sessionId = sessionOf(await open(filed.number, filed.accessCode));
  expect(await openViewer(own.db, sessionId)).toMatchObject({ kind: "complaint", complaintId: filed.id });
});

test("both may be typed in small letters, without JT and hyphens, with blanks, O for 0 and I or l for 1", async () => {
  const loosely = (text: string) =>
    text.replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l").toLowerCase();
  const number = loosely(filed.number.slice(3)).replaceAll("l", "I");
  expect(await open(number, loosely(filed.accessCode))).toHaveProperty("sessionId");
});

test("another complaint's code, an unknown number and nonsense are answered alike", async () => {
  const unknown = filed.number.endsWith("0")
    ? filed.number.replace(/.$/, "1")
    : filed.number.replace(/.$/, "0");
  for (const [number, code] of [
    [filed.number, other.accessCode],
    [unknown, filed.accessCode],
    ["nonsense", filed.accessCode],
    [`${filed.number}X`, filed.accessCode],
    [filed.number, ""],
    [filed.number, "\0"],
    [filed.number, "x".repeat(20_000)],
  ] as const) {
    expect(await open(number, code)).toEqual({ refused: "wrong" });
  }
});

describe("guessing", () => {
  test("twenty wrong codes: ten are looked at, then not even the right one is", async () => {
    const guessed = await writeComplaint(own.db, "guessed@example.com");
    const answers = [];
    for (let n = 0; n < 20; n += 1) answers.push(await open(guessed.number, `WRONG-${String(n)}`));
    const { max } = LIMITS.accessCodePerComplaint;
    expect(answers.slice(0, max).every((answer) => "refused" in answer && answer.refused === "wrong")).toBe(
      true,
    );
    expect(
      answers.slice(max).every((answer) => "refused" in answer && answer.refused === "too_many_tries"),
    ).toBe(true);
    expect(await open(guessed.number, guessed.accessCode)).toEqual({ refused: "too_many_tries" });
  });

  test("a right code starts the count anew", async () => {
    const own1 = await writeComplaint(own.db, "again@example.com");
    for (let round = 0; round < 2; round += 1) {
      for (let n = 1; n < LIMITS.accessCodePerComplaint.max; n += 1) await open(own1.number, "WRONG");
      expect(await open(own1.number, own1.accessCode)).toHaveProperty("sessionId");
    }
  });

  test("one address cannot go on over many numbers", async () => {
    const { max } = LIMITS.accessCodePerAddress;
    const target = await writeComplaint(own.db, "sprayed@example.com");
    for (let n = 0; n < max; n += 1) {
      const number = `JT-20261122-${String(n).padStart(8, "0")}`;
      expect(await open(number, "WRONG", "203.0.113.9")).toEqual({ refused: "wrong" });
    }
    expect(await open(target.number, target.accessCode, "203.0.113.9")).toEqual({
      refused: "too_many_tries",
    });
    expect(await open(target.number, target.accessCode, "203.0.113.10")).toHaveProperty("sessionId");
  });
});
