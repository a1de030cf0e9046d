// Listings, mergers, people, accounts and rules leave a name; and the log of it cannot be changed unseen.
import type { TransactionSql } from "postgres";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { addStaff, type NewStaff } from "@/lib/people/commands/add-staff";
import { confirmPlatform } from "@/lib/platform/commands/confirm-platform";
import { contextAt } from "@/lib/complaint/engine/context";
import { addCompanyPeople } from "@/lib/people/commands/add-company-people";
import { endPersonOfCompany } from "@/lib/people/commands/end-person-of-company";
import { mergePlatform } from "@/lib/platform/commands/merge-platform";
import { publishRulebook } from "@/lib/rulebook/publish-rulebook";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { RULEBOOK_FILE } from "@/lib/domain/shared/edit-log";
import { editsOf, setUsers as set } from "@/tests/integration/platform/edits";
import { at, base, officer, refusedAs, shop, useScene } from "@/tests/integration/complaint/scene";
import { givenAgent, givenPlatform, givenRegulator, must } from "@/tests/support/stories";

useScene();

describe("listing, merging, people, accounts and rules", () => {
  async function unlisted() {
    const given = await givenPlatform(base.db);
    await base.sql`update platform set state = 'unlisted', listed_at = null, company_id = null where id = ${given.id}`;
    return given;
  }
  const reason = "核对了营业执照";

  it("a listing names what the platform was called, whose it is, and who answers for it from then on", async () => {
    const { id } = await unlisted();
    const manager = await givenAgent(base.db, shop, "company_manager");
    const names = { slug: `p-${v7()}`, nameZh: "云栈出行", nameEn: "Yunzhan", category: "travel" };
    must(
      await confirmPlatform(at(2), officer, { platformId: id, ...names, companyId: shop.companyId, reason }),
    );
    const [edit] = await editsOf(id);
    expect(edit).toMatchObject({ type: "listed", actor_id: officer.staffId, reason });
    expect(edit?.old).toMatchObject({ state: "unlisted", companyId: null });
    expect(edit?.new).toMatchObject({ ...names, state: "listed", companyId: shop.companyId });
    expect(edit?.new?.["members"]).toContain(manager.staffId);
    expect((await verifyLog(base.db)).broken).toBeNull();
  });

  it("a merger stands in the logs of both, and a stale page merges nothing", async () => {
    const { id } = await unlisted();
    const input = { platformId: id, intoId: shop.id, reason: "同一个应用" };
    expect(await mergePlatform({ ...at(2), lastSeenSeq: 1 }, officer, input)).toEqual(
      refusedAs("somebody_was_faster"),
    );
    must(await mergePlatform({ ...at(2), lastSeenSeq: 0 }, officer, input));
    expect((await editsOf(id)).at(-1)).toMatchObject({ type: "merged", new: { mergedIntoId: shop.id } });
    expect((await editsOf(shop.id)).at(-1)).toMatchObject({ type: "took_in", new: { platformId: id } });
    expect((await verifyLog(base.db)).broken).toBeNull();
  });

  it("people of a company are added and ended in the manager's name", async () => {
    const on = await givenPlatform(base.db);
    const manager = await givenAgent(base.db, on, "company_manager");
    must(await addCompanyPeople(at(1), manager, [{ name: "钱一", staffNo: "r1", roleTitle: "" }]));
    const [person] = await base.sql`select id from company_person where company_id = ${on.companyId}`;
    must(await endPersonOfCompany(at(2), manager, String(person?.["id"])));
    const who = { actor_id: manager.staffId };
    expect(await editsOf(on.companyId)).toMatchObject([
      { type: "people_added", ...who, new: { people: [{ staffNo: "R1" }] } },
      { type: "person_ended", ...who, old: { staffNo: "R1" } },
    ]);
  });

  it("an account that the operator gives stands under the operator's name", async () => {
    const creditCode = "91110000MA0000ED01";
    const person: NewStaff = {
      email: "ed@yunzhan.example",
      name: "周敏",
      staffNo: "Y1",
      role: "company_manager",
      by: "root@host",
      company: { creditCode, names: { nameZh: "云栈", nameEn: "Yunzhan" } },
    };
    expect(await addStaff(base.db, person, "a long password of a test")).toHaveProperty("totpSecret");
    const [company] = await base.sql`select id from company where credit_code = ${creditCode}`;
    expect(await editsOf(String(company?.["id"]))).toMatchObject([
      { type: "added", by: "operator", by_name: "root@host", new: { creditCode } },
      { type: "member_added", by: "operator", by_name: "root@host", new: { role: "company_manager" } },
    ]);
  });

  const version = (name: string) => {
    const effective_at = new Date(Date.now() + 8 * 86_400_000).toISOString();
    return { ...DEFAULT_RULEBOOK, version: name, volume_people: 40, effective_at };
  };
  const publish = (actor: RegulatorActor, name: string, why: string) =>
    publishRulebook(contextAt(base.db, new Date()), actor, {
      rulebook: version(name),
      proposedBy: officer.staffId,
      reason: why,
    });

  it("a version of the rules names both people, what changed from what, and why", async () => {
    const supervisor = await givenRegulator(base.db, "regulator_supervisor");
    expect(await publish(supervisor, "edits-1", "")).toEqual(refusedAs("text_needed"));
    must(await publish(supervisor, "edits-1", "门槛太高"));
    expect((await editsOf(RULEBOOK_FILE)).at(-1)).toMatchObject({
      type: "published",
      actor_id: supervisor.staffId,
      proposed_by: officer.staffId,
      reason: "门槛太高",
      old: { numbers: { volume_people: 50 } },
      new: { version: "edits-1", changed: ["volume_people"], numbers: { volume_people: 40 } },
    });
    expect((await verifyLog(base.db)).broken).toBeNull();
  });

  it("a version is not approved by who proposed it, under another account", async () => {
    const other = await givenRegulator(base.db, "regulator_supervisor");
    await base.sql`update staff s set (staff_no, name) = (o.staff_no, o.name) from staff o
      where o.id = ${officer.staffId} and s.id = ${other.staffId}`;
    expect(await publish(other, "edits-2", "试行")).toEqual(refusedAs("decided_by_you"));
  });
});

describe("the log of edits", () => {
  it("refuses every change, and keeps its end", async () => {
    const { id } = await givenPlatform(base.db, { users: 410_000 });
    must(await set(id, 420_000));
    const refused = /append-only/;
    for (const statement of [
      "update edit_event set reason = 'x'",
      "delete from edit_event",
      "truncate edit_event",
      "delete from edit_file",
      "truncate edit_file cascade",
      "update edit_file set version = 0",
      "update edit_file set chain_head = sha256('x')",
    ])
      await expect(base.sql.unsafe(statement)).rejects.toThrow(refused);
    const nameless = base.sql`insert into edit_event (file_id, seq, type, at, by, prev_hash, hash)
      values (${id}, 2, 'users_set', now(), 'staff', '\\x00', '\\x00')`;
    await expect(nameless).rejects.toThrow("edit_has_a_name");
  });

  it.each([
    ["who edited", "update edit_event set actor_id = null, by = 'program', by_name = 'x'", "hash"],
    ["what it was before", `update edit_event set old = '{"users": 1}'`, "hash"],
    ["why", "update edit_event set reason = 'x'", "hash"],
    ["that it happened", "delete from edit_event", "sequence"],
    ["the end of the log", "update edit_file set chain_head = sha256('x')", "head"],
    ["that something waits", "update edit_file set waiting_seq = 1", "columns"],
    ["the count itself, in nobody's name", "update platform set users = 900000000", "edited_unnamed"],
  ])("shows that somebody changed %s past the product", async (_what, statement, what) => {
    const { id } = await givenPlatform(base.db, { users: 410_000 });
    must(await set(id, 420_000));
    const own = `where ${statement.includes("edit_event") ? "file_id" : "id"} = '${id}'`;
    const tamper = (work: (sql: TransactionSql) => Promise<unknown>) =>
      base.sql.begin(async (sql) => {
        await sql`set local session_replication_role = replica`;
        await work(sql);
      });
    const [edits, files, platforms] = await Promise.all([
      base.sql`select * from edit_event where file_id = ${id}`,
      base.sql`select * from edit_file where id = ${id}`,
      base.sql`select * from platform where id = ${id}`,
    ]);
    await tamper((sql) => sql.unsafe(`${statement} ${own}`));
    const { broken } = await verifyLog(base.db);
    await tamper(async (sql) => {
      await sql`delete from edit_event where file_id = ${id}`;
      await sql`insert into edit_event ${sql(edits)}`;
      await sql`update edit_file set ${sql(files[0] ?? {})} where id = ${id}`;
      await sql`update platform set ${sql(platforms[0] ?? {})} where id = ${id}`;
    });
    expect(broken).toMatchObject({ number: `platform ${id}`, what });
    expect((await verifyLog(base.db)).broken).toBeNull();
  });

  it("shows a version of the rules that was changed after it was published", async () => {
    const change = (people: number) =>
      base.sql`update rulebook_version set numbers = jsonb_set(numbers, '{volume_people}', ${String(people)}::text::jsonb)
        where version = ${DEFAULT_RULEBOOK.version}`;
    await change(5_000);
    expect((await verifyLog(base.db)).broken).toMatchObject({ what: "rulebook_changed" });
    await change(DEFAULT_RULEBOOK.volume_people);
    expect((await verifyLog(base.db)).broken).toBeNull();
  });
});
