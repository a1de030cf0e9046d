// A process as in production, which sends its mail to a receiver of the test. In production no carrier of text messages can be
// set.
import { randomBytes } from "node:crypto";
import { vi } from "vitest";
import { rereadEnv } from "@/lib/base/env";
import { closeMailer } from "@/lib/notification/engine/mailer";
import { EXAMPLE_OPERATOR } from "@/tests/support/example-operator";
import type { Receiver } from "@/tests/integration/notification/smtp-receiver";

export async function sendMailTo(receiver: Receiver): Promise<void> {
  vi.stubEnv("JIETONG_MODE", "production");
  vi.stubEnv("PUBLIC_URL", "https://jietong.example");
  for (const name of ["AUTH_SECRET", "ACCESS_SECRET", "CONTACT_KEY"])
    vi.stubEnv(name, randomBytes(32).toString("hex"));
  for (const [name, value] of Object.entries(EXAMPLE_OPERATOR)) vi.stubEnv(name, value);
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${String(await receiver.listen())}`);
  rereadEnv();
}

/** Closes the receiver too, and gives the process its environment back. */
export async function sendNoMoreMailTo(receiver: Receiver): Promise<void> {
  closeMailer();
  await receiver.close();
  vi.unstubAllEnvs();
  rereadEnv();
}
