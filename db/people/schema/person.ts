// Consumers. A person answered a code at a contact; contacts are found by a keyed fingerprint and stored sealed.
import { boolean, index, pgEnum, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { CONTACT_KINDS } from "@/lib/domain/people/person-identity";
import { bytes, instant, key } from "@/db/engine/columns";

export const contactKindEnum = pgEnum("contact_kind", CONTACT_KINDS);

export const person = pgTable("person", {
  id: key(),
  locale: text("locale").notNull().default("zh"),
  /** When a contact of this person first answered a code. Until then the person is not counted. */
  verifiedAt: instant("verified_at"),
  createdAt: instant("created_at").notNull().defaultNow(),
});

export const contact = pgTable(
  "contact",
  {
    id: key(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id),
    kind: contactKindEnum("kind").notNull(),
    /** HMAC of the normalised contact: one contact is one person, without the contact being readable. */
    fingerprint: bytes("fingerprint").notNull().unique(),
    /** The contact as it was proved, or typed first, AES-256-GCM. */
    sealed: bytes("sealed").notNull(),
    /** False for a landline: for calls only, and never said to have been sent anything. */
    takesMessages: boolean("takes_messages").notNull().default(true),
    /** Which rule of what is one person the fingerprint is by: lib/contact/rekey-contacts brings every contact to the newest. */
    identityRule: smallint("identity_rule").notNull().default(2),
    /** HMAC of a mail domain that is no public provider's: its owner makes mailboxes at will. Null for everything else. */
    privateDomain: bytes("private_domain"),
    verifiedAt: instant("verified_at"),
    /** The last notice that went there before it was proved: there is one an hour at most. */
    mailedAt: instant("mailed_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [index("contact_person").on(t.personId)],
);
