// The ground of the tests of filing: a database with one platform, and the command as somebody without an account calls it.
import { eq } from "drizzle-orm";
import { afterAll, beforeAll } from "vitest";
import { complaint } from "@/db/complaint/schema/complaint";
import { contextAt } from "@/lib/complaint/engine/context";
import { fileComplaint } from "@/lib/filing/commands/file-complaint";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { aFiling, givenPlatform, givenRulebook, START, type GivenPlatform } from "@/tests/support/stories";

export let base: TestDatabase;
export let shop: GivenPlatform;

/** For the tests of one file. */
export function useFilings(): void {
  beforeAll(async () => {
    base = await testDatabase();
    await givenRulebook(base.db);
    shop = await givenPlatform(base.db);
  });
  afterAll(() => base.drop());
}

export const ctx = (at = START) => contextAt(base.db, at);
export const file = (about: Parameters<typeof aFiling>[2] = {}, at = START) =>
  fileComplaint(ctx(at), null, aFiling(shop.id, at, about));
export const rowOf = async (id: string) => {
  const [row] = await base.db.select().from(complaint).where(eq(complaint.id, id));
  if (row === undefined) throw new Error("not filed");
  return row;
};
