// Which deadline a notice names, and whether it has passed: that of the running cycle, whatever an earlier one came to.
import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { contextAt } from "@/lib/complaint/engine/context";
import { reopen } from "@/lib/complaint/commands/reopen";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { notify } from "@/lib/notification/rounds/notify";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import {
  givenAgent,
  givenComplaint,
  givenPlatform,
  givenRulebook,
  hoursAfter,
  must,
  START,
} from "@/tests/support/stories";

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
  await givenRulebook(own.db);
});
afterAll(() => own.drop());

const at = (hours: number) => contextAt(own.db, hoursAfter(START, hours));

test("a reopened complaint has a deadline ahead, though its first cycle was late", async () => {
  const shop = await givenPlatform(own.db);
  await givenAgent(own.db, shop);
  const { complaintId, consumer } = await givenComplaint(own.db, shop.id);
  /** What the company's notice of the latest event of a kind says. */
  const deadlineIn = async (message: string) => {
    await notify(own.db, { limit: 100 });
    const [row] = await own.sql<{ facts: { breached: boolean; deadlineAt: string | null } }[]>`
      select facts from notification where complaint_id = ${complaintId} and message = ${message}
        and staff_id is not null and channel = 'in_app' order by created_at desc limit 1`;
    const { breached, deadlineAt } = row?.facts ?? { breached: null, deadlineAt: null };
    return [breached, deadlineAt === null ? null : (Date.parse(deadlineAt) - START.getTime()) / 3_600_000];
  };
  expect(await deadlineIn("filed_for_company")).toEqual([false, 72]);
  await settleDue(at(72), { limit: 100 });
  expect(await deadlineIn("breached")).toEqual([true, 72]);
  must(await acceptResolution(at(80), consumer, { complaintId }));
  expect(await deadlineIn("solved")).toEqual([true, 72]);
  must(await reopen(at(81), consumer, { complaintId, reason: "又坏了" }));
  expect(await deadlineIn("reopened")).toEqual([false, 105]);
  must(await acceptResolution(at(90), consumer, { complaintId }));
  expect(await deadlineIn("solved")).toEqual([false, null]);
});
