// One complaint by its number as a regulator reads it: the row, its platform and company, and the instant of reading.
import { eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { SHOWN_SPELLING } from "@/db/complaint/contact-spelling";
import { complaint } from "@/db/complaint/schema/complaint";
import { contact } from "@/db/people/schema/person";
import { company, platform } from "@/db/platform/schema/platform";

/** Null when no complaint has this number. */
export async function findRegulatorComplaint(db: Executor, number: string) {
  const [row] = await db
    .select({
      id: complaint.id,
      number: complaint.number,
      clock: complaint.clock,
      rulebookVersion: complaint.rulebookVersion,
      personId: complaint.personId,
      platformId: complaint.platformId,
      channel: complaint.channel,
      matter: complaint.matter,
      region: complaint.region,
      vulnerability: complaint.vulnerability,
      filedAt: complaint.filedAt,
      breachCounts: complaint.breachCounts,
      lateSince: complaint.lateSince,
      escalation: complaint.escalation,
      counted: complaint.counted,
      chainHead: sql<string>`encode(${complaint.chainHead}, 'hex')`,
      successor: sql<
        string | null
      >`(select s.number from complaint s where s.id = ${complaint.succeededById})`,
      contactKind: contact.kind,
      contactSealed: SHOWN_SPELLING,
      contactProved: complaint.contactProved,
      provedAt: complaint.provedAt,
      platform: {
        slug: platform.slug,
        nameZh: platform.nameZh,
        nameEn: platform.nameEn,
        state: platform.state,
      },
      companyId: platform.companyId,
      companyZh: company.nameZh,
      companyEn: company.nameEn,
      now: sql`clock_timestamp()`.mapWith(complaint.filedAt),
    })
    .from(complaint)
    .innerJoin(platform, eq(platform.id, complaint.platformId))
    .leftJoin(company, eq(company.id, platform.companyId))
    .leftJoin(contact, eq(contact.id, complaint.contactId))
    .where(eq(complaint.number, number));
  return row ?? null;
}

/** Other live complaints of the same person on the same platform, the earliest first: what a duplicate is merged into. */
export async function listSiblings(
  db: Executor,
  pair: { readonly platformId: string; readonly personId: string; readonly but: string },
): Promise<{ readonly number: string; readonly filedAt: Date }[]> {
  return db
    .select({ number: complaint.number, filedAt: complaint.filedAt })
    .from(complaint)
    .where(
      sql`${complaint.platformId} = ${pair.platformId}::uuid and ${complaint.personId} = ${pair.personId}::uuid
        and ${complaint.id} <> ${pair.but}::uuid and ${complaint.status} <> 'closed'`,
    )
    .orderBy(complaint.filedAt)
    .limit(20);
}
