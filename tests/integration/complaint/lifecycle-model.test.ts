// The fast form of R8: what is answered, what is stored and what became of time is what the lifecycle table says.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CLOCK_EFFECTS } from "@/lib/domain/complaint/lifecycle-facts";
import { leadRandomLives, type RandomLives } from "@/tests/chaos/support/lives/random-lives";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { givenRulebook } from "@/tests/support/stories";

const COMMANDS = 600;
const SEED = 2026;

let base: TestDatabase;
let led: RandomLives;

beforeAll(async () => {
  base = await testDatabase();
  await givenRulebook(base.db);
  led = await leadRandomLives(base.db, { commands: COMMANDS, seed: SEED, say: () => undefined });
});
afterAll(() => base.drop());

describe("lives of random commands by everybody, with the clock's round among them", () => {
  it("differ in nothing from what the lifecycle table makes of them, and every log holds", () => {
    expect(led.wrong).toEqual([]);
  });

  it("are many, are not refused too often, and do to time all that can be done to it", () => {
    expect(led.commands).toBeGreaterThanOrEqual(COMMANDS);
    expect(led.taken).toBeGreaterThan(COMMANDS / 4);
    expect(led.seen).toBeGreaterThan(100);
    expect(led.events).toBeGreaterThan(COMMANDS / 2);
    expect([...led.effects].sort()).toEqual([...CLOCK_EFFECTS].sort());
  });
});
