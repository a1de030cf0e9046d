// The context of a notification: its event, the complaint or review, and who is notified on each side.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/engine/client";
import type { Side } from "@/lib/domain/people/actor";
import type { Status } from "@/lib/domain/complaint/complaint";
import type { FactValue } from "@/lib/domain/shared/event-chain";
import type { EventType } from "@/lib/domain/complaint/events";
import { isOver } from "@/lib/domain/notification/notice";
import type { PromiseState } from "@/lib/domain/complaint/deed-promise";
import { isAnswered } from "@/lib/domain/complaint/promise";
import { storedReview, type ReviewSnapshot } from "@/lib/domain/review/review-lifecycle";

export interface ComplaintContext {
  /** complaint:<id>:<seq> */
  readonly eventKey: string;
  readonly complaintId: string;
  readonly number: string;
  readonly personId: string;
  /** Null when none was left, or its owner disowned the complaint. */
  readonly contactId: string | null;
  /** How messages reach it; null for a landline, and where there is no contact. */
  readonly contactKind: "email" | "phone" | null;
  /** Who else proved the contact; null while nobody else did, and for what was filed before proof was asked for. */
  readonly contactOwnerId: string | null;
  /** Of a changed contact: the one before it, where that was proved for the complaint and a message reaches it. */
  readonly former: {
    readonly contactId: string;
    readonly kind: "email" | "phone";
    readonly personId: string;
  } | null;
  /** The contact was not proved for this complaint: what is sent there says nothing that the filer typed. */
  readonly unproved: boolean;
  /** Whether the complaint is proved. */
  readonly proved: boolean;
  /** It was so before this event. */
  readonly provedBefore: boolean;
  /** Of a proof: of a contact that took the place of another one, by it or before it. */
  readonly anotherContact: boolean;
  readonly platformId: string;
  readonly platformZh: string;
  readonly platformEn: string;
  /** False for a platform that a consumer named and no regulator has confirmed yet. */
  readonly listed: boolean;
  readonly locale: string;
  /** Null while paused or held, and once closed in time. */
  readonly deadlineAt: Date | null;
  /** The running cycle is, or the last one was: then the deadline has passed. An earlier one's breach says nothing of it. */
  readonly breached: boolean;
  /** Of a filing that took the place of another complaint: that one's number. */
  readonly predecessor: string | null;
  /**
   * Of a filing: it closed at once, without a clock, because a court or another agency already has it. Of a platform's
   * confirmation: the complaint had ended before. Of a broken promise: it stays closed.
   */
  readonly over: boolean;
  /** Its breach waits to be judged. */
  readonly toJudge: boolean;
  /** Of a promise that fell due: somebody has said meanwhile what became of it. */
  readonly answered: boolean;
  /** Whether its breach counts, as it stands. */
  readonly breachCounts: boolean;
  /** The event itself. */
  readonly type: EventType;
  readonly ordinal: number;
  readonly facts: Readonly<Record<string, FactValue>>;
  /** The version of the rules that the complaint was filed under. */
  readonly rulebook: string;
  readonly side: Side;
  readonly at: Date;
  /** The chain's head as of this event, in hex: the receipt. */
  readonly head: string;
}

const instantOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** JSON, which the driver has parsed. */
function factsIn(row: Readonly<Record<string, unknown>>): ComplaintContext["facts"] {
  return row["facts"] as ComplaintContext["facts"];
}

function formerOf(row: Readonly<Record<string, string | null>>): ComplaintContext["former"] {
  const { former_id: contactId = null, former_kind: kind = null, former_person: personId = null } = row;
  return contactId === null || kind === null || personId === null
    ? null
    : { contactId, kind: kind as "email" | "phone", personId };
}

/** The events of complaints that these keys name, with their complaints. */
export async function listComplaintContexts(
  tx: Tx,
  eventKeys: readonly string[],
): Promise<ComplaintContext[]> {
  if (eventKeys.length === 0) return [];
  const rows = await tx.execute<Record<string, string | null>>(sql`
    select k.key, c.id, c.number, c.person_id, c.contact_id, case when t.takes_messages then t.kind::text end as contact_kind,
      case when t.verified_at is not null and judged.here and t.person_id <> c.person_id then t.person_id end as contact_owner,
      (case when judged.here then not c.contact_proved else t.verified_at is null end)::text as unproved,
      former.id as former_id, former.kind::text as former_kind, former.person_id as former_person,
      (c.proved_at is not null)::text as proved, (c.judged_by is not null)::text as to_judge, coalesce(c.proved_at < e.at, false)::text as proved_before,
      (e.type = 'proved' and (e.facts ? 'consented' or changed.by_then))::text as another_contact,
      c.breach_counts::text as breach_counts, c.platform_id, f.name_zh,
      f.name_en, f.state::text as platform_state, c.locale, c.deadline_at, (jsonb_typeof(c.clock->'cycleBreachedAt') = 'number')::text as breached, e.side::text, e.at,
      e.type::text, coalesce(e.ordinal, 1) as ordinal, e.facts, c.rulebook_version as rulebook,
      c.clock->'promises'->(coalesce(e.ordinal, 1) - 1)->>'state' as promise, c.status::text as status,
      encode(e.hash, 'hex') as head, e.facts->>'predecessor' as predecessor
    from unnest(${sql.param([...eventKeys])}::text[]) as k(key)
    join complaint_event e on e.complaint_id = split_part(k.key, ':', 2)::uuid and e.seq = split_part(k.key, ':', 3)::int
    join complaint c on c.id = e.complaint_id
    join platform f on f.id = c.platform_id
    join complaint_event first on first.complaint_id = c.id and first.seq = 1
    -- The log of a filing from before proof was asked for says nothing of its contact, until that is another one.
    cross join lateral (select first.facts ? 'proof' or exists (select 1 from complaint_event
      where complaint_id = c.id and type = 'contact_changed') as here) judged
    cross join lateral (select exists (select 1 from complaint_event
      where complaint_id = c.id and seq < e.seq and type = 'contact_changed') as by_then) changed
    left join contact former on former.id = (e.facts ->> 'formerId')::uuid and e.facts ->> 'formerProved' = 'true'
      and former.verified_at is not null and former.takes_messages
    left join contact t on t.id = c.contact_id`);
  return rows.map((row) => ({
    eventKey: row["key"] ?? "",
    complaintId: row["id"] ?? "",
    number: row["number"] ?? "",
    personId: row["person_id"] ?? "",
    contactId: row["contact_id"] ?? null,
    contactKind: row["contact_kind"] as ComplaintContext["contactKind"],
    contactOwnerId: row["contact_owner"] ?? null,
    former: formerOf(row),
    unproved: row["unproved"] === "true",
    proved: row["proved"] === "true",
    provedBefore: row["proved_before"] === "true",
    anotherContact: row["another_contact"] === "true",
    platformId: row["platform_id"] ?? "",
    platformZh: row["name_zh"] ?? "",
    platformEn: row["name_en"] ?? "",
    listed: row["platform_state"] !== "unlisted",
    locale: row["locale"] ?? "zh",
    deadlineAt: instantOf(row["deadline_at"] ?? null),
    breached: row["breached"] === "true",
    predecessor: row["predecessor"] ?? null,
    over: isOver(row["type"] as EventType, factsIn(row), row["status"] as Status),
    toJudge: row["to_judge"] === "true",
    answered: row["type"] === "promise_due" && isAnswered(row["promise"] as PromiseState | null),
    breachCounts: row["breach_counts"] === "true",
    type: row["type"] as EventType,
    ordinal: Number(row["ordinal"] ?? 1),
    facts: factsIn(row),
    rulebook: row["rulebook"] ?? "",
    side: row["side"] as Side,
    at: new Date(row["at"] ?? 0),
    head: row["head"] ?? "",
  }));
}

export interface ReviewContext {
  readonly reviewId: string;
  readonly number: string;
  readonly platformId: string;
  readonly platformSlug: string;
  readonly platformZh: string;
  readonly platformEn: string;
  readonly openedAt: Date;
  /** As it stands when it is notified. */
  readonly review: ReviewSnapshot;
}

export async function listReviewContexts(tx: Tx, ids: readonly string[]): Promise<ReviewContext[]> {
  if (ids.length === 0) return [];
  const rows = await tx.execute<Record<string, string | null>>(sql`
    select r.id, r.number, r.platform_id, f.slug, f.name_zh, f.name_en, r.opened_at, r.life
    from special_review r join platform f on f.id = r.platform_id
    where r.id = any(${sql.param([...ids])}::uuid[])`);
  return rows.map((row) => ({
    reviewId: row["id"] ?? "",
    number: row["number"] ?? "",
    platformId: row["platform_id"] ?? "",
    platformSlug: row["slug"] ?? "",
    platformZh: row["name_zh"] ?? "",
    platformEn: row["name_en"] ?? "",
    openedAt: new Date(row["opened_at"] ?? 0),
    review: storedReview({
      openedAt: new Date(row["opened_at"] ?? 0).getTime(),
      ...(row["life"] as unknown as Partial<ReviewSnapshot> | null),
    }),
  }));
}

export interface StaffRecipient {
  readonly staffId: string;
  readonly locale: string;
}

/** Who acts for each of the platforms: agents and managers whose accounts are not closed. */
export async function listPlatformStaff(
  tx: Tx,
  platformIds: readonly string[],
): Promise<Map<string, StaffRecipient[]>> {
  const rows = await tx.execute<{ platform_id: string; id: string; locale: string }>(sql`
    select p.platform_id, s.id, s.locale from staff_platform p join staff s on s.id = p.staff_id
    where p.platform_id = any(${sql.param([...platformIds])}::uuid[]) and s.disabled_at is null
    order by s.id`);
  const byPlatform = new Map<string, StaffRecipient[]>();
  for (const row of rows) {
    const people = byPlatform.get(row.platform_id) ?? [];
    people.push({ staffId: row.id, locale: row.locale });
    byPlatform.set(row.platform_id, people);
  }
  return byPlatform;
}

export interface RegulatorRecipients {
  readonly officers: readonly StaffRecipient[];
  readonly supervisors: readonly StaffRecipient[];
}

export async function listRegulators(tx: Tx): Promise<RegulatorRecipients> {
  const rows = await tx.execute<{ id: string; locale: string; role: string }>(sql`
    select id, locale, role::text from staff
    where role in ('regulator_officer', 'regulator_supervisor') and disabled_at is null order by id`);
  const people = (role: string) =>
    rows.filter((row) => row.role === role).map((row) => ({ staffId: row.id, locale: row.locale }));
  return { officers: people("regulator_officer"), supervisors: people("regulator_supervisor") };
}
