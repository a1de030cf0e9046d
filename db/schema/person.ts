// Consumers. A person is whoever answered a code at a contact; contacts are found by a keyed fingerprint and kept sealed.
import { index, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { bytes, instant, key } from "./columns";

export const contactKindEnum = pgEnum("contact_kind", ["email", "phone"]);

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
    /** The contact as typed, AES-256-GCM. */
    sealed: bytes("sealed").notNull(),
    verifiedAt: instant("verified_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [index("contact_person").on(t.personId)],
);
