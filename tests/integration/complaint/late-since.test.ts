// A complaint that breaches again after a breach that does not count: every list, number and page dates it from the later one.
import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { countPublicFigures } from "@/db/platform/public-figures";
import { listPublicBreaches } from "@/db/platform/public-platform";
import { listQueue, type QueueCursor } from "@/db/complaint/regulator-queue";
import { listBacklogs } from "@/db/review/regulator-today";
import { adjudicate } from "@/lib/complaint/commands/adjudicate";
import { appeal } from "@/lib/complaint/commands/appeal";
import { judgeBreach } from "@/lib/complaint/commands/judge-breach";
import { proposeJudgement } from "@/lib/complaint/commands/propose-judgement";
import { reopen } from "@/lib/complaint/commands/reopen";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { mintActor, type RegulatorActor } from "@/lib/domain/people/actor";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { isOfUncounted } from "@/lib/complaint/screens/breach-standing";
import { companyComplaintScreen } from "@/lib/complaint/screens/company-complaint";
import { complaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { regulatorComplaintScreen } from "@/lib/complaint/screens/regulator-complaint";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import { givenComplaint, givenRegulator, hoursAfter, must, START } from "@/tests/support/stories";
import type { GivenComplaint } from "@/tests/support/stories";
import {
  accept,
  agent,
  at,
  base,
  dispute,
  filed,
  hours,
  officer,
  propose,
  rowOf,
  shop,
  spokeAt,
  useScene,
} from "@/tests/integration/complaint/scene";

useScene();

/** Held from 10 to 20 and from 30 to 40. */
const BREACH = 92;
/** Its escalations went as far as they go; reopened an hour later, and due again a day after that. */
const CLOSED = 170;
const LATER = CLOSED + 1 + 24;

let other: RegulatorActor;
const stories: Record<"counted" | "plain" | "again" | "waits" | "fair" | "ruled", GivenComplaint> =
  {} as never;

const settle = (hour: number) => settleDue(at(hour), { limit: 100 });

async function answerTwice(c: GivenComplaint, [first, second]: readonly [number, number]): Promise<void> {
  for (const hour of [first, second]) {
    must(await propose(c, hour));
    must(await dispute(c, hour + (first === 10 ? 10 : 1)));
  }
}

/** Answered twice in time and disputed, and judged: breached at 92. */
async function judged(breachCounts: boolean): Promise<GivenComplaint> {
  const c = await filed();
  const { complaintId } = c;
  await spokeAt(c, 1);
  await answerTwice(c, [10, 30]);
  await settle(BREACH);
  if (!breachCounts) must(await proposeJudgement(at(94), officer, { complaintId, reason: "认真答复过" }));
  must(
    await judgeBreach(at(95), other, { complaintId, breachCounts, reason: breachCounts ? "没有答复" : null }),
  );
  return c;
}

async function reopened(c: GivenComplaint, closed = CLOSED): Promise<GivenComplaint> {
  const { complaintId, consumer } = c;
  must(await accept(c, closed));
  must(await reopen(at(closed + 1), consumer, { complaintId, reason: "又坏了" }));
  return c;
}

async function answeredAgain(c: GivenComplaint): Promise<GivenComplaint> {
  await reopened(c);
  await spokeAt(c, CLOSED + 2);
  await answerTwice(c, [CLOSED + 3, CLOSED + 5]);
  return c;
}

/** Breached at 72 and again at 105; one person says that it does not count, and on the appeal another one that it does. */
async function ruledTwice(): Promise<GivenComplaint> {
  const c = await reopened(await filed(), 80);
  const { complaintId, consumer } = c;
  const opinion = { complaintId, reason: "意见", hadPerson: false, hadAnswer: false };
  must(await adjudicate(at(106), officer, { ...opinion, outcome: "for_company", breachCounts: false }));
  expect((await rowOf(complaintId)).lateSince).toBeNull();
  must(await appeal(at(107), consumer, { complaintId, reason: "没有人联系" }));
  must(await adjudicate(at(108), other, { ...opinion, outcome: "for_consumer", breachCounts: true }));
  return c;
}

beforeAll(async () => {
  connectProcess(base.url);
  other = await givenRegulator(base.db);
  stories.ruled = await ruledTwice();
  stories.fair = await judged(false);
  must(await accept(stories.fair, 96));
  stories.counted = await judged(true);
  stories.again = await judged(false);
  stories.waits = await judged(false);
  stories.plain = await givenComplaint(base.db, shop.id, hoursAfter(START, 78));
  await answeredAgain(stories.counted);
  await reopened(stories.again);
  await answeredAgain(stories.waits);
  return disconnectProcess;
});

const listed = (hour: number) =>
  listPublicBreaches(base.db, shop.id, { limit: 50, now: hoursAfter(START, hour) });
const names = (numbers: readonly string[]) =>
  numbers.map((number) => Object.entries(stories).find(([, c]) => c.number === number)?.[0]);
const since = async (hour: number) =>
  (await listed(hour)).map(({ number, lateSince, lateSeconds }) => [
    ...names([number]),
    hours(lateSince),
    lateSeconds / 3600,
  ]);
const over72 = async (hour: number) =>
  (await countPublicFigures(base.db, shop.id, hoursAfter(START, hour), DEFAULT_RULEBOOK)).overdue.over72;

describe("a complaint that breached again after a breach that does not count", () => {
  it("stands on no public list and in no number before the later breach has stood 72 hours, and then since that one", async () => {
    // Before its second breach it is in time; the one that counted at first is late all the while.
    await settle(LATER - 0.1);
    expect((await rowOf(stories.again.complaintId)).lateSince).toBeNull();
    expect(await since(LATER - 0.1)).toEqual([["counted", BREACH, CLOSED - BREACH]]);

    await settle(LATER + 71);
    const rows = [stories.again, stories.counted, stories.fair, stories.waits, stories.ruled];
    const late = await Promise.all(rows.map(async (c) => hours((await rowOf(c.complaintId)).lateSince)));
    expect(late).toEqual([LATER, BREACH, null, null, 105]);
    const counted = ["counted", BREACH, CLOSED - BREACH + 71];
    const plain = ["plain", 150, LATER + 71 - 150];
    expect(await since(LATER + 71)).toEqual([plain, counted]);
    expect(await over72(LATER + 71)).toBe(2);
  });

  it("is in the officers' queue by the later breach, page by page, and what waits to be judged by its own", async () => {
    const filter = { queue: "breached", platform: "", number: "", barrier: null, level: null } as const;
    const read: string[] = [];
    for (let after: QueueCursor | null = null; ;) {
      const [row]: Awaited<ReturnType<typeof listQueue>> = await listQueue(base.db, filter, {
        after,
        limit: 1,
      });
      if (row === undefined) break;
      read.push(row.number);
      after = row.cursor;
    }
    const last = [stories.again, stories.waits].toSorted((a, b) => (a.complaintId < b.complaintId ? -1 : 1));
    expect(names(read)).toEqual(names([stories.counted, stories.plain, ...last].map(({ number }) => number)));
    const backlogs = await listBacklogs(base.db, 100);
    const oldest = (who: string) => hours(backlogs.find(({ backlog }) => backlog === who)?.oldest ?? null);
    expect([oldest("breached"), oldest("decisions")]).toEqual([BREACH, LATER]);
  });

  it("is read alike by its consumer, its company and a regulator", async () => {
    const pages = async ({ complaintId, number }: GivenComplaint) => {
      const holder = mintActor({ side: "consumer", personId: null, complaintId });
      const screens = await Promise.all([
        complaintScreen(holder),
        companyComplaintScreen(agent, number),
        regulatorComplaintScreen(officer, number),
      ]);
      const [breach, ...same] = screens.map((screen) => screen?.breach);
      expect(same).toEqual([breach, breach]);
      return breach;
    };
    const lateAgain = await pages(stories.again);
    expect(lateAgain).toEqual({ is: "counts", since: hoursAfter(START, LATER), again: true });
    expect(await pages(stories.counted)).toEqual({
      is: "counts",
      since: hoursAfter(START, BREACH),
      again: false,
    });
    expect(await pages(stories.fair)).toEqual({ is: "not_counted" });
    // What its log says of the first breach is not that it was made public.
    if (lateAgain === undefined) throw new Error("not found");
    const uncounted = [BREACH + 72, LATER + 72].map((hour) =>
      isOfUncounted(lateAgain, hoursAfter(START, hour)),
    );
    expect(uncounted).toEqual([true, false]);
  });

  it("is on the list, and in the number, once the later breach has stood 72 hours, late by those hours alone", async () => {
    await settle(LATER + 73);
    const rest = [
      ["plain", 150, LATER + 73 - 150],
      ["counted", BREACH, CLOSED - BREACH + 73],
    ];
    const public_ = await since(LATER + 73);
    expect(public_.toSorted()).toEqual([["again", LATER, 73], ["waits", LATER, 73], ...rest].toSorted());
    expect(public_.slice(2)).toEqual(rest);
    expect(await over72(LATER + 73)).toBe(4);
  });

  it("is dated by the migration in what was stored before it as the rule dates it", async () => {
    const stored = () => base.sql`select number, late_since from complaint order by number`;
    const before = [...(await stored())];
    const file = new URL("../../../db/migrations/0025_late_since.sql", import.meta.url);
    const statements = (await readFile(file, "utf8")).split("--> statement-breakpoint");
    const fill = statements.find((statement) => statement.includes("DO $$")) ?? "";
    await base.sql`update complaint set late_since = null`;
    await base.sql.unsafe(fill);
    expect([...(await stored())]).toEqual(before);
    // Until it is filled, the one date of before stands, and what does not count is not late.
    await base.sql`update complaint set late_since = null`;
    expect((await since(LATER + 73)).find(([name]) => name === "again")).toEqual([
      "again",
      BREACH,
      CLOSED - BREACH + 73,
    ]);
    await base.sql.unsafe(fill);
  });
});
