// The complaint: its file, what the clock last knew of it, and the facts that lists and rules ask for.
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { StoredSnapshot } from "@/lib/domain/complaint/stored-snapshot";
import { bytes, instant, key } from "@/db/engine/columns";
import { person } from "@/db/people/schema/person";
import { platform } from "@/db/platform/schema/platform";
import { rulebookVersion } from "@/db/rulebook/schema";
import { channelEnum, clockStateEnum, matterEnum, outcomeEnum, statusEnum, vulnerabilityEnum } from "./words";

export const complaint = pgTable(
  "complaint",
  {
    id: key(),
    /** JT-YYYYMMDD-XXXXXXXX */
    number: text("number").notNull().unique(),
    accessCodeHash: bytes("access_code_hash").notNull(),
    /** Hash of the form's idempotency key: a retried form files once. */
    idempotencyHash: bytes("idempotency_hash").notNull().unique(),
    platformId: uuid("platform_id")
      .notNull()
      .references(() => platform.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id),
    /** Null when none was left, or its owner disowned the complaint: number and access code are enough. */
    contactId: uuid("contact_id"),
    /**
     * The contact as this filing spells it (a tag, dots), AES-256-GCM, when another filing had spelled it first. It holds
     * until the contact answers a code: from then on the spelling that was proved does.
     */
    contactSealed: bytes("contact_sealed"),
    channel: channelEnum("channel").notNull(),
    matter: matterEnum("matter").notNull(),
    region: text("region"),
    vulnerability: vulnerabilityEnum("vulnerability").notNull().default("none"),
    /** A court or another agency had it when it was filed: recorded, without a clock. What its consumer said then. */
    heldElsewhere: boolean("held_elsewhere").notNull().default(false),
    /** Salt of the digest by which the log stands for the attempts and their barriers; goes with them on erasure. */
    attemptsSalt: bytes("attempts_salt"),
    consentContact: boolean("consent_contact").notNull().default(false),
    consentPublication: boolean("consent_publication").notNull().default(false),
    locale: text("locale").notNull().default("zh"),
    rulebookVersion: text("rulebook_version")
      .notNull()
      .references(() => rulebookVersion.version),

    status: statusEnum("status").notNull(),
    outcome: outcomeEnum("outcome"),
    /** Sequence number of the last event: `where id = ? and version = ?` decides races. */
    version: integer("version").notNull(),
    /** Hash of the last event. */
    chainHead: bytes("chain_head").notNull(),
    /** The fold of all events so far, so that a round never loads the log. */
    clock: jsonb("clock").$type<StoredSnapshot>().notNull(),
    clockState: clockStateEnum("clock_state").notNull(),
    cycle: integer("cycle").notNull().default(1),
    /** Null while paused or held; then what is left stands in remaining_seconds. */
    deadlineAt: instant("deadline_at"),
    remainingSeconds: bigint("remaining_seconds", { mode: "number" }),
    /** The next milestone or lapse; null when time alone changes nothing any more. */
    nextWakeAt: instant("next_due_at"),
    breachedAt: instant("breached_at"),
    /** Whether the breach counts, as judged or adjudicated; not while it waits to be judged. */
    breachCounts: boolean("breach_counts").notNull().default(true),
    /** The first breach that counts: since when it is late; null when none does. */
    lateSince: instant("late_since"),
    /** From when on a breach that waits to be judged counts; null when none waits. */
    judgedBy: instant("judged_by"),
    /** Since when a broken promise makes it late (lib/domain/complaint/promise); null when none does. */
    promiseBrokenAt: instant("promise_broken_at"),
    /** A promise broken after the reopening by right waits for a regulator. */
    promiseToJudge: boolean("promise_to_judge").notNull().default(false),
    promisesKept: smallint("promises_kept").notNull().default(0),
    promisesBroken: smallint("promises_broken").notNull().default(0),
    /** Due, and not answered. */
    promisesUnanswered: smallint("promises_unanswered").notNull().default(0),
    /** Of the running cycle: 0 none, 1 regulator's queue, 2 supervisor's, 3 public on the platform's page. */
    escalation: integer("escalation").notNull().default(0),
    /** The highest level of any cycle: what was public stays public after a reopening. */
    highestEscalation: integer("highest_escalation").notNull().default(0),
    contestPending: boolean("contest_pending").notNull().default(false),
    appealPending: boolean("appeal_pending").notNull().default(false),
    firstContactMissedAt: instant("first_contact_missed_at"),
    /** The milestone's instant, if the complaint was live then: when its first contact came due. */
    firstContactDueAt: instant("first_contact_due_at"),
    /** First breach or closing, whichever is earlier (docs/domain/complaint.md, "What is counted"). */
    cameDueAt: instant("due_at"),
    /** The first proof that it is its person's own (lib/domain/complaint/proof); only then does it count anywhere. */
    provedAt: instant("proved_at"),
    /** Whether the contact that it has now was proved for it. */
    contactProved: boolean("contact_proved").notNull().default(false),
    /** Whether it counts towards reviews, by lib/domain/complaint/counted. */
    counted: boolean("counted").notNull().default(true),
    /** The finished review that listed it; it counts towards no other. */
    countedInReviewId: uuid("counted_in_review_id"),
    /** A complaint upheld as not ours names the one it became elsewhere. */
    succeededById: uuid("succeeded_by_id"),
    /** Which of the few places for live complaints of one person on one platform it takes; null once closed. */
    liveSlot: smallint("live_slot"),
    /** When a round found the row unreadable and quarantined it; an operator looks, the others are not affected. */
    quarantinedAt: instant("stuck_at"),
    filedAt: instant("filed_at").notNull(),
    closedAt: instant("closed_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    check("closed_has_an_outcome", sql`(${t.status} = 'closed') = (${t.outcome} is not null)`),
    check("closed_has_an_instant", sql`(${t.status} = 'closed') = (${t.closedAt} is not null)`),
    check("live_takes_a_place", sql`(${t.status} = 'closed') = (${t.liveSlot} is null)`),
    check("closed_stands_still", sql`${t.status} <> 'closed' or ${t.clockState} = 'stopped'`),
    check(
      "stopped_time_keeps_what_is_left",
      sql`${t.clockState} not in ('paused', 'held') or ${t.remainingSeconds} is not null`,
    ),
    index("complaint_due")
      .on(t.nextWakeAt)
      .where(sql`${t.nextWakeAt} is not null and ${t.quarantinedAt} is null`),
    index("complaint_stuck")
      .on(t.quarantinedAt)
      .where(sql`${t.quarantinedAt} is not null`),
    // At most so many live complaints per person and platform, however many are filed at once.
    uniqueIndex("complaint_live_place")
      .on(t.platformId, t.personId, t.liveSlot)
      .where(sql`${t.liveSlot} is not null`),
    // The company's lists hold what is proved; the rest is in a list of its own, and costs the others nothing.
    index("complaint_running_proved")
      .on(t.platformId, t.deadlineAt, t.id)
      .where(sql`${t.status} <> 'closed' and ${t.clockState} = 'running' and ${t.provedAt} is not null`),
    index("complaint_stopped_proved")
      .on(t.platformId, t.remainingSeconds, t.id)
      .where(sql`${t.status} <> 'closed' and ${t.clockState} <> 'running' and ${t.provedAt} is not null`),
    index("complaint_unproved")
      .on(t.platformId, t.filedAt, t.id)
      .where(sql`${t.status} <> 'closed' and ${t.provedAt} is null`),
    // What the owner of a contact is asked to claim.
    index("complaint_unclaimed")
      .on(t.contactId, t.filedAt, t.id)
      .where(sql`not ${t.contactProved} and ${t.contactId} is not null`),
    // Elderly and disabled people among what is live, in the order of the inbox: without them the filter reads all the rest.
    index("complaint_running_priority_proved")
      .on(t.platformId, t.deadlineAt, t.id)
      .where(
        sql`${t.status} <> 'closed' and ${t.clockState} = 'running' and ${t.vulnerability} <> 'none' and ${t.provedAt} is not null`,
      ),
    index("complaint_stopped_priority_proved")
      .on(t.platformId, t.remainingSeconds, t.id)
      .where(
        sql`${t.status} <> 'closed' and ${t.clockState} <> 'running' and ${t.vulnerability} <> 'none' and ${t.provedAt} is not null`,
      ),
    index("complaint_closed")
      .on(t.platformId, t.closedAt, t.id)
      .where(sql`${t.status} = 'closed'`),
    // The regulator's queues: unproved complaints come below the proved ones, in the same order.
    // Late ones by the breach since which they are late; where it does not count, or is not judged yet, by the running cycle's.
    index("complaint_late_by_proof")
      .on(sql`(${t.provedAt} is null)`, sql`coalesce(${t.lateSince}, ${t.deadlineAt})`, t.id)
      .where(sql`${t.status} <> 'closed' and ${t.escalation} > 0`),
    index("complaint_public_late")
      .on(t.platformId, sql`coalesce(${t.lateSince}, ${t.breachedAt})`, t.id)
      .where(sql`${t.highestEscalation} = 3 and ${t.provedAt} is not null and ${t.breachCounts}`),
    index("complaint_contested_by_proof")
      .on(sql`(${t.provedAt} is null)`, t.filedAt, t.id)
      .where(sql`${t.contestPending}`),
    index("complaint_live_by_proof")
      .on(sql`(${t.provedAt} is null)`, t.filedAt, t.id)
      .where(sql`${t.status} <> 'closed'`),
    index("complaint_appealed_by_proof")
      .on(sql`(${t.provedAt} is null)`, t.closedAt, t.id)
      .where(sql`${t.appealPending}`),
    index("complaint_promise_to_judge")
      .on(sql`(${t.provedAt} is null)`, t.promiseBrokenAt, t.id)
      .where(sql`${t.promiseToJudge}`),
    // What became late long after its filing.
    index("complaint_promise_broken")
      .on(t.platformId, t.promiseBrokenAt)
      .where(sql`${t.promiseBrokenAt} is not null`),
    index("complaint_to_judge")
      .on(sql`(${t.provedAt} is null)`, t.judgedBy, t.id)
      .where(sql`${t.judgedBy} is not null`),
    // The same of one company: its own views ask no further than its platforms.
    index("complaint_in_question")
      .on(t.platformId, t.filedAt, t.id)
      .where(sql`${t.contestPending} or ${t.appealPending}`),
    index("complaint_person").on(t.personId, t.filedAt, t.id),
    // The regulator's list of everything: the newest filing first.
    index("complaint_filed").on(t.filedAt, t.id),
    index("complaint_platform_filed").on(t.platformId, t.filedAt),
  ],
);
