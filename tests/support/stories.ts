// The people and things that stories are made of: a company and its platform, its agent, a regulator, a consumer who
// files at an instant. Everything is made through the real commands where there is one.
import type { ProposeResolutionInput } from "@/lib/complaint/commands/propose-resolution";
import { namePlatforms } from "@/db/platform/name-platforms";
import { v7 } from "uuid";
import type { Db } from "@/db/engine/client";
import { company, platform } from "@/db/platform/schema/platform";
import { rulebookVersion } from "@/db/rulebook/schema";
import { staff, staffPlatform } from "@/db/people/schema/staff";
import { contextAt } from "@/lib/complaint/engine/context";
import type { FileComplaintInput, Filed } from "@/lib/complaint/engine/complaint-inputs";
import { fileComplaint } from "@/lib/filing/commands/file-complaint";
import { verifyContact } from "@/lib/people/commands/verify-contact";
import {
  mintActor,
  type CompanyActor,
  type ConsumerActor,
  type RegulatorActor,
  type StaffRole,
} from "@/lib/domain/people/actor";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import type { Result } from "@/lib/complaint/engine/result";

export const HOUR_MS = 3_600_000;
/** The instant at which most stories begin. */
export const START = new Date("2026-03-01T00:00:00Z");

export function hoursAfter(start: Date, hours: number): Date {
  return new Date(start.getTime() + Math.round(hours * HOUR_MS));
}

/** Throws with the refusal: for the steps of a story that are not what the test is about. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`);
  return result.value;
}

let made = 0;
/** A number that this process has not used yet. */
export function fresh(): number {
  made += 1;
  return made;
}

export async function givenRulebook(db: Db, rulebook: Rulebook = DEFAULT_RULEBOOK): Promise<void> {
  const effectiveAt = new Date(rulebook.effective_at);
  const values = { version: rulebook.version, numbers: rulebook, publishedAt: effectiveAt, effectiveAt };
  await db.insert(rulebookVersion).values(values).onConflictDoNothing();
}

export async function givenCompany(db: Db, nameZh = `测试公司${String(fresh())}`): Promise<string> {
  const id = v7();
  const creditCode = id.replaceAll("-", "").slice(-18).toUpperCase();
  await db
    .insert(company)
    .values({ id, nameZh, nameEn: `Company ${creditCode}`, creditCode, createdAt: START });
  return id;
}

export interface GivenPlatform {
  readonly id: string;
  readonly companyId: string;
  readonly slug: string;
}

export async function givenPlatform(
  db: Db,
  about: Partial<typeof platform.$inferInsert> = {},
): Promise<GivenPlatform> {
  const id = v7();
  const companyId = about.companyId ?? (await givenCompany(db));
  const slug = `platform-${id}`;
  const listedAt = new Date(START.getTime() - 365 * 24 * HOUR_MS);
  await db.insert(platform).values({
    id,
    slug,
    nameZh: `平台${String(fresh())}`,
    nameEn: `Platform ${id}`,
    listedAt,
    ...about,
    companyId,
  });
  await namePlatforms(db);
  return { id, companyId, slug: about.slug ?? slug };
}

async function givenStaff(db: Db, role: StaffRole, companyId: string | null): Promise<string> {
  const id = v7();
  const no = String(fresh());
  await db.insert(staff).values({
    id,
    email: `staff-${id}@example.test`,
    name: `工作人员${no}`,
    staffNo: `E${no}`,
    role,
    companyId,
    // Nobody signs in with these: the tests of lib/sign-in make their own.
    passwordHash: "-",
    totpSealed: Buffer.alloc(0),
  });
  return id;
}

export async function givenAgent(
  db: Db,
  on: GivenPlatform,
  role: "company_agent" | "company_manager" = "company_agent",
): Promise<CompanyActor> {
  const staffId = await givenStaff(db, role, on.companyId);
  await db.insert(staffPlatform).values({ staffId, platformId: on.id });
  return mintActor({ side: "company", role, staffId, companyId: on.companyId, platformIds: [on.id] });
}

export async function givenRegulator(
  db: Db,
  role: "regulator_officer" | "regulator_supervisor" = "regulator_officer",
): Promise<RegulatorActor> {
  return mintActor({ side: "regulator", role, staffId: await givenStaff(db, role, null) });
}

/** A consumer who came by number and access code. */
export function holderOf(complaintId: string): ConsumerActor {
  return mintActor({ side: "consumer", personId: null, complaintId });
}

/** A consumer who is signed in. */
export function accountOf(personId: string): ConsumerActor {
  return mintActor({ side: "consumer", personId, complaintId: null });
}

/** A filing that nothing can be said against, by somebody who never filed before. */
export function aFiling(
  platformId: string,
  at: Date,
  about: Partial<FileComplaintInput> = {},
): FileComplaintInput {
  return {
    idempotencyKey: v7(),
    locale: "zh",
    platform: { id: platformId },
    channel: "app_chat",
    matter: "dispute",
    attempts: [
      {
        channel: "app_chat",
        startedAt: new Date(at.getTime() - HOUR_MS),
        humanAsks: 6,
        queueSeconds: 1200,
        outcome: "no_human",
        barriers: [{ code: "repeat_ask", measure: 6 }],
      },
    ],
    title: "退款申请被机器人反复驳回",
    narrative: "连续输入“转人工”六次，都只收到同一条自动回复，订单无人处理。",
    wanted: "退还订单金额，并由真人客服说明原因。",
    region: "330100",
    vulnerability: "none",
    heldElsewhere: false,
    contact: { kind: "email", value: `consumer@${v7()}.test` },
    consentContact: false,
    consentPublication: false,
    ...about,
  };
}

export interface GivenComplaint extends Filed {
  readonly consumer: ConsumerActor;
}

/**
 * A complaint filed at an instant, with its holder, by somebody who is signed in: the account of its contact. Whoever names the
 * same contact is the same person.
 */
export async function givenComplaint(
  db: Db,
  platformId: string,
  at: Date = START,
  about: Partial<FileComplaintInput> = {},
): Promise<GivenComplaint> {
  const filing = aFiling(platformId, at, about);
  if (filing.contact === null) throw new Error("Nobody signs in without a contact.");
  const answer = { ...filing.contact, locale: "zh", joinPersonId: null } as const;
  const { personId } = must(await verifyContact(contextAt(db, at), answer));
  const filed = must(await fileComplaint(contextAt(db, at), accountOf(personId), filing));
  return { ...filed, consumer: holderOf(filed.complaintId) };
}

/** A complaint of somebody who is not signed in: nobody has proved it to be theirs. */
export async function givenUnproved(
  db: Db,
  platformId: string,
  at: Date = START,
  about: Partial<FileComplaintInput> = {},
): Promise<GivenComplaint> {
  const filed = must(await fileComplaint(contextAt(db, at), null, aFiling(platformId, at, about)));
  return { ...filed, consumer: holderOf(filed.complaintId) };
}

/** What most stories grant: 129 yuan paid back the day before they begin. */
export const REFUNDED = {
  decision: "granted",
  deeds: [{ kind: "refund", amountCents: 12_900, what: null, by: null, doneOn: "2026-02-28" }],
  followUp: null,
} as const satisfies Partial<ProposeResolutionInput>;

/** No money and no thing, so that the words of the answer are judged. */
export const CORRECTED = {
  decision: "granted",
  deeds: [
    { kind: "correction", amountCents: null, what: "更正订单里的收货地址", by: null, doneOn: "2026-02-28" },
  ],
  followUp: null,
} as const satisfies Partial<ProposeResolutionInput>;
