import { afterAll, beforeAll, expect, test } from "vitest";
import { killWorkers } from "@/tests/chaos/kill-workers";
import { testDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
});
afterAll(() => own.drop());

test(
  "workers killed outright miss no milestone, write none twice, and tell everybody once",
  { timeout: 120_000 },
  async () => {
    const report = await killWorkers({
      ...{ db: own.db, sql: own.sql, url: own.url },
      ...{ complaints: 300, workers: 2, kills: 4, everyMs: 2_500 },
    });
    expect(report).toMatchObject({
      workersFallen: 0,
      events: { missing: 0, surplus: 0 },
      notifications: { wrong: 0 },
      brokenLinks: 0,
      waiting: 0,
    });
    expect(report.events.found).toBe(1_500);
  },
);
