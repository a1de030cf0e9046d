// Sends a mail by SMTP when SMTP_URL is set; otherwise it lands in the development folder. Throws when the receiver
// does not take it; the delivery is then tried again, under the same Message-ID.
import { createTransport } from "nodemailer";
import type { Transporter } from "nodemailer";
import { env } from "@/lib/base/env";
import { storeMail } from "@/lib/notification/engine/mail-folder";

export interface OutgoingMail {
  /** The notification's id: repeats have the same Message-ID, so that a receiver can recognise them. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly at: Date;
}

/** A receiver that says nothing for so long is down, in milliseconds: well within the life of a delivery. */
const CONNECT_MS = 5_000;
const GREETING_MS = 5_000;
const SILENCE_MS = 15_000;

let open: { readonly url: string; readonly transport: Transporter } | undefined;

function transportFor(url: string): Transporter {
  if (open?.url === url) return open.transport;
  open?.transport.close();
  const read = new URL(url);
  const transport = createTransport({
    host: read.hostname,
    port: Number(read.port) || (read.protocol === "smtps:" ? 465 : 587),
    secure: read.protocol === "smtps:",
    ignoreTLS: read.searchParams.get("ignoreTLS") === "true",
    pool: true,
    maxConnections: 4,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: GREETING_MS,
    socketTimeout: SILENCE_MS,
    ...(read.username === ""
      ? {}
      : { auth: { user: decodeURIComponent(read.username), pass: decodeURIComponent(read.password) } }),
  });
  open = { url, transport };
  return transport;
}

export function messageIdOf(id: string): string {
  return `<${id}@${new URL(env().PUBLIC_URL).hostname}>`;
}

export async function sendMail(mail: OutgoingMail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (SMTP_URL === undefined) {
    await storeMail({ ...mail, channel: "email", at: mail.at.toISOString() });
    return;
  }
  await transportFor(SMTP_URL).sendMail({
    from: MAIL_FROM,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: mail.at,
    messageId: messageIdOf(mail.id),
    // No automatic answers, please: nobody reads them.
    headers: { "Auto-Submitted": "auto-generated" },
  });
}

/** Ends the connections to the mail server. */
export function closeMailer(): void {
  open?.transport.close();
  open = undefined;
}
