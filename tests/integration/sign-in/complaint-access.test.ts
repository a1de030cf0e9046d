import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openComplaintByCode } from "@/lib/sign-in/engine/complaint-access";
import { openViewer } from "@/lib/sign-in/engine/open-viewer";
import { deviceCookie, openDevice, type Device } from "@/lib/sign-in/engine/known-device";
import type { SignInAnswer } from "@/lib/sign-in/engine/sign-in-answer";
import { GUESS_BOUNDS, TRIES_OVER_CEILING } from "@/lib/domain/sign-in/guesses";
import { tally } from "@/lib/base/metrics";
import { context, sessionOf, writeComplaint } from "@/tests/integration/sign-in/records";
import type { WrittenComplaint } from "@/tests/integration/sign-in/records";
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

const open = (number: string, accessCode: string, address?: string, device: Device | null = null) =>
  openComplaintByCode(context(own.db, address, undefined, { device }), { number, accessCode });

/** A browser that has been in by this complaint's door. */
function deviceOf(number: string): Device | null {
  const door = { at: "complaint", target: number } as const;
  return openDevice(deviceCookie(null, door, new Date()).value, new Date());
}

/** Wrong codes, fifty at once; says how many were looked at. */
async function flood(number: string, guesses: number, from: (n: number) => string): Promise<number> {
  let [next, lookedAt] = [0, 0];
  const guesser = async () => {
    for (let n = next; n < guesses; n = next) {
      next += 1;
      const answer = await open(number, `WRONG-${String(n)}`, from(n));
      if ("refused" in answer && answer.refused === "wrong") lookedAt += 1;
    }
  };
  await Promise.all(Array.from({ length: 50 }, guesser));
  return lookedAt;
}

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
  const isRight = (answer: SignInAnswer) => "sessionId" in answer;
  const { doorAndNetwork, door, network } = GUESS_BOUNDS;

  test("twenty wrong codes from one network: ten are looked at, then not even the right one from there", async () => {
    const guessed = await writeComplaint(own.db, "guessed@example.com");
    const answers = [];
    for (let n = 0; n < 20; n += 1)
      answers.push(await open(guessed.number, `WRONG-${String(n)}`, "a stranger's"));
    const { max } = doorAndNetwork;
    const word = (answer: SignInAnswer) => ("refused" in answer ? answer.refused : "in");
    expect(answers.map(word)).toEqual(answers.map((_, n) => (n < max ? "wrong" : "too_many_tries")));
    expect(word(await open(guessed.number, guessed.accessCode, "a stranger's"))).toBe("too_many_tries");
    expect(word(await open(guessed.number, guessed.accessCode, "its owner's"))).toBe("in");
  });

  test("who is refused learns until when, and trying on does not put it off", async () => {
    const guessed = await writeComplaint(own.db, "until@example.com");
    for (let n = 0; n < doorAndNetwork.max; n += 1) await open(guessed.number, "WRONG", "impatient");
    const untils = [];
    for (let n = 0; n < 5; n += 1) {
      const answer = await open(guessed.number, "WRONG", "impatient");
      untils.push("until" in answer ? answer.until.getTime() : null);
    }
    expect(new Set(untils).size).toBe(1);
    const wait = ((untils[0] ?? 0) - Date.now()) / 1_000;
    expect(wait).toBeGreaterThan(doorAndNetwork.windowSeconds - 120);
    expect(wait).toBeLessThanOrEqual(doorAndNetwork.windowSeconds + 60);
    await own.sql`update rate_limit set window_start = window_start - make_interval(secs => 960)
      where key like ${`guess:complaint:${guessed.number}:%`}`;
    expect(isRight(await open(guessed.number, guessed.accessCode, "impatient"))).toBe(true);
  });

  test("a right code gives its network's count back", async () => {
    const own1 = await writeComplaint(own.db, "again@example.com");
    for (let round = 0; round < 2; round += 1) {
      for (let n = 1; n < doorAndNetwork.max; n += 1) await open(own1.number, "WRONG", "home");
      expect(isRight(await open(own1.number, own1.accessCode, "home"))).toBe(true);
    }
  });

  test("a quarter of an hour's 2,500 guesses from one network keep out neither its neighbours nor a known device", async () => {
    const guessed = await writeComplaint(own.db, "one-network@example.com");
    const neighbours = await writeComplaint(own.db, "neighbours@example.com");
    await flood(guessed.number, 2_500, () => "one network");
    expect(isRight(await open(neighbours.number, neighbours.accessCode, "one network"))).toBe(true);
    const device = deviceOf(guessed.number);
    expect(isRight(await open(guessed.number, guessed.accessCode, "one network", device))).toBe(true);
    expect(isRight(await open(guessed.number, guessed.accessCode, "elsewhere"))).toBe(true);
  });

  test("the same from two hundred networks: over the ceiling a new device comes in from elsewhere, a known one from anywhere", async () => {
    const guessed = await writeComplaint(own.db, "many-networks@example.com");
    const lookedAt = await flood(guessed.number, 2_500, (n) => `network ${String(n % 200)}`);
    expect(lookedAt).toBeGreaterThanOrEqual(door.max);
    expect(lookedAt).toBeLessThanOrEqual(door.max + 200 * TRIES_OVER_CEILING);
    for (let n = 0; n < 20; n += 1)
      expect(isRight(await open(guessed.number, guessed.accessCode, `new ${String(n)}`))).toBe(true);
    for (let n = 0; n < 20; n += 1) {
      const device = deviceOf(guessed.number);
      expect(isRight(await open(guessed.number, guessed.accessCode, "network 7", device))).toBe(true);
    }
    expect(isRight(await open(guessed.number, guessed.accessCode, "network 7"))).toBe(false);
  }, 60_000);

  test("operators are warned of a door over its ceiling, once", async () => {
    const guessed = await writeComplaint(own.db, "alarm@example.com");
    const warnings = () => tally().doorsOverCeiling;
    const before = warnings();
    await own.sql`insert into rate_limit (key, window_start, count)
      values (${`guess-ceiling:complaint:${guessed.number}`}, now() - interval '5 minutes', ${door.max - 1})`;
    await open(guessed.number, "WRONG", "x");
    expect(warnings()).toBe(before);
    await open(guessed.number, "WRONG", "y");
    expect(warnings()).toBe(before + 1);
    for (let n = 0; n < 20; n += 1) await open(guessed.number, "WRONG", "y");
    expect(warnings()).toBe(before + 1);
  });

  test("a device known at another complaint's door is nobody's here, and ten wrong tries use its own count up", async () => {
    const guessed = await writeComplaint(own.db, "stolen@example.com");
    for (let n = 0; n < doorAndNetwork.max; n += 1) await open(guessed.number, "WRONG", "thief");
    expect(isRight(await open(guessed.number, guessed.accessCode, "thief", deviceOf(other.number)))).toBe(
      false,
    );
    const stolen = deviceOf(guessed.number);
    for (let n = 0; n < GUESS_BOUNDS.device.max; n += 1) await open(guessed.number, "WRONG", "thief", stolen);
    expect(isRight(await open(guessed.number, guessed.accessCode, "thief", stolen))).toBe(false);
  });

  test("one network that tried many numbers has three at each from then on, so that its neighbours get in", async () => {
    const target = await writeComplaint(own.db, "sprayed@example.com");
    await own.sql`insert into rate_limit (key, window_start, count)
      values ('guess-network:complaint:203.0.113.9', now() - interval '5 minutes', ${network.max - 1})`;
    expect(await open("JT-20261122-00000000", "WRONG", "203.0.113.9")).toEqual({ refused: "wrong" });
    expect(isRight(await open(target.number, target.accessCode, "203.0.113.9"))).toBe(true);
    const tries = [];
    for (let n = 0; n < 4; n += 1) tries.push(await open(target.number, "WRONG", "203.0.113.9"));
    expect(tries.map((one) => ("refused" in one ? one.refused : "in"))).toEqual([
      "wrong",
      "wrong",
      "wrong",
      "too_many_tries",
    ]);
    expect(isRight(await open(target.number, target.accessCode, "203.0.113.10"))).toBe(true);
  });
});
