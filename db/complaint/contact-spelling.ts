// How a complaint spells its contact. For statements that join complaint and contact; sealed.
import { sql } from "drizzle-orm";
import { complaint } from "@/db/complaint/schema/complaint";
import { contact } from "@/db/people/schema/person";

const ITS_OWN = sql`coalesce(${complaint.contactSealed}, ${contact.sealed})`;

/** Where its messages go: to the spelling that was proved, once one was; before that to that of its own filing. */
export const MAILED_SPELLING = sql<Buffer>`case when ${contact.verifiedAt} is null
  then ${ITS_OWN} else ${contact.sealed} end`.mapWith(contact.sealed);

/**
 * What its pages show, and where a code that is asked for on them goes: the proved spelling only where the contact was proved
 * for this complaint. Otherwise a page would show a stranger that somebody proved it, and how they spell it.
 */
export const SHOWN_SPELLING = sql<Buffer>`case when ${complaint.contactProved}
  then ${contact.sealed} else ${ITS_OWN} end`.mapWith(contact.sealed);
