// One browser that asks for codes and answers them: the ground of the tests of one-time codes.
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll } from "vitest";
import { oneTimeCode } from "@/db/sign-in/schema";
import { fingerprint } from "@/lib/contact/sealed-contact";
import { CODE_BOUNDS } from "@/lib/domain/sign-in/guesses";
import type { AskedCode } from "@/lib/sign-in/engine/asked-codes";
import type { Device } from "@/lib/sign-in/engine/known-device";
import { answerCode, requestCode } from "@/lib/sign-in/engine/one-time-code";
import { testDatabase, type TestDatabase } from "@/tests/support/database";

export let own: TestDatabase;

/** For the tests of one file. */
export function useBrowser(): void {
  beforeAll(async () => {
    own = await testDatabase();
  });
  afterAll(() => own.drop());
}

export const CODE_TRIES = CODE_BOUNDS.tries;

/** What the browser asked for, newest first. */
export const browser: AskedCode[] = [];
export const ask = async (typed: string, address = typed, device: Device | null = null) => {
  const answer = await requestCode(own.db, { contact: typed, locale: "zh", address, device });
  if (!("refused" in answer)) browser.unshift(answer.asked);
  return answer;
};
export const answer = (typed: string, code: string, asked: readonly AskedCode[] = browser) =>
  answerCode(own.db, { contact: typed, code, asked });

/** The id of the newest code sent to an address, as its delivery reads it. */
export async function newestCodeId(email: string): Promise<string> {
  const [row] = await own.db
    .select({ id: oneTimeCode.id })
    .from(oneTimeCode)
    .where(eq(oneTimeCode.fingerprint, fingerprint("email", email)))
    .orderBy(sql`created_at desc`)
    .limit(1);
  return row?.id ?? "";
}

/** A code of six digits that is not this one. */
export function another(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, "0");
}
