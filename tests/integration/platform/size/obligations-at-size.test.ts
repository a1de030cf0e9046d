// Two thousand platforms with twenty thousand complaints: what is counted of one reads its own rows by an index.
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countObligations } from "@/db/platform/obligation-counts";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { fillComplaints, NOW, ONE } from "@/tests/integration/platform/size/complaints-at-size";
import { testDatabase, type TestDatabase } from "@/tests/support/database";

let own: TestDatabase;

beforeAll(async () => {
  own = await testDatabase();
  await fillComplaints(own);
});
afterAll(() => own.drop());

test("of one platform: ten people, and no table is read whole", async () => {
  const { counts, whole } = await own.db.transaction(async (tx) => {
    const counted = await countObligations(tx, ONE, NOW, DEFAULT_RULEBOOK);
    const rows = await tx.execute<{ relname: string }>(
      sql`select relname from pg_stat_xact_user_tables where seq_scan > 0 order by relname`,
    );
    return { counts: counted, whole: rows.map(({ relname }) => relname) };
  });
  expect(counts.firstContact).toEqual({ due: 10, missedWithoutContact: 0, missedDenied: 10 });
  expect(whole).toEqual([]);
});
