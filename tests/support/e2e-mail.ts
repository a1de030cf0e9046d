// Mail as it arrives: one file a message in the folder that the running product delivers into.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import { z } from "zod";
import { e2eFacts } from "@/tests/support/e2e-facts";

const letter = z.object({ to: z.string(), subject: z.string(), text: z.string() });
export type Letter = z.infer<typeof letter>;

/** Everything that one address received, the oldest first. */
export async function listLetters(to: string): Promise<Letter[]> {
  const { mailFolder } = e2eFacts();
  const names = (await readdir(mailFolder)).filter((name) => name.endsWith(".json")).sort();
  const read = await Promise.all(names.map((name) => readFile(path.join(mailFolder, name), "utf8")));
  return read.map((text) => letter.parse(JSON.parse(text))).filter((mail) => mail.to === to);
}

/** Waits for a letter whose subject says so, after the first `after` of them. */
export async function expectLetter(to: string, subject: RegExp, after = 0): Promise<Letter> {
  let found: Letter | undefined;
  await expect(async () => {
    const letters = await listLetters(to);
    found = letters.slice(after).findLast((mail) => subject.test(mail.subject));
    expect(found, `${to} has: ${letters.map((mail) => mail.subject).join("; ")}`).toBeDefined();
  }).toPass({ timeout: 20_000, intervals: [200] });
  if (found === undefined) throw new Error("no letter");
  return found;
}

/** Six digits, or eight; a complaint's number has a day in it, which is no code. */
const CODE = /(?<![\d-])\d{6}(?:\d{2})?(?![\d-])/;

/** The digits of the newest one-time code, after the first `after` letters. */
export async function expectCode(to: string, after = 0): Promise<string> {
  const mail = await expectLetter(to, CODE, after);
  return CODE.exec(mail.subject)?.[0] ?? "";
}
