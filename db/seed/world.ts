// Where the stories happen: the companies and platforms, who works for them, and who regulates.
import { randomBytes } from "node:crypto";
import { v7 } from "uuid";
import type { Db } from "@/db/engine/client";
import { appendEdit, type Editor } from "@/db/edit/edit-log";
import { insertPlatformNames } from "@/db/platform/platform-names";
import { company, platform } from "@/db/platform/schema/platform";
import { staff, staffPlatform } from "@/db/people/schema/staff";
import { companyPerson } from "@/db/people/schema/company-person";
import { SAMPLE_CALLERS } from "@/db/seed/answers";
import { SAMPLE_COMPANIES } from "@/db/seed/companies";
import type { SampleCompany } from "@/db/seed/companies";
import { DEMO_ACCOUNTS, demoAccounts } from "@/lib/people/engine/demo-accounts";
import type { DemoStaff } from "@/lib/people/engine/demo-accounts";
import { hashPassword } from "@/lib/people/engine/password";
import { sealTotpSecret } from "@/lib/people/engine/totp";
import { platformNameKey } from "@/lib/domain/platform/platform-name";
import { mintActor } from "@/lib/domain/people/actor";
import type { CompanyActor, RegulatorActor, StaffRole } from "@/lib/domain/people/actor";
import { AUTHORITY_FILE } from "@/lib/domain/shared/edit-log";

const DAY_MS = 86_400_000;
/** Whose name stands on what the sample data bring along. */
const SAMPLE: Editor = { by: "sample", name: "npm run demo" };

export interface WorldPlatform {
  readonly id: string;
  readonly companyId: string;
  /** Who answers for it. */
  readonly agent: CompanyActor;
}

export interface World {
  readonly platforms: ReadonlyMap<string, WorldPlatform>;
  readonly officer: RegulatorActor;
  readonly otherOfficer: RegulatorActor;
  readonly supervisor: RegulatorActor;
}

interface NewStaff {
  readonly role: StaffRole;
  readonly email: string;
  readonly name: string;
  readonly staffNo: string;
  readonly companyId: string | null;
  readonly passwordHash: string;
  readonly totpSealed: Buffer;
}

/** Builds it at `now`, which the dates of listing count back from. */
export async function buildWorld(db: Db, now: Date): Promise<World> {
  const platforms = new Map<string, WorldPlatform>();
  const demoHash = await hashPassword(DEMO_ACCOUNTS.officer.password);
  for (const [index, sample] of SAMPLE_COMPANIES.entries()) {
    const { companyId, ids } = await addCompany(db, sample, now);
    const demo = demoStaffOf(index);
    const people =
      demo.length > 0 ? demo.map((one) => demoRow(one, companyId, demoHash)) : [silentRow(sample, companyId)];
    const agents = await addStaff(db, people, [...ids.values()], now);
    await addPeople(
      db,
      { companyId, slugs: [...ids.keys()], staff: people, addedBy: agents[0] ?? null },
      now,
    );
    const [first] = agents;
    if (first === undefined) throw new Error(`Nobody answers for ${sample.nameEn}.`);
    const platformIds = [...ids.values()];
    const agent = mintActor({
      side: "company",
      role: "company_agent",
      staffId: first,
      companyId,
      platformIds,
    });
    for (const [slug, id] of ids) platforms.set(slug, { id, companyId, agent });
  }
  const { officer, otherOfficer, supervisor } = DEMO_ACCOUNTS;
  const people = [officer, otherOfficer, supervisor].map((one) => demoRow(one, null, demoHash));
  const [o = "", p = "", s = ""] = await addStaff(db, people, [], now);
  return {
    platforms,
    officer: mintActor({ side: "regulator", role: "regulator_officer", staffId: o }),
    otherOfficer: mintActor({ side: "regulator", role: "regulator_officer", staffId: p }),
    supervisor: mintActor({ side: "regulator", role: "regulator_supervisor", staffId: s }),
  };
}

async function addCompany(
  db: Db,
  sample: SampleCompany,
  now: Date,
): Promise<{ readonly companyId: string; readonly ids: ReadonlyMap<string, string> }> {
  const companyId = v7();
  const { nameZh, nameEn, creditCode } = sample;
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  await db.insert(company).values({ id: companyId, nameZh, nameEn, creditCode, createdAt: ago(400) });
  await appendEdit(
    db,
    { subject: "company", id: companyId },
    { type: "added", at: ago(400), editor: SAMPLE, new: { nameZh, nameEn, creditCode } },
  );
  const ids = new Map<string, string>();
  for (const { slug, nameZh, nameEn, category, industry, users, signed, listedDaysAgo } of sample.platforms) {
    const id = v7();
    const listedAt = ago(listedDaysAgo);
    const known = users === null ? {} : { users, usersSource: "企业年报", usersAsOf: "2025-12-31" };
    const conventionSignedAt = signed ? new Date(listedAt.getTime() + 20 * DAY_MS) : null;
    const about = { id, slug, nameZh, nameEn, category, industry, companyId, listedAt, createdAt: listedAt };
    await db.insert(platform).values({ ...about, ...known, conventionSignedAt });
    await insertPlatformNames(db, id, [nameZh, nameEn].map(platformNameKey));
    await appendEdit(
      db,
      { subject: "platform", id },
      {
        type: "added",
        at: listedAt,
        editor: SAMPLE,
        new: { slug, nameZh, nameEn, category, industry, companyId, state: "listed", ...known },
      },
    );
    ids.set(slug, id);
  }
  return { companyId, ids };
}

/** The list of people of a company: those who speak in the stories, those who sign in, and one who just came. */
async function addPeople(
  db: Db,
  about: {
    readonly companyId: string;
    readonly slugs: readonly string[];
    readonly staff: readonly NewStaff[];
    readonly addedBy: string | null;
  },
  now: Date,
): Promise<void> {
  const { companyId, slugs, staff: signedIn, addedBy } = about;
  const callers = slugs.flatMap((slug) => SAMPLE_CALLERS[slug] ?? SAMPLE_CALLERS["other"] ?? []);
  const row = (name: string, staffNo: string, roleTitle: string, daysAgo: number) => ({
    companyId,
    name,
    staffNo,
    roleTitle,
    addedBy,
    addedAt: new Date(now.getTime() - daysAgo * DAY_MS),
  });
  await db
    .insert(companyPerson)
    .values([
      ...callers.map(({ name, no }) => row(name, no, "客服专员", LISTED_DAYS)),
      ...signedIn.map(({ name, staffNo }) => row(name, staffNo, "客服", LISTED_DAYS)),
      row("唐晓", "N3001", "客服专员", 2),
    ])
    .onConflictDoNothing();
}

/** Before every story. */
const LISTED_DAYS = 390;

function demoStaffOf(companyIndex: number): DemoStaff[] {
  const which = (["first", "second"] as const)[companyIndex];
  const staffAccounts = demoAccounts().filter((account): account is DemoStaff => account.role !== "consumer");
  return which === undefined ? [] : staffAccounts.filter((account) => account.company === which);
}

function demoRow(account: DemoStaff, companyId: string | null, passwordHash: string): NewStaff {
  const { role, email, name, staffNo, totpSecret } = account;
  return { role, email, name, staffNo, companyId, passwordHash, totpSealed: sealTotpSecret(totpSecret) };
}

/** Somebody of a company that nobody signs in for: no password leads to this hash. */
function silentRow({ platforms: [first], creditCode }: SampleCompany, companyId: string): NewStaff {
  return {
    role: "company_agent",
    email: `service@${first?.slug ?? creditCode.toLowerCase()}.example`,
    name: "客服中心",
    staffNo: "S0001",
    companyId,
    passwordHash: NOBODYS_HASH,
    totpSealed: sealTotpSecret(
      randomBytes(20)
        .toString("hex")
        .toUpperCase()
        .replaceAll(/[^A-Z2-7]/g, "A"),
    ),
  };
}

/** An argon2id hash of nothing anybody knows: sixteen random bytes that were thrown away. */
const NOBODYS_HASH =
  "$argon2id$v=19$m=19456,t=2,p=1$c2FtcGxlLWRhdGEtc2FsdA$0000000000000000000000000000000000000000000";

async function addStaff(
  db: Db,
  people: readonly NewStaff[],
  platformIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const createdAt = new Date(now.getTime() - 200 * DAY_MS);
  const rows = people.map((one) => ({ ...one, id: v7(), createdAt }));
  await db.insert(staff).values(rows);
  const actsFor = rows.flatMap(({ id }) => platformIds.map((platformId) => ({ staffId: id, platformId })));
  if (actsFor.length > 0) await db.insert(staffPlatform).values(actsFor);
  for (const { id, role, companyId } of rows) {
    const file =
      companyId === null
        ? ({ subject: "authority", id: AUTHORITY_FILE } as const)
        : ({ subject: "company", id: companyId } as const);
    const member = { staffId: id, role, platforms: [...platformIds] };
    await appendEdit(db, file, { type: "member_added", at: createdAt, editor: SAMPLE, new: member });
  }
  return rows.map((row) => row.id);
}
