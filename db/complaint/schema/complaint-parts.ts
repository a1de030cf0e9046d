// What hangs on a complaint: the attempts at a person, the texts, the conversations, the answers, the contest, the appeals.
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { CONVERSATION_ANSWERS, CALL_DIRECTIONS } from "@/lib/domain/complaint/complaint";
import { DEED_KINDS, MONEY_DEEDS, PROPOSAL_DECISIONS, REFUSAL_GROUNDS } from "@/lib/domain/answer/proposal";
import { bytes, instant, key } from "@/db/engine/columns";
import { complaint } from "./complaint";
import { literalList } from "@/db/engine/literal-list";
import { platform } from "@/db/platform/schema/platform";
import { staff } from "@/db/people/schema/staff";
import { attemptOutcomeEnum, channelEnum, contestKindEnum, sideEnum } from "./words";

const complaintId = () =>
  uuid("complaint_id")
    .notNull()
    .references(() => complaint.id);

export const attempt = pgTable(
  "attempt",
  {
    complaintId: complaintId(),
    n: integer("n").notNull(),
    channel: channelEnum("channel").notNull(),
    /** Null: the consumer does not remember, or did not say. It is in no sum and no rate. */
    startedAt: instant("started_at"),
    humanAsks: integer("human_asks"),
    queueSeconds: integer("queue_seconds"),
    outcome: attemptOutcomeEnum("outcome").notNull(),
    /** Keys pressed and words said, in order; null: the consumer named none. */
    path: text("path").array(),
  },
  (t) => [
    primaryKey({ columns: [t.complaintId, t.n] }),
    check(
      "attempt_is_not_negative",
      sql`coalesce(${t.humanAsks}, 0) >= 0 and coalesce(${t.queueSeconds}, 0) >= 0`,
    ),
    index("attempt_path")
      .using("gin", t.path)
      .where(sql`${t.path} is not null`),
  ],
);

/** One barrier met in one attempt; the codes and the units of their measures are lib/domain/complaint/barriers. */
export const attemptBarrier = pgTable(
  "attempt_barrier",
  {
    complaintId: complaintId(),
    n: integer("n").notNull(),
    barrier: text("barrier").notNull(),
    measure: integer("measure"),
    /** `other` and `bot_promise_broken` say what in a text of the complaint. */
    textN: integer("text_n"),
    /** Of `bot_promise_broken`: the day in China for which it was promised; null: not known. */
    promisedOn: date("promised_on"),
  },
  (t) => [
    primaryKey({ columns: [t.complaintId, t.n, t.barrier] }),
    check("only_a_promise_has_a_day", sql`${t.promisedOn} is null or ${t.barrier} = 'bot_promise_broken'`),
  ],
);

/** Every text anybody wrote: 1 title, 2 narrative, 3 what is wanted, then as they came. The salt is stored with the text and erased with it. */
export const complaintText = pgTable(
  "complaint_text",
  {
    complaintId: complaintId(),
    n: integer("n").notNull(),
    /** title | narrative | wanted | barrier | question | answer | message | steps | reason | note … */
    kind: text("kind").notNull(),
    /** Null once erased. */
    body: text("body"),
    salt: bytes("salt"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.complaintId, t.n] })],
);

export const callDirectionEnum = pgEnum("contact_direction", CALL_DIRECTIONS);
export const conversationAnswerEnum = pgEnum("contact_answer", CONVERSATION_ANSWERS);

export const humanContact = pgTable(
  "human_contact",
  {
    id: key(),
    complaintId: complaintId(),
    seq: integer("seq").notNull(),
    /** The named person of the company who spoke or wrote. */
    personName: text("person_name").notNull(),
    personNo: text("person_no").notNull(),
    companyId: uuid("company_id").notNull(),
    attestedBy: uuid("attested_by").references(() => staff.id),
    channel: channelEnum("channel").notNull(),
    startedAt: instant("started_at").notNull(),
    seconds: integer("seconds").notNull(),
    /** Of a call: who made it, as the company says; null for everything else, and before that was asked. */
    direction: callDirectionEnum("direction"),
    /** Of a call that the consumer is said to have made: the last four digits of its number. */
    callerDigits: text("caller_digits"),
    /** The person was on the company's list for less than seven days; null in rows written before there was a list. */
    personNew: boolean("person_new"),
    answer: conversationAnswerEnum("answer"),
    answeredAt: instant("answered_at"),
  },
  (t) => [
    index("human_contact_complaint").on(t.complaintId),
    index("human_contact_caller").on(t.companyId, t.personNo, t.startedAt),
    check("contact_takes_time", sql`${t.seconds} >= 0`),
  ],
);

/** `sentence`: in proposals flagged before a flag named its clauses. */
export interface StoredFlag {
  readonly reason: string;
  readonly clauses?: readonly string[];
  readonly sentence?: string;
}

export const proposal = pgTable(
  "proposal",
  {
    id: key(),
    complaintId: complaintId(),
    seq: integer("seq").notNull(),
    platformId: uuid("platform_id")
      .notNull()
      .references(() => platform.id),
    stepsN: integer("steps_n").notNull(),
    answerN: integer("answer_n").notNull(),
    /** Null in a proposal made before proposals had one: granted, without a deed. */
    decision: text("decision", { enum: PROPOSAL_DECISIONS }),
    /** Of a refusal only, with its reason. */
    ground: text("ground", { enum: REFUSAL_GROUNDS }),
    reasonN: integer("reason_n"),
    /** Of a refusal only: the company marked its reason as the one it gives for every matter of this kind. */
    ownReason: boolean("own_reason").notNull().default(false),
    /** In proposals made before there were deeds: refund | replacement | repair | restore_account | compensation | explanation | other; null when none was chosen. */
    remedy: text("remedy"),
    amountCents: integer("amount_cents"),
    promisedAt: instant("promised_at"),
    proposedBy: uuid("proposed_by").references(() => staff.id),
    proposedAt: instant("proposed_at").notNull(),
    holds: boolean("holds").notNull(),
    /** What the template-reply flag rests on; null when it is not flagged. */
    flag: jsonb("flag").$type<StoredFlag>(),
  },
  (t) => [
    index("proposal_complaint").on(t.complaintId, t.seq),
    index("proposal_platform").on(t.platformId, t.proposedAt),
    check("only_a_refusal_has_a_ground", sql`(${t.decision} = 'refused') = (${t.ground} is not null)`),
    check(
      "only_a_refusal_has_an_own_reason",
      sql`not ${t.ownReason} or ${t.decision} is not distinct from 'refused'`,
    ),
  ],
);

/** What a proposal consists of, in order, the first with 0. Each was done on a day, or is promised for one. */
export const proposalDeed = pgTable(
  "proposal_deed",
  {
    proposalId: uuid("proposal_id")
      .notNull()
      .references(() => proposal.id),
    n: integer("n").notNull(),
    complaintId: complaintId(),
    kind: text("kind", { enum: DEED_KINDS }).notNull(),
    amountCents: integer("amount_cents"),
    /** The text that names the thing or says what was done; null for money without words. */
    textN: integer("text_n"),
    /** Promised for this day in China. */
    by: date("by"),
    doneOn: date("done_on"),
  },
  (t) => [
    primaryKey({ columns: [t.proposalId, t.n] }),
    index("proposal_deed_complaint").on(t.complaintId),
    check("deed_is_done_or_promised", sql`(${t.by} is null) <> (${t.doneOn} is null)`),
    check(
      "deed_is_money_or_has_words",
      sql`case when ${t.kind} in ${literalList(MONEY_DEEDS)} then coalesce(${t.amountCents} > 0, false)
        else ${t.amountCents} is null and ${t.textN} is not null end`,
    ),
  ],
);

export const contestStateEnum = pgEnum("contest_state", ["pending", "dismissed", "upheld", "moot"]);

export const contest = pgTable("contest", {
  id: key(),
  complaintId: complaintId().unique(),
  seq: integer("seq").notNull(),
  kind: contestKindEnum("kind").notNull(),
  reasonN: integer("reason_n").notNull(),
  contestedBy: uuid("contested_by").references(() => staff.id),
  state: contestStateEnum("state").notNull().default("pending"),
  decidedBy: uuid("decided_by").references(() => staff.id),
  decidedAt: instant("decided_at"),
  decisionN: integer("decision_n"),
});

export const appealStateEnum = pgEnum("appeal_state", ["pending", "decided", "moot"]);

export const appeal = pgTable(
  "appeal",
  {
    id: key(),
    complaintId: complaintId(),
    side: sideEnum("side").notNull(),
    seq: integer("seq").notNull(),
    reasonN: integer("reason_n").notNull(),
    state: appealStateEnum("state").notNull().default("pending"),
    decidedBy: uuid("decided_by").references(() => staff.id),
    decidedAt: instant("decided_at"),
  },
  (t) => [index("appeal_complaint").on(t.complaintId)],
);
