// Intake desks: who registers and ends them, and whose is what they file for people who cannot answer a code.
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { listClaimable } from "@/db/complaint/claimable";
import { deskByName } from "@/lib/filing/engine/desk-by-name";
import { claim } from "@/lib/complaint/commands/claim";
import { disown } from "@/lib/complaint/commands/disown";
import { endDesk } from "@/lib/filing/commands/end-desk";
import { recountPeople } from "@/lib/review/rounds/recount-people";
import { fileComplaint } from "@/lib/filing/commands/file-complaint";
import { proveByCode } from "@/lib/complaint/commands/prove-by-code";
import { registerDesk } from "@/lib/filing/commands/register-desk";
import { verifyContact } from "@/lib/people/commands/verify-contact";
import type { FileComplaintInput } from "@/lib/complaint/engine/complaint-inputs";
import { mintActor, type DeskActor } from "@/lib/domain/people/actor";
import { notify } from "@/lib/notification/rounds/notify";
import {
  accountOf,
  aFiling,
  fresh,
  givenPlatform,
  givenRegulator,
  givenUnproved,
  holderOf,
  hoursAfter,
  must,
  START,
} from "@/tests/support/stories";
import { givenSecondAccount } from "@/tests/support/second-account";
import {
  at,
  base,
  eventsOf,
  officer,
  refusedAs,
  rowOf,
  shop,
  useScene,
} from "@/tests/integration/complaint/scene";

useScene();

const IN_AN_HOUR = hoursAfter(START, 1);

const supervisor = () => givenRegulator(base.db, "regulator_supervisor");
const landline = () => `0571-8${String(1_000_000 + fresh())}`;

async function registered(name = `登记点${String(fresh())}`): Promise<{ name: string; desk: DeskActor }> {
  const input = { name, reason: "社区服务中心", proposedBy: officer.staffId };
  must(await registerDesk(at(-24), await supervisor(), input));
  const desk = await deskByName(base.db, name, "何平");
  if (desk === null) throw new Error("not registered");
  return { name, desk };
}

const deskFiles = async (
  desk: DeskActor,
  hour: number,
  about: Partial<FileComplaintInput> = {},
  platformId = shop.id,
) => {
  const contact = { kind: "phone" as const, value: landline() };
  const filing = aFiling(platformId, hoursAfter(START, hour), { contact, ...about });
  return fileComplaint(at(hour), desk, filing);
};

/** As the round counts them. */
async function peopleOn(platformId: string): Promise<number> {
  await recountPeople({ db: base.db, now: "database" }, { limit: 10_000 });
  const rows = await base.sql`select 1 from platform_person
    where platform_id = ${platformId} and last_filed_at is not null`;
  return rows.length;
}

describe("a desk is registered", () => {
  it("by an officer who proposes and a supervisor who decides, with both their names and the reason", async () => {
    const decider = await supervisor();
    const input = { name: "翠苑社区登记点", reason: "街道来函〔2026〕3 号", proposedBy: officer.staffId };
    const { deskId } = must(await registerDesk(at(0), decider, input));
    expect(
      await base.sql`select n, type, at, proposed_by, decided_by, reason from intake_desk_event
      where desk_id = ${deskId}`,
    ).toEqual([
      {
        n: 1,
        type: "registered",
        at: START,
        reason: "街道来函〔2026〕3 号",
        proposed_by: officer.staffId,
        decided_by: decider.staffId,
      },
    ]);
    expect(await registerDesk(at(1), await supervisor(), input)).toEqual(refusedAs("desk_name_taken"));
  });

  it("by nobody alone, and by no officer", async () => {
    const one = await supervisor();
    const input = { name: `登记点${String(fresh())}`, reason: "理由", proposedBy: one.staffId };
    expect(await registerDesk(at(0), one, input)).toEqual(refusedAs("decided_by_you"));
    const again = await givenSecondAccount(base, one);
    expect(await registerDesk(at(0), again, input)).toEqual(refusedAs("decided_by_you"));
    expect(await registerDesk(at(0), officer, input)).toEqual(refusedAs("not_found"));
    expect(await deskByName(base.db, input.name, "何平")).toBeNull();
  });

  it("and its log and its name are for good", async () => {
    const { name } = await registered();
    await expect(base.sql`update intake_desk_event set reason = '另一个'`).rejects.toThrow("is kept");
    await expect(base.sql`delete from intake_desk_event`).rejects.toThrow("is kept");
    await expect(base.sql`update intake_desk set name = '改名' where name = ${name}`).rejects.toThrow(
      "is kept",
    );
  });
});

describe("what a registered desk read back", () => {
  it("is proved as it is filed, although its contact answers no code, and says which desk it was", async () => {
    const { desk } = await registered();
    const { complaintId } = must(await deskFiles(desk, 1));
    expect(await rowOf(complaintId)).toMatchObject({ provedAt: IN_AN_HOUR, contactProved: false });
    const [filed] = await eventsOf(complaintId);
    expect(filed).toMatchObject({ side: "consumer", actorId: null });
    expect(filed?.facts).toMatchObject({ proof: "desk", contactProved: false, deskId: desk.deskId });
    expect(
      await base.sql`select day::text, place, read_back_by from desk_filing
      where complaint_id = ${complaintId}`,
    ).toEqual([{ day: "2026-03-01", place: 1, read_back_by: "何平" }]);
  });

  it("needs no contact", async () => {
    const { desk } = await registered();
    const { complaintId } = must(await deskFiles(desk, 1, { contact: null }));
    expect(await rowOf(complaintId)).toMatchObject({ contactId: null, provedAt: IN_AN_HOUR });
  });

  it("counts twenty times a day in China, also when they come at once, and again the next day", async () => {
    const { desk } = await registered();
    const proofs = async (hour: number, count: number) => {
      const filed: (string | undefined)[] = [];
      for (let n = 0; n < count; n += 4) {
        const four = await Promise.all(Array.from({ length: 4 }, () => deskFiles(desk, hour)));
        const events = await Promise.all(four.map((one) => eventsOf(must(one).complaintId)));
        filed.push(...events.map(([event]) => String(event?.facts["proof"])));
      }
      return [filed.filter((proof) => proof === "desk").length, filed.length];
    };
    // Midnight in China is sixteen hours after the stories begin.
    expect(await proofs(1, 16)).toEqual([16, 16]);
    expect(await proofs(15.99, 8)).toEqual([4, 8]);
    expect(await proofs(16, 4)).toEqual([4, 4]);
  });

  it("counts one person once, however often they come with the same number", async () => {
    const platform = await givenPlatform(base.db);
    const contact = { kind: "phone" as const, value: landline() };
    const [{ desk }, other] = [await registered(), await registered()];
    const first = must(await deskFiles(desk, 1, { contact }, platform.id));
    const second = must(await deskFiles(other.desk, 2, { contact }, platform.id));
    must(await deskFiles(desk, 3, {}, platform.id));
    expect((await rowOf(second.complaintId)).personId).toBe((await rowOf(first.complaintId)).personId);
    must(await deskFiles(desk, 4, { contact }, platform.id));
    expect(await deskFiles(desk, 5, { contact }, platform.id)).toEqual(refusedAs("too_many_live"));
    expect(await peopleOn(platform.id)).toBe(2);
  });

  it("is nobody's account: the owner of its contact is asked once, and sees nothing of it before", async () => {
    const platform = await givenPlatform(base.db);
    const { desk } = await registered();
    const contact = { kind: "email" as const, value: `${v7()}@example.test` };
    const answer = { ...contact, locale: "zh", joinPersonId: null } as const;
    const { personId } = must(await verifyContact(at(0), answer));
    must(await fileComplaint(at(0), accountOf(personId), aFiling(platform.id, START, { contact })));
    const { complaintId, number } = must(await deskFiles(desk, 1, { contact }, platform.id));
    expect((await rowOf(complaintId)).personId).not.toBe(personId);
    await notify(base.db, { limit: 1_000 });
    const notices = await base.sql`select message from notification
      where facts->>'number' = ${number} and person_id = ${personId} and channel = 'email'`;
    expect(notices.map(({ message }) => String(message))).toEqual(["claim_asked"]);
    expect(await peopleOn(platform.id)).toBe(2);

    const account = mintActor({ side: "consumer", personId, complaintId: null });
    expect((await listClaimable(base.db, personId, 5)).map(({ proved }) => proved)).toEqual([false]);
    must(await claim(at(2), account, { complaintId }));
    expect(await rowOf(complaintId)).toMatchObject({ personId, contactProved: true, provedAt: IN_AN_HOUR });
    expect(await peopleOn(platform.id)).toBe(1);
  });

  it("runs without the contact when its owner says no", async () => {
    const { desk } = await registered();
    const contact = { kind: "email" as const, value: `${v7()}@example.test` };
    const { personId } = must(await verifyContact(at(0), { ...contact, locale: "zh", joinPersonId: null }));
    const { complaintId } = must(await deskFiles(desk, 1, { contact }));
    const account = mintActor({ side: "consumer", personId, complaintId: null });
    must(await disown(at(2), account, { complaintId }));
    expect(await rowOf(complaintId)).toMatchObject({ contactId: null, outcome: null, provedAt: IN_AN_HOUR });
  });

  it("becomes the account's that answers its code, and is counted there alone", async () => {
    const platform = await givenPlatform(base.db);
    const { desk } = await registered();
    const contact = { kind: "email" as const, value: `${v7()}@example.test` };
    const { complaintId } = must(await deskFiles(desk, 1, { contact }, platform.id));
    expect(await peopleOn(platform.id)).toBe(1);
    const value = contact.value;
    must(await proveByCode(at(2), holderOf(complaintId), { complaintId, value, locale: "zh" }));
    const [owner] = await base.sql`select c.person_id from contact c join complaint k on k.contact_id = c.id
      where k.id = ${complaintId}`;
    expect((await rowOf(complaintId)).personId).toBe(owner?.["person_id"]);
    expect(await peopleOn(platform.id)).toBe(1);
  });
});

describe("a desk that was ended", () => {
  it("files nothing more, and what was under way is proved by nothing", async () => {
    const { name, desk } = await registered();
    const contact = { kind: "phone" as const, value: landline() };
    const before = must(await deskFiles(desk, 1, { contact }));
    const input = { name, reason: "回访不符" };
    expect(await endDesk(at(2), officer, input)).toEqual(refusedAs("not_found"));
    const { deskId } = must(await endDesk(at(2), await supervisor(), input));
    expect(await endDesk(at(3), await supervisor(), input)).toEqual(refusedAs("no_such_desk"));
    expect(await deskByName(base.db, name, "何平")).toBeNull();
    const after = await rowOf(must(await deskFiles(desk, 2, { contact })).complaintId);
    const counted = await rowOf(before.complaintId);
    expect(counted.provedAt).toEqual(IN_AN_HOUR);
    expect([after.provedAt, after.personId === counted.personId]).toEqual([null, false]);
    const log =
      await base.sql`select type, reason from intake_desk_event where desk_id = ${deskId} order by n`;
    expect(log).toEqual([
      { type: "registered", reason: "社区服务中心" },
      { type: "ended", reason: "回访不符" },
    ]);
  });
});

it("a stranger's filing with the number of somebody who came to a desk is nobody's", async () => {
  const { desk } = await registered();
  const contact = { kind: "phone" as const, value: landline() };
  const { complaintId } = must(await deskFiles(desk, 1, { contact }));
  const stranger = await givenUnproved(base.db, shop.id, hoursAfter(START, 2), { contact });
  const row = await rowOf(stranger.complaintId);
  expect([row.provedAt, row.personId === (await rowOf(complaintId)).personId]).toEqual([null, false]);
  const next = must(await deskFiles(desk, 3, { contact }));
  expect((await rowOf(next.complaintId)).personId).toBe((await rowOf(complaintId)).personId);
});
