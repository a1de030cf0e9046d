import { afterAll, beforeAll, expect, test } from "vitest";
import { withTransaction } from "@/db/engine/client";
import { contextAt, type CommandContext } from "@/lib/complaint/engine/context";
import { chosenMs, nowOf } from "@/lib/complaint/engine/now-of";
import { testDatabase, type TestDatabase } from "@/tests/support/database";

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
});
afterAll(() => own.drop());

const nowIn = (context: CommandContext) => withTransaction(own.db, (tx) => nowOf(context, tx));

test("a command acts at the instant that was chosen for it", async () => {
  const chosen = new Date("2026-11-23T04:00:00.123Z");
  const context = contextAt(own.db, chosen);
  expect(chosenMs(context)).toBe(chosen.getTime());
  expect(await nowIn(context)).toEqual(chosen);
});

test("without a choice it acts by the database's clock, read at that moment and not when its transaction began", async () => {
  const context: CommandContext = { db: own.db, now: "database" };
  expect(chosenMs(context)).toBeNull();
  const [began, acted] = await withTransaction(own.db, async (tx) => {
    const [row] = await tx.execute<{ at: string }>("select now()::text as at, pg_sleep(0.02)");
    return [new Date(row?.at ?? ""), await nowOf(context, tx)];
  });
  expect(acted.getTime()).toBeGreaterThanOrEqual(began.getTime() + 20);
  expect(acted.getTime()).toBeLessThan(began.getTime() + 60_000);
});
