// What the demo would have sent. Nothing in production: there, nobody's mail is on a page.
import { env } from "@/lib/base/env";
import { listStoredMails } from "@/lib/notification/engine/mail-folder";
import type { StoredMail } from "@/lib/notification/engine/mail-folder";

const NEWEST = 100;

/** The newest mails and text messages of the demo; null when this is not a demo. */
export async function developmentMailScreen(): Promise<readonly StoredMail[] | null> {
  return env().demo ? listStoredMails(NEWEST) : null;
}
