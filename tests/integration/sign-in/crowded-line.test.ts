// What one network guesses at many doors is looked at in a line, which has an end, and which no code of a complaint waits in.
import { afterAll, beforeAll, expect, test } from "vitest";
import { GUESS_BOUNDS } from "@/lib/domain/sign-in/guesses";
import { guardAttempt } from "@/lib/sign-in/engine/guarded-attempt";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { context } from "@/tests/integration/sign-in/records";

const NOON = new Date("2026-11-24T04:00:00Z");
let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
});
afterAll(() => own.drop());

const at = (address: string) => context(own.db, address, NOON);

test("what a network over its ceiling guesses is looked at one by one; before, and elsewhere, at once", async () => {
  await own.sql`insert into rate_limit (key, window_start, count)
    values ('guess-network:staff:crowded', now() - interval '5 minutes', ${GUESS_BOUNDS.network.max}),
      ('guess-network:complaint:crowded', now() - interval '5 minutes', ${GUESS_BOUNDS.network.max})`;
  const mostAtOnce = async (address: string, door: "staff" | "complaint" = "staff") => {
    let [running, most] = [0, 0];
    const check = async () => {
      most = Math.max(most, (running += 1));
      await Promise.all(Array.from({ length: 3 }, () => own.sql`select 1`));
      running -= 1;
      return { refused: "wrong" } as const;
    };
    const doors = Array.from({ length: 8 }, (_, n) => ({ at: door, target: `${address} ${String(n)}` }));
    const answers = await Promise.all(doors.map((door) => guardAttempt(at(address), door, check)));
    expect(new Set(answers.map(({ refused }) => refused))).toEqual(new Set(["wrong"]));
    return most;
  };
  expect(await mostAtOnce("crowded")).toBe(1);
  expect(await mostAtOnce("quiet")).toBeGreaterThan(1);
  // A code of a complaint costs no hashing: it waits for nobody's password.
  expect(await mostAtOnce("crowded", "complaint")).toBeGreaterThan(1);
});

test("a hundred of a crowded network wait; one more comes again in two seconds, and has spent no try", async () => {
  await own.sql`insert into rate_limit (key, window_start, count)
    values ('guess-network:staff:packed', now() - interval '5 minutes', ${GUESS_BOUNDS.network.max})`;
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const asked = (n: number, check: () => Promise<{ readonly refused: "wrong" }>) =>
    guardAttempt(at("packed"), { at: "staff", target: `door ${String(n)}` }, check);
  let begun = 0;
  const waiting = Array.from({ length: 101 }, (_, n) =>
    asked(n, async () => {
      begun += 1;
      await gate;
      return { refused: "wrong" } as const;
    }),
  );
  const turnedAway = await Promise.race(waiting);
  expect(turnedAway).toEqual({ refused: "too_many_tries", until: new Date(NOON.getTime() + 2_000) });
  expect(begun).toBe(1);
  open();
  const words = (await Promise.all(waiting)).map(({ refused }) => refused);
  expect(words.filter((word) => word === "too_many_tries")).toHaveLength(1);
  const [counted] = await own.sql<{ doors: number }[]>`
    select count(*)::int as doors from rate_limit where key like 'guess:staff:door %:packed' and count > 0`;
  expect(counted?.doors).toBe(100);
});
