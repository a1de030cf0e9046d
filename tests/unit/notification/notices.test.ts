// Who is notified of what, by which way, and which dates are named: one table on file, notices.golden.txt.
// After a change that is meant: UPDATE_GOLDEN=1 npx vitest run --config tests/vitest.config.ts notices
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { ComplaintContext, ReviewContext } from "@/db/notification/notification-context";
import { SIDES, type Side } from "@/lib/domain/people/actor";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { EVENT_TYPES, type EventType } from "@/lib/domain/complaint/events";
import { LIFECYCLE } from "@/lib/domain/complaint/lifecycle-table";
import { REVIEW_EVENTS } from "@/lib/domain/review/review-catalogue";
import { openedReview } from "@/lib/domain/review/review-lifecycle";
import { complaintNotifications, reviewNotifications } from "@/lib/notification/rounds/event-notifications";

const GOLDEN = path.join(import.meta.dirname, "notices.golden.txt");
const HOUR = 3_600_000;
const FILED = Date.parse("2026-03-01T00:00:00Z");
const at = (hours: number): Date => new Date(FILED + hours * HOUR);

/** Every number another, so that a date from the wrong rule is another date. */
const RULES = {
  ...DEFAULT_RULEBOOK,
  pause_hours: 11,
  confirmation_hours: 37,
  warn_left_hours: [60, 24, 5],
};
const PEOPLE = {
  regulators: {
    officers: [{ staffId: "officers", locale: "zh" }],
    supervisors: [{ staffId: "supervisors", locale: "zh" }],
  },
  companies: new Map([["platform", [{ staffId: "company", locale: "zh" }]]]),
};
const ROW = { id: 1, eventKey: "key", complaintId: "c", reviewId: null, facts: {} };

/** A complaint to which something happens ten hours after its filing. */
function complaint(type: EventType, side: Side, more: Partial<ComplaintContext> = {}): ComplaintContext {
  return {
    eventKey: "key",
    complaintId: "c",
    number: "JT-20260301-00000000",
    personId: "consumer",
    contactId: "contact",
    contactKind: "email",
    contactOwnerId: "consumer",
    former: null,
    unproved: false,
    proved: true,
    toJudge: false,
    answered: false,
    breachCounts: true,
    provedBefore: false,
    anotherContact: false,
    platformId: "platform",
    platformZh: "平台",
    platformEn: "Platform",
    listed: true,
    locale: "zh",
    deadlineAt: at(72),
    breached: false,
    predecessor: null,
    over: false,
    type,
    ordinal: 1,
    facts: {},
    rulebook: RULES.version,
    side,
    at: at(10),
    head: "0".repeat(64),
    ...more,
  };
}

type Rows = ReturnType<typeof complaintNotifications>;
const hoursOf = (iso: unknown): string | null =>
  typeof iso === "string" ? String((Date.parse(iso) - FILED) / HOUR) : null;

/** One line for each person and message: by which ways, and the dates that the notice names. */
function lines(says: string, rows: Rows): string[] {
  const byNotice = Map.groupBy(rows, (row) => `${String(row.facts["audience"])} ${row.message}`);
  if (rows.length === 0) return [`${says.padEnd(52)}nobody`];
  return [...byNotice].map(([notice, [first, ...rest]]) => {
    const ways = [first, ...rest].map((row) => row?.channel).join("+");
    const { deadlineAt, answerBy, hoursLeft, at: happened } = first?.facts ?? {};
    const dates = [
      `at ${hoursOf(happened) ?? "?"}`,
      ...(hoursOf(deadlineAt) === null ? [] : [`deadline ${hoursOf(deadlineAt) ?? ""}`]),
      ...(hoursOf(answerBy) === null ? [] : [`answer by ${hoursOf(answerBy) ?? ""}`]),
      ...(hoursLeft === undefined ? [] : [`${String(hoursLeft)} hours left`]),
    ];
    return `${says.padEnd(52)}${notice.padEnd(38)}${ways.padEnd(16)}${dates.join(", ")}`;
  });
}

const notices = (type: EventType, side: Side, more: Partial<ComplaintContext> = {}): Rows =>
  complaintNotifications({ ...ROW, topic: type }, complaint(type, side, more), RULES, PEOPLE);

const flagged = { facts: { templateReply: true } };
const still = { deadlineAt: null };
const ended = { deadlineAt: null, over: true };
const NO_CONTACT = {
  contactId: null,
  contactKind: null,
  contactOwnerId: null,
  unproved: true,
} as const;
const UNPROVED = { contactOwnerId: null, unproved: true, proved: false } as const;
const FOREIGN = { contactOwnerId: "owner", unproved: true, proved: false } as const;
const FORMER = { contactId: "former", kind: "email", personId: "consumer" } as const;
/** What the usual line of an event does not show. */
const VARIANTS: Partial<
  Record<EventType, readonly (readonly [says: string, more: Partial<ComplaintContext>])[]>
> = {
  filed: [
    ["a court has it already", ended],
    ["nobody has confirmed the platform", { listed: false }],
    ["by phone", { contactKind: "phone" }],
    ["no contact", NO_CONTACT],
    ["a contact that nobody proved yet", UNPROVED],
    ["the contact of somebody else", FOREIGN],
    ["the same, of a platform nobody has confirmed", { ...FOREIGN, listed: false }],
    ["the same, and a court has it already", { ...FOREIGN, ...ended }],
  ],
  information_requested: [["the clock stands still", still]],
  resolution_accepted: [["it is solved", { facts: { received: true } }]],
  resolution_proposed: [
    ["it holds the clock", still],
    ["flagged as a template reply", flagged],
    ["a contact that nobody proved yet", UNPROVED],
    ["the contact of somebody else", FOREIGN],
  ],
  first_contact_due: [["nobody has confirmed the platform", { listed: false }]],
  breach: [
    ["nobody has confirmed the platform", { listed: false }],
    ["two answers were disputed", { toJudge: true, breachCounts: false }],
  ],
  breach_judged: [["it does not count", { facts: { breachCounts: false } }]],
  proved: [
    ["its own contact, of one proved before", { provedBefore: true }],
    ["another contact, of one proved before", { provedBefore: true, anotherContact: true }],
    ["another contact, of one that nobody had proved", { anotherContact: true }],
  ],
  disowned: [["its contact taken off", NO_CONTACT]],
  contact_changed: [
    ["from a proved one", { former: FORMER }],
    ["from a proved number", { former: { ...FORMER, kind: "phone" } }],
    ["to that of somebody else", { ...FOREIGN, former: FORMER }],
  ],
  platform_confirmed: [["the complaint had ended", ended]],
  warning: [
    ["the second of three", { ordinal: 2 }],
    ["the third of three", { ordinal: 3 }],
  ],
  escalation: [
    ["the second", { ordinal: 2 }],
    ["the third", { ordinal: 3 }],
    ["the fourth", { ordinal: 4 }],
    ["the third, nobody has confirmed the platform", { ordinal: 3, listed: false }],
    ["the second, unproved", { ...UNPROVED, ordinal: 2 }],
    ["the third, its breach does not count", { ordinal: 3, breachCounts: false }],
    ["the third, unproved", { ...UNPROVED, ordinal: 3 }],
  ],
};

function printNotices(): string {
  const complaints = EVENT_TYPES.flatMap((type) => {
    const sides = SIDES.filter((side) => LIFECYCLE[type].by.includes(side));
    // A regulator files what a decision turned into a complaint elsewhere.
    const by = type === "filed" ? [...sides, "regulator" as const] : sides;
    return by.flatMap((side) => [
      ...lines(`${type} by ${side}`, notices(type, side)),
      ...(VARIANTS[type] ?? []).flatMap(([says, more]) => lines(`  ${says}`, notices(type, side, more))),
    ]);
  });
  const review: ReviewContext = {
    reviewId: "r",
    number: "ZX-2026-001",
    platformId: "platform",
    platformSlug: "platform",
    platformZh: "平台",
    platformEn: "Platform",
    openedAt: at(10),
    review: openedReview(at(10).getTime()),
  };
  const reviews = REVIEW_EVENTS.flatMap((type) =>
    [false, true].flatMap((published) => {
      const row = { ...ROW, topic: `review_${type}`, facts: { published } };
      const says = `review ${type}${published ? ", known to the company" : ""}`;
      return published && type !== "dismissed"
        ? []
        : lines(says, reviewNotifications(row, review, PEOPLE, { review_hold_hours: 96 }));
    }),
  );
  const head = `${"event, ten hours after the filing".padEnd(52)}${"to whom, which message".padEnd(38)}${"by".padEnd(16)}dates named`;
  return `${[head, ...complaints, ...reviews].join("\n")}\n`;
}

test("the notices are the ones on file", () => {
  const printed = printNotices();
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(GOLDEN, printed);
  expect(printed).toBe(readFileSync(GOLDEN, "utf8"));
});

test("nobody is notified of their own act, but of a filing", () => {
  for (const type of EVENT_TYPES) {
    // Who disowns a complaint is not who filed it; who changes its contact had the access code, and may be somebody else.
    if (type === "filed" || type === "disowned" || type === "contact_changed") continue;
    for (const side of LIFECYCLE[type].by) {
      expect(notices(type, side).map((row) => row.facts["audience"])).not.toContain(side);
    }
  }
});
