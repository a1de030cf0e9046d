// One complaint as its consumer reads it: the row with its platform, and the instant at which it was read.
import { desc, eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { SHOWN_SPELLING } from "@/db/complaint/contact-spelling";
import { visibleTo } from "@/db/complaint/complaint-scope";
import { complaint } from "@/db/complaint/schema/complaint";
import { contact } from "@/db/people/schema/person";
import { platform } from "@/db/platform/schema/platform";
import type { ConsumerActor } from "@/lib/domain/people/actor";

const COLUMNS = {
  id: complaint.id,
  number: complaint.number,
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
  chainHead: sql<string>`encode(${complaint.chainHead}, 'hex')`,
  successorId: complaint.succeededById,
  successor: sql<string | null>`(select s.number from complaint s where s.id = ${complaint.succeededById})`,
  contactKind: contact.kind,
  contactTakesMessages: contact.takesMessages,
  contactSealed: SHOWN_SPELLING,
  contactProved: complaint.contactProved,
  provedAt: complaint.provedAt,
  platform: {
    slug: platform.slug,
    nameZh: platform.nameZh,
    nameEn: platform.nameEn,
    industry: platform.industry,
    listed: sql<boolean>`${platform.state} = 'listed'`,
    conventionSigned: sql<boolean>`${platform.conventionSignedAt} is not null`,
  },
  now: sql`clock_timestamp()`.mapWith(complaint.filedAt),
};

/** When somebody with the access code gave it another contact: by the rule of lib/domain/complaint/contact-change. */
const CHANGED_BY_CODE_AT = sql<string | null>`(
  select case when actor_id is null and at > ${complaint.provedAt} then at::text end from complaint_event
  where complaint_id = ${complaint.id}
    and (type = 'contact_changed' or (type = 'proved' and (facts ? 'consented' or actor_id is not null)))
  order by seq desc limit 1)`;

/** The complaint an actor is limited to; null when there is none that they can see. */
export async function findConsumerComplaint(db: Executor, actor: ConsumerActor, id: string) {
  const [row] = await db
    .select(COLUMNS)
    .from(complaint)
    .innerJoin(platform, eq(platform.id, complaint.platformId))
    .leftJoin(contact, eq(contact.id, complaint.contactId))
    .where(sql`${eq(complaint.id, id)} and ${visibleTo(actor)}`);
  return row ?? null;
}

/** The complaints an actor can see, the newest first, from the one after `before` on (an id of the list). */
export async function listConsumerComplaints(
  db: Executor,
  actor: ConsumerActor,
  page: { readonly before: string | null; readonly limit: number },
) {
  const after =
    page.before === null
      ? sql`true`
      : sql`(${complaint.filedAt}, ${complaint.id}) < (select b.filed_at, b.id from complaint b where b.id = ${page.before}::uuid)`;
  return db
    .select({
      id: complaint.id,
      provedAt: complaint.provedAt,
      number: complaint.number,
      clock: complaint.clock,
      rulebookVersion: complaint.rulebookVersion,
      filedAt: complaint.filedAt,
      contactChangedByCodeAt: CHANGED_BY_CODE_AT,
      platform: { nameZh: platform.nameZh, nameEn: platform.nameEn },
      now: sql`clock_timestamp()`.mapWith(complaint.filedAt),
    })
    .from(complaint)
    .innerJoin(platform, eq(platform.id, complaint.platformId))
    .where(sql`${visibleTo(actor)} and ${after}`)
    .orderBy(desc(complaint.filedAt), desc(complaint.id))
    .limit(page.limit);
}
