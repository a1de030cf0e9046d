// A stranger files with somebody's address: nothing of it is that person's until they say so. Only what is proved counts.
import { v7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { listClaimable } from "@/db/complaint/claimable";
import { claim } from "@/lib/complaint/commands/claim";
import { disown } from "@/lib/complaint/commands/disown";
import { fileComplaint } from "@/lib/filing/commands/file-complaint";
import { mergeComplaint } from "@/lib/complaint/commands/merge-complaint";
import { proveByCode } from "@/lib/complaint/commands/prove-by-code";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { verifyContact } from "@/lib/people/commands/verify-contact";
import { withdraw } from "@/lib/complaint/commands/withdraw";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import type { FileComplaintInput } from "@/lib/complaint/engine/complaint-inputs";
import { mintActor } from "@/lib/domain/people/actor";
import { notify } from "@/lib/notification/rounds/notify";
import { isAccessCode } from "@/lib/complaint/engine/access-code";
import {
  accountOf,
  aFiling,
  givenUnproved,
  givenRegulator,
  holderOf,
  hoursAfter,
  must,
  START,
} from "@/tests/support/stories";
import {
  at,
  base,
  hours,
  refusedAs,
  rowOf,
  shop,
  spokeAt,
  useScene,
} from "@/tests/integration/complaint/scene";

useScene();

let contact: NonNullable<FileComplaintInput["contact"]>;
let owner: string;

beforeEach(async () => {
  contact = { kind: "email", value: `${v7()}@example.test` };
  ({ personId: owner } = must(await verifyContact(at(0), { ...contact, locale: "zh", joinPersonId: null })));
});

const strangerFiles = (hour = 0, about: Partial<FileComplaintInput> = {}) =>
  givenUnproved(base.db, shop.id, hoursAfter(START, hour), { contact, ...about });
const ownerFiles = async (hour: number) =>
  fileComplaint(at(hour), accountOf(owner), aFiling(shop.id, hoursAfter(START, hour), { contact }));
const account = () => mintActor({ side: "consumer", personId: owner, complaintId: null });
const claimable = async () => (await listClaimable(base.db, owner, 10)).map(({ id }) => id);
const code = (complaintId: string, value = contact.value) =>
  ({ complaintId, kind: "email", value, locale: "zh" }) as const;

describe("a filing without a session", () => {
  it("is nobody's, although its contact answered a code for somebody", async () => {
    const row = await rowOf((await strangerFiles()).complaintId);
    expect([row.provedAt, row.contactProved, row.personId === owner]).toEqual([null, false, false]);
  });

  it("takes none of the owner's places, and is refused for none of theirs", async () => {
    for (let n = 0; n < 4; n += 1) await strangerFiles();
    for (let n = 0; n < 3; n += 1) must(await ownerFiles(1));
    expect(await ownerFiles(2)).toEqual(refusedAs("too_many_live"));
    await strangerFiles(3);
  });

  it("needs no contact: number and access code are enough", async () => {
    const { complaintId } = await strangerFiles(0, { contact: null });
    expect(await rowOf(complaintId)).toMatchObject({ contactId: null, provedAt: null, status: "open" });
    const answer = code(complaintId, `${v7()}@example.test`);
    must(await proveByCode(at(1), holderOf(complaintId), answer));
    expect(await rowOf(complaintId)).toMatchObject({ provedAt: hoursAfter(START, 1), contactProved: true });
  });
});

describe("a filing in a session", () => {
  it("is proved as it is filed", async () => {
    const { complaintId } = must(await ownerFiles(1));
    const row = await rowOf(complaintId);
    expect(row).toMatchObject({ personId: owner, provedAt: hoursAfter(START, 1), contactProved: true });
  });

  it("proves no contact of somebody else: they can take it off, and the complaint stays", async () => {
    const stranger = must(
      await verifyContact(at(0), {
        ...contact,
        value: `${v7()}@example.test`,
        locale: "zh",
        joinPersonId: null,
      }),
    );
    const filing = aFiling(shop.id, START, { contact });
    const { complaintId } = must(await fileComplaint(at(0), accountOf(stranger.personId), filing));
    expect(await rowOf(complaintId)).toMatchObject({ provedAt: START, contactProved: false });
    expect(await claimable()).toEqual([complaintId]);
    expect(await claim(at(1), account(), { complaintId })).toEqual(refusedAs("not_found"));
    must(await disown(at(2), account(), { complaintId }));
    await settleDue(at(300), { limit: 100 });
    const row = await rowOf(complaintId);
    expect([row.personId, row.contactId, row.outcome]).toEqual([stranger.personId, null, null]);
  });
});

describe("its own code", () => {
  it("makes it the contact's person's once one of the three places is free, and not before", async () => {
    for (let n = 0; n < 2; n += 1) must(await ownerFiles(1));
    const third = must(await ownerFiles(1));
    const { complaintId, consumer } = await strangerFiles(2);
    expect(await proveByCode(at(2.5), consumer, code(complaintId))).toEqual(refusedAs("too_many_live"));
    expect(await claim(at(2.5), account(), { complaintId })).toEqual(refusedAs("too_many_live"));
    expect(await rowOf(complaintId)).toMatchObject({ provedAt: null, status: "open" });
    expect(await claimable()).toEqual([complaintId]);
    const about = { complaintId: third.complaintId, reason: "other", note: null } as const;
    must(await withdraw(at(2.6), account(), about));
    must(await proveByCode(at(3), consumer, code(complaintId)));
    expect(await rowOf(complaintId)).toMatchObject({
      personId: owner,
      liveSlot: 3,
      provedAt: hoursAfter(START, 3),
      filedAt: hoursAfter(START, 2),
    });
    expect(await proveByCode(at(4), consumer, code(complaintId))).toEqual(refusedAs("already_proved"));
    expect(await claimable()).toEqual([]);
  });

  it("has the first contact that stands counted for its person when it comes due", async () => {
    const filed = await strangerFiles();
    const { complaintId, consumer } = filed;
    await spokeAt(filed, 1);
    must(await proveByCode(at(2), consumer, code(complaintId)));
    const due = await base.sql<{ at: Date }[]>`
      select at from platform_delta where person_id = ${owner} and reason = 'first_contact_due'`;
    expect(due.map((row) => hours(row.at))).toEqual([24]);
  });

  it("proves that complaint alone", async () => {
    const [one, two] = [await strangerFiles(), await strangerFiles()];
    must(await proveByCode(at(1), one.consumer, code(one.complaintId)));
    expect((await rowOf(two.complaintId)).provedAt).toBeNull();
    expect(await claimable()).toEqual([two.complaintId]);
  });
});

describe("a claim", () => {
  it("makes it the owner's, with a new access code, and ends the sessions of the former one", async () => {
    const { complaintId, accessCode, number } = await strangerFiles();
    await base.sql`insert into session (id, kind, complaint_id, expires_at)
      values (${v7()}, 'complaint', ${complaintId}, now() + interval '1 day')`;
    const claimed = must(await claim(at(1), account(), { complaintId }));
    const row = await rowOf(complaintId);
    expect([row.personId, row.contactProved, claimed.number]).toEqual([owner, true, number]);
    expect(isAccessCode(accessCode, row.accessCodeHash)).toBe(false);
    expect(isAccessCode(claimed.accessCode, row.accessCodeHash)).toBe(true);
    const open =
      await base.sql`select 1 from session where complaint_id = ${complaintId} and revoked_at is null`;
    expect(open).toHaveLength(0);
    expect((await verifyLog(base.db)).broken).toBeNull();
  });

  it("leaves the form that filed it without a way in", async () => {
    const form = aFiling(shop.id, START, { contact });
    const { complaintId } = must(await fileComplaint(at(0), null, form));
    expect(must(await fileComplaint(at(0.5), null, form)).replay).toBe(true);
    must(await claim(at(1), account(), { complaintId }));
    const again = must(await fileComplaint(at(2), null, form));
    expect([again.replay, again.complaintId === complaintId]).toEqual([false, false]);
  });

  it("is for the owner of the contact alone, once it has answered", async () => {
    const { complaintId } = await strangerFiles();
    const other = { ...contact, value: `${v7()}@example.test` };
    const { personId } = must(await verifyContact(at(0), { ...other, locale: "zh", joinPersonId: null }));
    const foreign = mintActor({ side: "consumer", personId, complaintId: null });
    for (const act of [claim, disown])
      expect(await act(at(1), foreign, { complaintId })).toEqual(refusedAs("not_found"));
    must(await claim(at(1), account(), { complaintId }));
    for (const act of [claim, disown])
      expect(await act(at(2), account(), { complaintId })).toEqual(refusedAs("not_found"));
  });
});

describe("a disowned complaint", () => {
  it("loses its contact and what was still to be sent there, and its filer can give another", async () => {
    const fresh = { kind: "email" as const, value: `${v7()}@example.test` };
    const { complaintId, consumer } = await strangerFiles(0, { contact: fresh });
    await notify(base.db, { limit: 1000 });
    const pending = () =>
      base.sql`select 1 from notification where complaint_id = ${complaintId} and state = 'pending' and person_id is not null`;
    expect(await pending()).not.toHaveLength(0);
    const { personId } = must(await verifyContact(at(1), { ...fresh, locale: "zh", joinPersonId: null }));
    must(await disown(at(2), mintActor({ side: "consumer", personId, complaintId: null }), { complaintId }));
    expect(await pending()).toHaveLength(0);
    expect((await rowOf(complaintId)).contactId).toBeNull();
    must(await proveByCode(at(3), consumer, code(complaintId, `${v7()}@example.test`)));
    await settleDue(at(300), { limit: 100 });
    expect((await rowOf(complaintId)).outcome).toBeNull();
  });

  it("ends a week later when nobody proves it, and counts for nothing", async () => {
    const { complaintId } = await strangerFiles();
    must(await disown(at(2), account(), { complaintId }));
    await settleDue(at(2 + 168 - 0.01), { limit: 100 });
    expect((await rowOf(complaintId)).outcome).toBeNull();
    await settleDue(at(2 + 168), { limit: 100 });
    expect(await rowOf(complaintId)).toMatchObject({ outcome: "rejected", counted: false });
    expect((await verifyLog(base.db)).broken).toBeNull();
  });
});

it("a merge of a proved and an unproved one is refused until it is claimed", async () => {
  const mine = must(await ownerFiles(0));
  const other = await strangerFiles(1);
  const officer = await givenRegulator(base.db);
  const merge = () =>
    mergeComplaint(at(3), officer, { complaintId: other.complaintId, intoNumber: mine.number });
  expect(await merge()).toEqual(refusedAs("not_same_person"));
  must(await claim(at(2), account(), { complaintId: other.complaintId }));
  expect((await merge()).ok).toBe(true);
});

it("the owner is asked once, by mail, in words that nobody typed; of what follows they hear nothing", async () => {
  const { complaintId, number } = await strangerFiles(0, { title: "伪造的标题" });
  await settleDue(at(80), { limit: 100 });
  await notify(base.db, { limit: 1000 });
  const rows = await base.sql<{ message: string; channel: string; person_id: string; facts: object }[]>`
    select message, channel, person_id, facts from notification
    where (complaint_id = ${complaintId} or facts->>'number' = ${number}) and staff_id is null and channel <> 'in_app'`;
  expect(rows.map(({ message, channel, person_id }) => [message, channel, person_id])).toEqual([
    ["claim_asked", "email", owner],
  ]);
  expect(Object.keys(rows[0]?.facts ?? {}).toSorted()).toEqual(["at", "audience", "number", "unproved"]);
});
