// Complaints from before proof was asked for: judged once, by what stands in the database.
import { v7 } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import { changeContact } from "@/lib/complaint/commands/change-contact";
import { proveByCode } from "@/lib/complaint/commands/prove-by-code";
import { verifyContact } from "@/lib/people/commands/verify-contact";
import { eq } from "drizzle-orm";
import { complaint } from "@/db/complaint/schema/complaint";
import { contextAt } from "@/lib/complaint/engine/context";
import { notify } from "@/lib/notification/rounds/notify";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import {
  givenComplaint,
  givenPlatform,
  givenRulebook,
  givenUnproved,
  holderOf,
  hoursAfter,
  must,
  START,
  type GivenPlatform,
} from "@/tests/support/stories";
import { migrateAgain } from "@/tests/integration/complaint/migrate-again";

let base: TestDatabase;
let shop: GivenPlatform;
const at = (hours: number) => contextAt(base.db, hoursAfter(START, hours));
const rowOf = async (id: string) => {
  const [row] = await base.db.select().from(complaint).where(eq(complaint.id, id));
  if (row === undefined) throw new Error("no such complaint");
  return row;
};

const ids: Record<"account" | "later" | "before" | "never", string> = {
  account: "",
  later: "",
  before: "",
  never: "",
};
let owner: string;

/** As the version before wrote them: no proof in log, snapshot or columns, and every filing its contact's person's. */
async function asBefore(): Promise<void> {
  await base.sql`alter table complaint_event disable trigger user`;
  await base.sql`update complaint_event set facts = facts - 'proof' - 'contactProved'`;
  await base.sql`alter table complaint_event enable trigger user`;
  await base.sql`update complaint c set proved_at = null, contact_proved = false, clock = clock - 'disownedAt',
    live_slot = 1, person_id = coalesce((select person_id from contact t where t.id = c.contact_id), person_id)`;
}

beforeAll(async () => {
  base = await testDatabase();
  await givenRulebook(base.db);
  shop = await givenPlatform(base.db);
  const contact = (name: string) => ({ kind: "email" as const, value: `${name}-${v7()}@example.test` });
  const [later, before] = [contact("later"), contact("before")];
  const answer = { locale: "zh", joinPersonId: null } as const;
  ids.account = (await givenComplaint(base.db, shop.id)).complaintId;
  ids.later = (await givenUnproved(base.db, shop.id, START, { contact: later })).complaintId;
  must(await verifyContact(at(5), { ...later, ...answer }));
  owner = must(await verifyContact(at(0), { ...before, ...answer })).personId;
  ids.before = (await givenUnproved(base.db, shop.id, hoursAfter(START, 1), { contact: before })).complaintId;
  ids.never = (await givenUnproved(base.db, shop.id)).complaintId;
  await asBefore();
  await migrateAgain(base, "proof");
});
afterAll(() => base.drop());

it("an account's filing is proved as it was filed", async () => {
  expect(await rowOf(ids.account)).toMatchObject({ provedAt: START, contactProved: true });
});

it("one whose contact first answered a code afterwards is proved from then on", async () => {
  expect(await rowOf(ids.later)).toMatchObject({ provedAt: hoursAfter(START, 5), contactProved: true });
});

it("one whose contact had answered for something else is not, and no longer its owner's", async () => {
  const row = await rowOf(ids.before);
  expect([row.provedAt, row.contactProved, row.personId === owner, row.liveSlot]).toEqual([
    null,
    false,
    false,
    1,
  ]);
});

it("one whose contact never answered is not", async () => {
  expect((await rowOf(ids.never)).provedAt).toBeNull();
});

it("another contact of one is judged by the log like any other's, and its owner is only asked", async () => {
  const { personId } = await rowOf(ids.account);
  const value = `victim-${v7()}@example.test`;
  const victim = must(await verifyContact(at(6), { value, locale: "zh", joinPersonId: null }));
  await base.sql`delete from outbox`;
  const about = { complaintId: ids.account, value, locale: "zh", consentContact: false } as const;
  must(await changeContact(at(7), holderOf(ids.account), about));
  expect(await rowOf(ids.account)).toMatchObject({ personId, provedAt: START, contactProved: false });
  await notify(base.db, { limit: 100 });
  const mailed = await base.sql<{ message: string; person_id: string }[]>`
    select message, person_id from notification where channel = 'email' and staff_id is null order by message`;
  expect(mailed).toEqual([
    { message: "claim_asked", person_id: victim.personId },
    { message: "contact_changed", person_id: personId },
  ]);
  const code = { complaintId: ids.account, value, locale: "zh" } as const;
  must(await proveByCode(at(8), holderOf(ids.account), code));
  expect((await rowOf(ids.account)).contactProved).toBe(true);
});
