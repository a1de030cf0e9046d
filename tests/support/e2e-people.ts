// Staff who can really sign in: each test makes its own, so that no code of an authenticator is asked for twice.
import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { generateSecret, generateSync } from "otplib";
import { v7 } from "uuid";
import type { Db } from "@/db/engine/client";
import { staff, staffPlatform } from "@/db/people/schema/staff";
import { hashPassword } from "@/lib/people/engine/password";
import { sealTotpSecret } from "@/lib/people/engine/totp";
import type { StaffRole } from "@/lib/domain/people/actor";
import type { GivenPlatform } from "@/tests/support/stories";

/** Of everybody here. */
export const PASSWORD = "a long password of a test";

export interface Person {
  readonly staffId: string;
  readonly email: string;
  readonly name: string;
  readonly staffNo: string;
  readonly totpSecret: string;
}

async function givenPerson(db: Db, role: StaffRole, name: string, companyId: string | null): Promise<Person> {
  const staffId = v7();
  const mark = staffId.slice(-6).toUpperCase();
  const person = {
    staffId,
    email: `${mark}@staff.example`.toLowerCase(),
    name,
    staffNo: `T${mark}`,
    totpSecret: generateSecret(),
  };
  await db.insert(staff).values({
    id: staffId,
    email: person.email,
    name,
    staffNo: person.staffNo,
    role,
    companyId,
    passwordHash: await hashPassword(PASSWORD),
    totpSealed: sealTotpSecret(person.totpSecret),
  });
  return person;
}

/** Somebody who answers for one platform. */
export async function givenCompanyPerson(
  db: Db,
  on: GivenPlatform,
  name = "周敏",
  role: "company_agent" | "company_manager" = "company_agent",
): Promise<Person> {
  const person = await givenPerson(db, role, name, on.companyId);
  await db.insert(staffPlatform).values({ staffId: person.staffId, platformId: on.id });
  return person;
}

export function givenRegulatorPerson(
  db: Db,
  role: "regulator_officer" | "regulator_supervisor" = "regulator_officer",
): Promise<Person> {
  return givenPerson(db, role, role === "regulator_officer" ? "沈岚" : "梁敬之", null);
}

/** Seconds that a code of an authenticator stands. */
const STEP_SECONDS = 30;

/**
 * Signs in as people do: address and password, and then the code that their authenticator shows now. A code serves once, so
 * signing in again at once takes the one that is `stepsAhead`; a clock may be one step off.
 */
export async function signIn(page: Page, person: Person, stepsAhead = 0): Promise<void> {
  const epoch = Math.floor(Date.now() / 1_000) + stepsAhead * STEP_SECONDS;
  await page.goto("/zh/sign-in/staff");
  await page.getByLabel("工作邮箱").fill(person.email);
  await page.getByLabel("密码").fill(PASSWORD);
  await page.getByRole("button", { name: "下一步" }).click();
  await page
    .getByRole("textbox", { name: "动态码" })
    .fill(generateSync({ secret: person.totpSecret, epoch }));
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page).toHaveURL(/\/zh\/(company|regulator)(\?|$)/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}
