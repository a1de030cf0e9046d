import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
});
afterAll(() => own.drop());

test("the database speaks UTC wherever the process lives", async () => {
  const [row] = await own.sql<{ zone: string }[]>`select current_setting('TimeZone') as zone`;
  expect(row?.zone).toBe("UTC");
  expect(process.env["TZ"]).toBe("Asia/Kathmandu");
});

test("a statement that runs past its time is ended by the database", async () => {
  const slow = own.sql.begin(async (tx) => {
    await tx`set local statement_timeout = 50`;
    await tx`select pg_sleep(5)`;
  });
  await expect(slow).rejects.toMatchObject({ code: "57014" });
});

test("two-character Chinese words keep their length and case rules", async () => {
  const [row] = await own.sql<
    { n: number; upper: string }[]
  >`select char_length('转人工') as n, upper('é') as upper`;
  expect(row).toEqual({ n: 3, upper: "É" });
});
