// How a complaint spells its contact: as it was proved, once it was; before that as its own filing did.
import { sql } from "drizzle-orm";
import { complaint } from "@/db/schema/complaint";
import { contact } from "@/db/schema/person";

/** Sealed. For statements that join complaint and contact. */
export const CONTACT_SPELLING = sql<Buffer>`case when ${contact.verifiedAt} is null
  then coalesce(${complaint.contactSealed}, ${contact.sealed}) else ${contact.sealed} end`.mapWith(
  contact.sealed,
);
