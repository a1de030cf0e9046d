// An installation of before: contacts whose fingerprints knew neither dots nor scripts become those of today at a start.
import { afterAll, beforeAll, expect, test } from "vitest";
import { v7 } from "uuid";
import { rekeyContacts } from "@/lib/contact/rekey-contacts";
import { contextAt } from "@/lib/complaint/engine/context";
import { verifyContact } from "@/lib/people/commands/verify-contact";
import { fingerprint, seal, unseal } from "@/lib/contact/sealed-contact";
import { readTypedContact } from "@/lib/contact/typed-contact";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { START, givenComplaint, givenPlatform, givenRulebook, must } from "@/tests/support/stories";

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
  await givenRulebook(own.db);
});
afterAll(() => own.drop());

/** A complaint whose contact is stored as the version before stored it: as typed, found by what it knew of it. */
async function filedBefore(
  platformId: string,
  spelling: string,
  known: string,
  verifiedAt: Date | null = null,
) {
  const kind = spelling.includes("@") ? "email" : "phone";
  const contact = { kind: "email", value: `${v7()}@example.test` } as const;
  const { complaintId } = await givenComplaint(own.db, platformId, START, { contact });
  await own.sql`
    update contact t set identity_rule = 1, kind = ${kind}, sealed = ${seal(spelling)}, verified_at = ${verifiedAt},
      fingerprint = ${fingerprint(kind, known)}
    from complaint c where c.contact_id = t.id and c.id = ${complaintId}`;
  await own.sql`update complaint set contact_sealed = null where id = ${complaintId}`;
  await own.sql`
    update person p set verified_at = ${verifiedAt} from complaint c where c.person_id = p.id and c.id = ${complaintId}`;
  return complaintId;
}

const rowOf = async (complaintId: string) => {
  const [row] = await own.sql<
    {
      person_id: string;
      contact_id: string;
      live_slot: number;
      sealed: Buffer;
      own: Buffer | null;
      rule: number;
      fingerprint: Buffer;
      takes: boolean;
      verified_at: Date | null;
    }[]
  >`
    select c.person_id, c.contact_id, c.live_slot, t.sealed, c.contact_sealed as own, t.identity_rule as rule, t.fingerprint,
      t.takes_messages as takes, p.verified_at
    from complaint c join contact t on t.id = c.contact_id join person p on p.id = c.person_id where c.id = ${complaintId}`;
  if (row === undefined) throw new Error("no complaint");
  return row;
};
const printOf = (typed: string): Buffer => {
  const read = readTypedContact(typed);
  if ("refused" in read) throw new Error(read.refused);
  return read.fingerprint;
};

test("two spellings of one mailbox become one person, the proved one's, and nothing that was filed is lost", async () => {
  const { id } = await givenPlatform(own.db);
  const dotted = await filedBefore(id, "l.i.lei@gmail.com", "l.i.lei@gmail.com");
  const proved = await filedBefore(id, "Li.Lei+jt@googlemail.com", "li.lei@googlemail.com", START);
  const plain = await filedBefore(id, "lilei@gmail.com", "lilei@gmail.com");
  await rekeyContacts(own.db);
  const rows = [await rowOf(dotted), await rowOf(proved), await rowOf(plain)];
  expect(new Set(rows.map((row) => row.person_id)).size).toBe(1);
  expect(new Set(rows.map((row) => row.contact_id)).size).toBe(1);
  expect(new Set(rows.map((row) => row.live_slot)).size).toBe(3);
  expect(rows.map((row) => row.verified_at)).toEqual([START, START, START]);
  expect(unseal(rows[0]?.sealed ?? Buffer.alloc(0))).toBe("Li.Lei+jt@googlemail.com");
  expect(rows.map((row) => (row.own === null ? null : unseal(row.own)))).toEqual([
    "l.i.lei@gmail.com",
    null,
    "lilei@gmail.com",
  ]);
  expect(rows[0]?.fingerprint).toEqual(printOf("lilei@gmail.com"));
  // Signing in by any spelling finds the same person.
  const answered = must(
    await verifyContact(contextAt(own.db, START), {
      value: "LILEI@gmail.com",
      locale: "zh",
      joinPersonId: null,
    }),
  );
  expect(answered.personId).toBe(rows[0]?.person_id);
  const again = await own.sql`select 1 from contact where identity_rule < 2`;
  expect(again).toHaveLength(0);
});

test("a domain in its own script, and a landline, get what they are; other people stay who they are", async () => {
  const { id } = await givenPlatform(own.db);
  const idn = await filedBefore(id, "a@例子.中国", "a@例子.中国");
  const landline = await filedBefore(id, "010-62345678", "+861062345678");
  const dots = await filedBefore(id, "li.lei@qq.com", "li.lei@qq.com");
  const other = await filedBefore(id, "lilei@qq.com", "lilei@qq.com");
  await rekeyContacts(own.db);
  expect((await rowOf(idn)).fingerprint).toEqual(printOf("a@xn--fsqu00a.xn--fiqs8s"));
  expect((await rowOf(landline)).takes).toBe(false);
  expect((await rowOf(dots)).person_id).not.toBe((await rowOf(other)).person_id);
});

test("what cannot be read stays as it is, and does not stop a start", async () => {
  const { id } = await givenPlatform(own.db);
  const broken = await filedBefore(id, "a@b@example.com", "a@b@example.com");
  await own.sql`update contact set sealed = '\\x00' where id = ${(await rowOf(broken)).contact_id}`;
  await rekeyContacts(own.db);
  await rekeyContacts(own.db);
  expect((await rowOf(broken)).fingerprint).toEqual(fingerprint("email", "a@b@example.com"));
});

test("a contact from before mail domains were stored gets its own, and its person is counted by it", async () => {
  const { id } = await givenPlatform(own.db);
  const domain = `${v7()}.test`;
  const complaintId = await filedBefore(id, `wan@${domain}`, `wan@${domain}`, START);
  await own.sql`
    update contact t set private_domain = null, identity_rule = 2
    from complaint c where c.contact_id = t.id and c.id = ${complaintId}`;
  await own.sql`delete from platform_delta where platform_id = ${id}`;
  await rekeyContacts(own.db);
  const [found] = await own.sql`
    select t.private_domain is not null as listed, (select count(*)::int from platform_delta d
      where d.platform_id = ${id} and d.person_id = t.person_id) as asked
    from contact t join complaint c on c.contact_id = t.id where c.id = ${complaintId}`;
  expect(found).toEqual({ listed: true, asked: 1 });
});
