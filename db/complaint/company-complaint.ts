// One complaint as its company reads it.
import { eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { SHOWN_SPELLING } from "@/db/complaint/contact-spelling";
import { visibleTo } from "@/db/complaint/complaint-scope";
import { lastPersonEvent } from "@/db/complaint/last-person-event";
import { complaint } from "@/db/complaint/schema/complaint";
import { contact } from "@/db/people/schema/person";
import { platform } from "@/db/platform/schema/platform";
import type { CompanyActor } from "@/lib/domain/people/actor";
import { parseComplaintNumber } from "@/lib/domain/shared/reference";

const COLUMNS = {
  id: complaint.id,
  number: complaint.number,
  platformId: complaint.platformId,
  personId: complaint.personId,
  clock: complaint.clock,
  rulebookVersion: complaint.rulebookVersion,
  channel: complaint.channel,
  matter: complaint.matter,
  region: complaint.region,
  vulnerability: complaint.vulnerability,
  consentContact: complaint.consentContact,
  filedAt: complaint.filedAt,
  breachCounts: complaint.breachCounts,
  lateSince: complaint.lateSince,
  contactKind: contact.kind,
  contactSealed: SHOWN_SPELLING,
  contactProved: complaint.contactProved,
  provedAt: complaint.provedAt,
  platformZh: platform.nameZh,
  platformEn: platform.nameEn,
  seen: lastPersonEvent(complaint.id),
  now: sql`clock_timestamp()`.mapWith(complaint.filedAt),
};

/** The complaint with this number; null when it is not there or not of the actor's platforms: the same answer. */
export async function findCompanyComplaint(db: Executor, actor: CompanyActor, number: string) {
  // Anything may stand in an address; PostgreSQL throws at some of it, and no complaint is called so.
  if (parseComplaintNumber(number) !== number) return null;
  const [row] = await db
    .select(COLUMNS)
    .from(complaint)
    .innerJoin(platform, eq(platform.id, complaint.platformId))
    .leftJoin(contact, eq(contact.id, complaint.contactId))
    .where(sql`${eq(complaint.number, number)} and ${visibleTo(actor)}`);
  return row ?? null;
}
