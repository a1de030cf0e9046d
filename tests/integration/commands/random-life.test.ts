// Random commands at random instants: what is stored always equals what the pure rules say.
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { complaint } from "@/db/schema/complaint";
import { humanContact } from "@/db/schema/complaint-parts";
import { acceptResolution } from "@/lib/commands/accept-resolution";
import { adjudicate } from "@/lib/commands/adjudicate";
import { appeal } from "@/lib/commands/appeal";
import { attestHumanContact } from "@/lib/commands/attest-human-contact";
import { contest } from "@/lib/commands/contest";
import { contextAt } from "@/lib/commands/context";
import { denyHumanContact } from "@/lib/commands/deny-human-contact";
import { dismissContest } from "@/lib/commands/dismiss-contest";
import { disputeResolution } from "@/lib/commands/dispute-resolution";
import { proposeResolution } from "@/lib/commands/propose-resolution";
import { reopen } from "@/lib/commands/reopen";
import { requestInformation } from "@/lib/commands/request-information";
import { sendMessage } from "@/lib/commands/send-message";
import { settleDue } from "@/lib/commands/settle-due";
import { supplyInformation } from "@/lib/commands/supply-information";
import { upholdContest } from "@/lib/commands/uphold-contest";
import { verifyLog } from "@/lib/commands/verify-log";
import { withdraw } from "@/lib/commands/withdraw";
import type { Result } from "@/lib/commands/result";
import type { CompanyActor, RegulatorActor } from "@/lib/domain/actor";
import { DEFAULT_RULEBOOK } from "@/lib/domain/default-rulebook";
import { availableCommands, factsOf } from "@/lib/domain/lifecycle";
import { nextDue, readClock, settle } from "@/lib/domain/resolution-clock";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import {
  givenAgent,
  givenComplaint,
  givenPlatform,
  givenRegulator,
  givenRulebook,
  hoursAfter,
  START,
  type GivenComplaint,
} from "@/tests/support/stories";

const LIVES = 24;
const STEPS = 25;

let base: TestDatabase;
let agent: CompanyActor;
let officer: RegulatorActor;
let platformId: string;

beforeAll(async () => {
  base = await testDatabase();
  await givenRulebook(base.db);
  const shop = await givenPlatform(base.db);
  platformId = shop.id;
  agent = await givenAgent(base.db, shop);
  officer = await givenRegulator(base.db);
});
afterAll(() => base.drop());

/** mulberry32: the same life for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Step = (c: GivenComplaint, hours: number, random: number) => Promise<Result<unknown>>;
const at = (hours: number) => contextAt(base.db, hoursAfter(START, hours));
const opinion = { reason: "意见", hadPerson: false, hadAnswer: false, breachCounts: true };
let no = 0;

const STEP_OF: Readonly<Record<string, Step>> = {
  human_contact_attested: ({ complaintId }, h, random) => {
    no += 1;
    const startedAt = hoursAfter(START, h * random);
    const about = { personName: "王敏", personNo: String(no), channel: "hotline" as const, seconds: 1 };
    return attestHumanContact(at(h), agent, { complaintId, startedAt, ...about });
  },
  human_contact_denied: async ({ complaintId, consumer }, h) => {
    const rows = await base.db.select().from(humanContact).where(eq(humanContact.complaintId, complaintId));
    const contactId = rows.find((row) => row.answer === null)?.id ?? "";
    return denyHumanContact(at(h), consumer, { complaintId, contactId });
  },
  information_requested: ({ complaintId }, h) =>
    requestInformation(at(h), agent, { complaintId, question: "?" }),
  information_supplied: ({ complaintId, consumer }, h) =>
    supplyInformation(at(h), consumer, { complaintId, answer: "!" }),
  resolution_proposed: ({ complaintId }, h, random) => {
    const answer =
      random < 0.3 ? "您的问题已记录，会尽快反馈" : `第${String(Math.floor(random * 1e9))}号工单由我退款`;
    const about = { remedy: "refund" as const, amountCents: 1, promisedAt: null, followUp: null };
    return proposeResolution(at(h), agent, { complaintId, steps: "核对", answer, ...about });
  },
  resolution_accepted: ({ complaintId, consumer }, h) => acceptResolution(at(h), consumer, { complaintId }),
  resolution_disputed: ({ complaintId, consumer }, h) =>
    disputeResolution(at(h), consumer, { complaintId, reason: "没有" }),
  contested: ({ complaintId }, h) => contest(at(h), agent, { complaintId, kind: "not_ours", reason: "不是" }),
  contest_dismissed: ({ complaintId }, h) => dismissContest(at(h), officer, { complaintId, reason: "是" }),
  contest_upheld: ({ complaintId }, h) =>
    upholdContest(at(h), officer, { complaintId, reason: "不是", rightPlatformId: null }),
  withdrawn: ({ complaintId, consumer }, h) =>
    withdraw(at(h), consumer, { complaintId, reason: "other", note: null }),
  reopened: ({ complaintId, consumer }, h) => reopen(at(h), consumer, { complaintId, reason: "又坏了" }),
  appealed: ({ complaintId, consumer }, h) => appeal(at(h), consumer, { complaintId, reason: "不服" }),
  adjudicated: ({ complaintId }, h) =>
    adjudicate(at(h), officer, { complaintId, outcome: "for_consumer", ...opinion }),
  message_sent: ({ complaintId, consumer }, h) => sendMessage(at(h), consumer, { complaintId, text: "在吗" }),
};
const SIDE_OF: Readonly<Record<string, "consumer" | "company" | "regulator">> = {
  human_contact_attested: "company",
  information_requested: "company",
  resolution_proposed: "company",
  contested: "company",
  contest_dismissed: "regulator",
  contest_upheld: "regulator",
  adjudicated: "regulator",
};
/** Endings come seldom, or no life would be long. */
const SELDOM = ["resolution_accepted", "contest_upheld", "withdrawn", "adjudicated"];

async function stored(id: string) {
  const [row] = await base.db.select().from(complaint).where(eq(complaint.id, id));
  if (row === undefined) throw new Error("no such complaint");
  return row;
}

describe("a life of random commands", () => {
  it.each(Array.from({ length: LIVES }, (_, seed) => seed))(
    "agrees with the pure rules, seed %i",
    async (seed) => {
      const random = randomOf(seed);
      const vulnerability = random() < 0.3 ? ("elderly" as const) : ("none" as const);
      const c = await givenComplaint(base.db, platformId, START, { vulnerability });
      let hours = 0;
      for (let n = 0; n < STEPS; n += 1) {
        hours += random() * 12;
        const names = Object.keys(STEP_OF);
        const name = names[Math.floor(random() * names.length)] ?? "";
        if (SELDOM.includes(name) && random() < 0.7) continue;
        if (random() < 0.2) await settleDue(at(hours), { limit: 1000 });

        const nowMs = hoursAfter(START, hours).getTime();
        const before = settle((await stored(c.complaintId)).clock, DEFAULT_RULEBOOK, nowMs).snapshot;
        const side = SIDE_OF[name] ?? "consumer";
        const offered = availableCommands(
          before.status,
          side,
          factsOf(before, side, nowMs),
          DEFAULT_RULEBOOK,
        );
        const result = await STEP_OF[name]?.(c, hours, random());
        // What the table offers is taken, unless a fact that the table cannot know stands against it.
        const known = ["contact_before_filing", "decided_by_you", "contact_answered"];
        if (!known.includes(result?.ok === false ? result.refusal : "")) {
          expect([n, name, result?.ok]).toEqual([n, name, offered.some((command) => command === name)]);
        }

        const row = await stored(c.complaintId);
        const reading = readClock(row.clock, DEFAULT_RULEBOOK, nowMs);
        const stops = reading.state === "paused" || reading.state === "held";
        expect(row).toMatchObject({
          status: reading.status,
          outcome: reading.outcome,
          clockState: reading.state,
          cycle: reading.cycle,
          deadlineAt: stops && row.clock.cycleBreachedAt === null ? null : dateOf(reading.deadlineMs),
          remainingSeconds: stops ? Math.floor(reading.remainingMs / 1000) : null,
          nextDueAt: dateOf(nextDue(row.clock, DEFAULT_RULEBOOK)?.dueMs ?? null),
          breachedAt: dateOf(reading.breachedAtMs),
          version: row.version,
        });
      }
    },
  );

  it("and every log holds, every stored clock is the fold of its events", async () => {
    const report = await verifyLog(base.db);
    expect(report).toMatchObject({ complaints: LIVES, broken: null });
  });
});

function dateOf(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms);
}
