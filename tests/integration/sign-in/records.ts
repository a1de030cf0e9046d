// Rows that signing in needs: staff, a company with a platform, complaints. Written straight: the gate is under test here.
import { randomBytes } from "node:crypto";
import { v7 } from "uuid";
import type { Db } from "@/db/engine/client";
import { complaint } from "@/db/complaint/schema/complaint";
import { contact, person } from "@/db/people/schema/person";
import { company, platform } from "@/db/platform/schema/platform";
import { rulebookVersion } from "@/db/rulebook/schema";
import { staff, staffPlatform } from "@/db/people/schema/staff";
import { DEMO_ACCOUNTS, type DemoStaff } from "@/lib/people/engine/demo-accounts";
import { hashPassword } from "@/lib/people/engine/password";
import type { HalfSignedIn } from "@/lib/sign-in/engine/half-signed-in";
import { answerSecondFactor, checkPassword, type StaffCredentials } from "@/lib/sign-in/engine/staff-sign-in";
import type { SignInAnswer, SignInRefused } from "@/lib/sign-in/engine/sign-in-answer";
import type { SignInContext } from "@/lib/sign-in/engine/sign-in-context";
import { sealTotpSecret } from "@/lib/people/engine/totp";
import type { StoredSnapshot } from "@/lib/domain/complaint/stored-snapshot";
import { accessCodeFor, hashAccessCode } from "@/lib/complaint/engine/access-code";
import { fingerprint, seal } from "@/lib/contact/sealed-contact";

export const CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A try to sign in now, from an address of its own unless one is given. */
export function context(
  db: Db,
  address = randomBytes(6).toString("hex"),
  now = new Date(),
  browser: Partial<Pick<SignInContext, "device" | "asked">> = {},
): SignInContext {
  return { db, address, now, device: null, asked: [], ...browser };
}

/** Both steps of staff, one after the other, as a person takes them. */
export async function signInStaff(
  of: SignInContext,
  { totp, ...typed }: StaffCredentials & { readonly totp: string },
): Promise<SignInAnswer> {
  const half: HalfSignedIn | SignInRefused = await checkPassword(of, typed);
  return "refused" in half ? half : answerSecondFactor(of, half, totp);
}

/** The session a sign-in opened; fails the test when it was refused. */
export function sessionOf(answer: SignInAnswer): string {
  if ("refused" in answer) throw new Error(`refused: ${answer.refused}`);
  return answer.sessionId;
}

export async function writePlatform(db: Db): Promise<{ companyId: string; platformId: string }> {
  const suffix = randomBytes(6).toString("hex");
  const [made] = await db
    .insert(company)
    .values({ nameZh: "试件公司", nameEn: "Sample", creditCode: `9131${suffix}`.slice(0, 18) })
    .returning({ id: company.id });
  const companyId = made?.id ?? "";
  const platformId = v7();
  await db.insert(platform).values({
    id: platformId,
    slug: `sample-${suffix}`,
    nameZh: "试件平台",
    nameEn: "Sample platform",
    companyId,
    listedAt: new Date(),
  });
  return { companyId, platformId };
}

/** A staff member with the account's password and second factor; company people act for `at.platformId`. */
export async function writeStaff(
  db: Db,
  account: DemoStaff,
  at?: { readonly companyId: string; readonly platformId: string },
): Promise<string> {
  const { email, name, staffNo, role, password, totpSecret } = account;
  const id = v7();
  const secrets = { passwordHash: await hashPassword(password), totpSealed: sealTotpSecret(totpSecret) };
  await db
    .insert(staff)
    .values({ id, email, name, staffNo, role, companyId: at?.companyId ?? null, ...secrets });
  if (at !== undefined) await db.insert(staffPlatform).values({ staffId: id, platformId: at.platformId });
  return id;
}

export interface WrittenComplaint {
  readonly id: string;
  readonly number: string;
  readonly accessCode: string;
  readonly personId: string;
}

/** A fresh complaint of the person behind `email`. */
export async function writeComplaint(db: Db, email: string): Promise<WrittenComplaint> {
  const { platformId } = await writePlatform(db);
  await db
    .insert(rulebookVersion)
    .values({ version: "test", numbers: {}, publishedAt: new Date(0), effectiveAt: new Date(0) })
    .onConflictDoNothing();
  const personId = v7();
  const contactId = v7();
  await db.insert(person).values({ id: personId });
  const print = fingerprint("email", email);
  await db
    .insert(contact)
    .values({ id: contactId, personId, kind: "email", fingerprint: print, sealed: seal(email) });
  const id = v7();
  const accessCode = accessCodeFor(id);
  const symbols = [...randomBytes(8)].map((byte) => CODE_ALPHABET.charAt(byte & 31)).join("");
  const number = `JT-20261122-${symbols}`;
  await db.insert(complaint).values({
    id,
    number,
    accessCodeHash: hashAccessCode(accessCode),
    idempotencyHash: randomBytes(32),
    platformId,
    personId,
    contactId,
    channel: "app_chat",
    matter: "dispute",
    rulebookVersion: "test",
    status: "open",
    liveSlot: 1,
    version: 1,
    chainHead: randomBytes(32),
    clock: {} as StoredSnapshot,
    clockState: "running",
    filedAt: new Date(),
  });
  return { id, number, accessCode, personId };
}

/** An officer of one's own: a TOTP step serves once per person. */
export async function writeOfficer(db: Db): Promise<DemoStaff & { staffId: string }> {
  const email = `officer-${randomBytes(6).toString("hex")}@regulator.example`;
  const account = { ...DEMO_ACCOUNTS.officer, email };
  return { ...account, staffId: await writeStaff(db, account) };
}
