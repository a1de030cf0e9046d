// Development mail: one file per message in a folder, read back by a page. The file's name is the notification's id, so
// that a repeated delivery replaces itself.
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { env } from "@/lib/base/env";

const storedMail = z.object({
  id: z.string(),
  channel: z.enum(["email", "sms"]),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string().nullable(),
  at: z.string(),
});
export type StoredMail = z.infer<typeof storedMail>;

export async function storeMail(mail: StoredMail): Promise<void> {
  const folder = env().MAIL_FOLDER;
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${mail.id}.json`);
  // Readers of the folder never see half a file.
  await writeFile(`${file}.part`, JSON.stringify(mail, null, 2));
  await rename(`${file}.part`, file);
}

/** More than any mail takes. */
const ROOM_BYTES = 65_536;

/** Whether another mail would find room, where mail or text messages land in the folder. Never throws. */
export async function canStoreMail(): Promise<boolean> {
  const { SMTP_URL, sendsTexts, MAIL_FOLDER } = env();
  if (SMTP_URL !== undefined && !sendsTexts) return true;
  const file = path.join(MAIL_FOLDER, `room-${String(process.pid)}.part`);
  try {
    await mkdir(MAIL_FOLDER, { recursive: true });
    await writeFile(file, Buffer.alloc(ROOM_BYTES));
    return true;
  } catch {
    return false;
  } finally {
    await rm(file, { force: true }).catch(() => undefined);
  }
}

async function read(file: string): Promise<StoredMail[]> {
  try {
    const parsed = storedMail.safeParse(JSON.parse(await readFile(file, "utf8")));
    return parsed.success ? [parsed.data] : [];
  } catch {
    // A file that is gone or is not ours is not a mail.
    return [];
  }
}

/** The newest `limit` mails; ids are in time order. Only the demo shows them. */
export async function listStoredMails(limit: number): Promise<StoredMail[]> {
  const folder = env().MAIL_FOLDER;
  const names = await readdir(folder).catch(() => []);
  const newest = names
    .filter((name) => name.endsWith(".json"))
    .sort()
    .reverse()
    .slice(0, limit);
  return (await Promise.all(newest.map((name) => read(path.join(folder, name))))).flat();
}
