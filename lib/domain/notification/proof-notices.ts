// Whom proofs and contacts of a complaint notify. Source: docs/domain/complaint.md, "Proof"; docs/domain/contacts.md.
import { inApp, mail, type Notice, type NoticesOf, type Occasion } from "./notice";

/** Somebody who proved this contact before is asked once whether the filing is theirs. */
export const claimAsked = ({ by, foreignContact }: Occasion): readonly Notice[] =>
  by === "consumer" && foreignContact ? [mail("contact_owner", "claim_asked")] : [];

/**
 * By a later proof, of another contact, nothing is counted that was not before. The holder of the access code can prove a
 * contact of theirs, so the account sees it, and how to take it back.
 */
export const proved: NoticesOf = ({ provedBefore, anotherContact }) => [
  ...(provedBefore && anotherContact ? [inApp("consumer", "other_contact_proved")] : []),
  inApp("company", provedBefore ? "contact_proved" : "proved"),
];

/** The owner of the contact did it; the filer is asked for a contact of their own. */
export const disowned: NoticesOf = () => [inApp("consumer", "disowned"), inApp("company", "disowned")];

/**
 * Anybody with the access code can do it, so the account sees it, and the proved contact that is no longer written to hears
 * of it once. Whether the new one is theirs its owner is asked as after a filing.
 */
export const contactChanged: NoticesOf = (occasion) => [
  inApp("consumer", "contact_changed"),
  mail("former_contact", "contact_changed"),
  inApp("company", "contact_changed"),
  ...claimAsked(occasion),
];
