// Text messages. Which company sends them is the installation's choice: an adapter takes the place of this one.
import { storeMail } from "@/lib/notification/engine/mail-folder";

export interface TextMessage {
  /** The notification's id: repeats have the same. */
  readonly id: string;
  /** E.164 */
  readonly to: string;
  readonly text: string;
  readonly at: Date;
}

export type TextMessageAdapter = (message: TextMessage) => Promise<void>;

/** The default: the development outbox, beside the mails. */
const developmentOutbox: TextMessageAdapter = ({ id, to, text, at }) =>
  storeMail({ id, channel: "sms", to, subject: text, text, html: null, at: at.toISOString() });

export const sendTextMessage: TextMessageAdapter = developmentOutbox;
