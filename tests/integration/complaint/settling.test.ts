import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { complaint } from "@/db/complaint/schema/complaint";
import { complaintEvent } from "@/db/complaint/schema/complaint-event";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { appeal } from "@/lib/complaint/commands/appeal";
import { contextAt } from "@/lib/complaint/engine/context";
import { disputeResolution } from "@/lib/complaint/commands/dispute-resolution";
import { requestInformation } from "@/lib/complaint/commands/request-information";
import { sendMessage } from "@/lib/complaint/commands/send-message";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import { withdraw } from "@/lib/complaint/commands/withdraw";
import type { CompanyActor } from "@/lib/domain/people/actor";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { eventName } from "@/lib/domain/complaint/event-name";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import {
  givenAgent,
  givenComplaint,
  givenPlatform,
  givenRulebook,
  hoursAfter,
  must,
  START,
  type GivenPlatform,
} from "@/tests/support/stories";

let base: TestDatabase;
let shop: GivenPlatform;
let agent: CompanyActor;

beforeAll(async () => {
  base = await testDatabase();
  await givenRulebook(base.db);
});
beforeEach(async () => {
  // Nothing of the test before is due any more: what is put aside stays aside.
  await base.db.execute(sql`update complaint set stuck_at = now() where next_due_at is not null`);
  shop = await givenPlatform(base.db);
  agent = await givenAgent(base.db, shop);
});
afterAll(async () => {
  // Whatever was raced, the log holds together.
  expect((await verifyLog(base.db)).broken).toBeNull();
  await base.drop();
});

const at = (hours: number) => contextAt(base.db, hoursAfter(START, hours));
const filed = () => givenComplaint(base.db, shop.id);
const timeline = async (id: string) => {
  const rows = await base.db.select().from(complaintEvent).where(eq(complaintEvent.complaintId, id));
  const since = (instant: Date) => (instant.getTime() - START.getTime()) / 3_600_000;
  const named = ({ type, ordinal }: (typeof rows)[number]) =>
    eventName({ type, ordinal: ordinal ?? 1 }, DEFAULT_RULEBOOK);
  const sorted = rows.sort((a, b) => a.seq - b.seq);
  return sorted.map((row) => [named(row), since(row.at), since(row.recordedAt)] as const);
};
const rowOf = async (id: string) => {
  const [row] = await base.db.select().from(complaint).where(eq(complaint.id, id));
  if (row !== undefined) return row;
  throw new Error("no such complaint");
};

describe("what time does is written at its own instant", () => {
  it("by the round, when the worker was down from 70 to 80", async () => {
    const { complaintId } = await filed();
    await settleDue(at(70), { limit: 100 });
    await settleDue(at(80), { limit: 100 });
    expect(await timeline(complaintId)).toEqual([
      ["filed", 0, 0],
      ["first_contact_due", 24, 70],
      ["warn_48", 24, 70],
      ["warn_24", 48, 70],
      ["warn_6", 66, 70],
      ["breach", 72, 80],
      ["escalate_1", 72, 80],
    ]);
    expect(await rowOf(complaintId)).toMatchObject({ escalation: 1, breachedAt: hoursAfter(START, 72) });
  });

  it("by a command, before it is decided; and it stays when the command is refused", async () => {
    const { complaintId, consumer } = await filed();
    const reason = "没有方案可以否定";
    expect(await disputeResolution(at(97), consumer, { complaintId, reason })).toEqual({
      ok: false,
      refusal: "not_in_this_status",
    });
    const types = (await timeline(complaintId)).map(([type]) => type);
    expect(types.slice(-3)).toEqual(["breach", "escalate_1", "escalate_2"]);
    expect((await settleDue(at(97), { limit: 100 })).events).toBe(0);
  });

  it("a question that nobody answers lapses after 24 h, and the breach comes at 96", async () => {
    const { complaintId } = await filed();
    must(await requestInformation(at(10), agent, { complaintId, question: "请提供截图" }));
    await settleDue(at(100), { limit: 100 });
    const story = (await timeline(complaintId)).filter(
      ([type]) => type === "information_lapsed" || type === "breach",
    );
    expect(story).toEqual([
      ["information_lapsed", 34, 100],
      ["breach", 96, 100],
    ]);
  });

  it("at one instant milestones come before people: solved at 72 sharp is solved too late", async () => {
    const [sharp, just] = [await filed(), await filed()];
    must(await acceptResolution(at(72), sharp.consumer, { complaintId: sharp.complaintId }));
    must(await acceptResolution(at(72 - 1 / 3_600_000), just.consumer, { complaintId: just.complaintId }));
    expect((await rowOf(sharp.complaintId)).breachedAt).not.toBeNull();
    expect((await rowOf(just.complaintId)).breachedAt).toBeNull();
  });
});

describe("the round", () => {
  it("does nothing when nothing is due, and nothing the second time", async () => {
    await filed();
    expect(await settleDue(at(23.999), { limit: 100 })).toEqual({ settled: 0, events: 0 });
    expect(await settleDue(at(24), { limit: 100 })).toEqual({ settled: 1, events: 2 });
    expect(await settleDue(at(24), { limit: 100 })).toEqual({ settled: 0, events: 0 });
  });

  it("takes no more than its limit, the longest overdue first", async () => {
    const early = await givenComplaint(base.db, shop.id, hoursAfter(START, -1));
    const late = await filed();
    expect((await settleDue(at(30), { limit: 1 })).settled).toBe(1);
    expect(await timeline(early.complaintId)).toHaveLength(3);
    expect(await timeline(late.complaintId)).toHaveLength(1);
  });

  it("in eight workers at once writes each milestone once", async () => {
    const many = await Promise.all(Array.from({ length: 40 }, filed));
    const rounds = await Promise.all(Array.from({ length: 8 }, () => settleDue(at(150), { limit: 10 })));
    const rest = await settleDue(at(150), { limit: 100 });
    const events = [...rounds, rest].reduce((sum, round) => sum + round.events, 0);
    expect(events).toBe(many.length * 8);
    for (const { complaintId } of many) expect(await timeline(complaintId)).toHaveLength(9);
  });

  const damage: [string, (id: string) => ReturnType<typeof sql>][] = [
    ["it cannot read", (id) => sql`update complaint set clock = '{"status":"open"}' where id = ${id}::uuid`],
    [
      "the database refuses, because its log already holds what would be written",
      (
        id,
      ) => sql`insert into complaint_event (complaint_id, seq, type, at, cycle, recorded_at, side, prev_hash, hash)
        values (${id}::uuid, 9, 'warn_48', now(), 1, now(), 'clock', '', '')`,
    ],
  ];
  it.each(damage)("puts a row aside that %s, and settles the others", async (_, statement) => {
    const own = await testDatabase();
    await givenRulebook(own.db);
    const { id } = await givenPlatform(own.db);
    const [bad] = [await givenComplaint(own.db, id), await givenComplaint(own.db, id)];
    await own.db.execute(statement(bad.complaintId));
    const round = () => settleDue(contextAt(own.db, hoursAfter(START, 30)), { limit: 100 });
    expect((await round()).events).toBe(2);
    const [row] = await own.db.select().from(complaint).where(eq(complaint.id, bad.complaintId));
    expect(row?.quarantinedAt).not.toBeNull();
    expect(await round()).toEqual({ settled: 0, events: 0 });
    await own.drop();
  });

  it("writes an outbox row for every event, and asks for a recount where people may count otherwise", async () => {
    const { complaintId } = await filed();
    await settleDue(at(80), { limit: 100 });
    const queued = await base.db.execute<{ topic: string }>(
      sql`select topic from outbox where complaint_id = ${complaintId}::uuid order by id`,
    );
    expect(queued.map((row) => row.topic)).toEqual((await timeline(complaintId)).map(([type]) => type));
    const recounts =
      await base.sql`select reason from platform_delta where platform_id = ${shop.id} order by id`;
    expect(recounts.map((row) => String(row["reason"]))).toEqual(["filed", "first_contact_due", "breach"]);
  });
});

describe("races", () => {
  it("of an answer against the round have one outcome each, and the log explains it", async () => {
    const many = await Promise.all(Array.from({ length: 30 }, filed));
    const solve = many.map(({ complaintId, consumer }, n) =>
      acceptResolution(at(n % 2 === 0 ? 71.9999 : 72), consumer, { complaintId }),
    );
    const rounds = Array.from({ length: 6 }, () => settleDue(at(72), { limit: 5 }));
    const results = await Promise.all(solve);
    await Promise.all(rounds);
    for (const [n, { complaintId }] of many.entries()) {
      const row = await rowOf(complaintId);
      const story = await timeline(complaintId);
      expect(results[n]).toMatchObject({ ok: true });
      expect(row.outcome).toBe("resolved");
      expect(story.filter(([type]) => type === "breach")).toHaveLength(row.breachedAt === null ? 0 : 1);
      if (n % 2 === 1) expect(row.breachedAt).not.toBeNull();
      const instants = story.map(([, at]) => at);
      expect(instants).toEqual([...instants].sort((a, b) => a - b));
    }
  });

  it("of sixteen solving, withdrawing and asking at once, one closes and the rest read why not", async () => {
    const { complaintId, consumer } = await filed();
    const all = await Promise.all(
      Array.from({ length: 16 }, (_, n) =>
        n % 2 === 0
          ? acceptResolution(at(1), consumer, { complaintId })
          : withdraw(at(1), consumer, { complaintId, reason: "no_longer_wanted", note: null }),
      ),
    );
    expect(all.filter((result) => result.ok)).toHaveLength(1);
    expect(new Set(all.flatMap((result) => (result.ok ? [] : [result.refusal])))).toEqual(
      new Set(["complaint_closed"]),
    );
  });

  it("of two agents who ask at once, one asks", async () => {
    const { complaintId } = await filed();
    const other = await givenAgent(base.db, shop, "company_manager");
    const question = "请提供订单号";
    const all = await Promise.all([
      requestInformation(at(1), agent, { complaintId, question }),
      requestInformation(at(1), other, { complaintId, question }),
    ]);
    expect(all.filter((result) => result.ok)).toHaveLength(1);
  });
});

describe("the database's clock", () => {
  it("gives every event its instant, and none is before the one that came before it", async () => {
    const ctx = { db: base.db, now: "database" as const };
    const ahead = await givenComplaint(base.db, shop.id, new Date(Date.now() + 60_000));
    const { complaintId, consumer } = ahead;
    must(await sendMessage(ctx, consumer, { complaintId, text: "钟快了一分钟" }));
    must(await acceptResolution(ctx, consumer, { complaintId }));
    expect(await appeal(ctx, consumer, { complaintId, reason: "补充说明" })).toMatchObject({ ok: true });
    const rows = await base.db
      .select()
      .from(complaintEvent)
      .where(eq(complaintEvent.complaintId, complaintId));
    const first = rows.find((row) => row.seq === 1)?.at.getTime() ?? 0;
    expect(rows.every((row) => row.at.getTime() >= first)).toBe(true);
  });

  it("is the round's too", async () => {
    const old = await givenComplaint(base.db, shop.id, new Date(Date.now() - 30 * 3_600_000));
    expect(await settleDue({ db: base.db, now: "database" }, { limit: 10 })).toEqual({
      settled: 1,
      events: 2,
    });
    expect(await timeline(old.complaintId)).toHaveLength(3);
  });
});
