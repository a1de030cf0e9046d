// R24: a company that knows all rules tries all of its tricks on a thousand complaints, a rival among them, and the clock is
// asked when each breached. What may be counted (filings set aside) comes with the regulator's screens for it.
import { inArray } from "drizzle-orm";
import { complaint } from "@/db/complaint/schema/complaint";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { contextAt } from "@/lib/complaint/engine/context";
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { wilsonRate } from "@/lib/domain/shared/rates";
import { TRICKS, type Trick } from "@/tests/chaos/support/hostile/company-tricks";
import { givenAnswers, type GivenAnswer } from "@/tests/chaos/support/hostile/given-answers";
import { withOwnDatabase } from "@/tests/chaos/support/processes/own-database";
import type { OwnDatabase } from "@/tests/chaos/support/processes/own-database";
import type { Measure } from "@/tests/figures/figure";
import {
  givenAgent,
  givenComplaint,
  givenPlatform,
  givenRegulator,
  HOUR_MS,
  hoursAfter,
  must,
  START,
} from "@/tests/support/stories";

const COMPLAINTS = { short: 60, normal: 1_000, large: 5_000 } as const;
const HONEST = { short: 60, normal: 600, large: 3_000 } as const;
const BATCH = 500;
/** When everything that could be gained has run out. */
const ALL_OVER_HOURS = 60 * 24;
/** Instants are stored to the microsecond, hours are not. */
const NOTHING = 0.001;
const AT_ONCE = 8;

async function allOver({ db }: OwnDatabase): Promise<void> {
  const context = contextAt(db, hoursAfter(START, ALL_OVER_HOURS));
  while ((await settleDue(context, { limit: BATCH })).settled > 0);
}

/** Takes `count` turns, a few at once. */
async function inLanes(count: number, turn: (n: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let n = next++; n < count; n = next++) await turn(n);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

interface Gained {
  readonly trick: Trick;
  readonly n: number;
  /** Hours until the breach beyond what the rules give; a complaint that never breached gained all of them. */
  readonly hours: number;
}

async function tryTricks(own: OwnDatabase, count: number): Promise<readonly Gained[]> {
  const { db } = own;
  const [shop, other] = [await givenPlatform(db), await givenPlatform(db)];
  const stage = {
    db,
    agent: await givenAgent(db, shop),
    rival: await givenAgent(db, other),
    officer: await givenRegulator(db),
    canned: givenAnswers("canned"),
    at: (hours: number) => contextAt(db, hoursAfter(START, hours)),
  };
  const tricks = new Map<string, { trick: Trick; n: number }>();
  await inLanes(count, async (n) => {
    const trick = TRICKS[n % TRICKS.length];
    if (trick === undefined) throw new Error("no tricks");
    const filed = await givenComplaint(db, shop.id);
    tricks.set(filed.complaintId, { trick, n });
    await trick.play({ ...stage, complaint: filed, n });
  });
  await allOver(own);
  const rows = await db
    .select({ id: complaint.id, breachedAt: complaint.breachedAt })
    .from(complaint)
    .where(inArray(complaint.id, [...tricks.keys()]));
  return rows.flatMap(({ id, breachedAt }) => {
    const tried = tricks.get(id);
    if (tried === undefined) return [];
    const breached = ((breachedAt?.getTime() ?? Infinity) - START.getTime()) / HOUR_MS;
    const hours = breached - DEFAULT_RULEBOOK.resolution_hours - tried.trick.allowedHours;
    return [{ ...tried, hours: Math.min(hours, ALL_OVER_HOURS) }];
  });
}

/** Honest answers that are called canned, each on a complaint of its own with a conversation before it. */
async function countFlagged({ db }: OwnDatabase, count: number): Promise<readonly GivenAnswer[]> {
  const real = givenAnswers("real");
  const flagged: GivenAnswer[] = [];
  const shops = await Promise.all(
    Array.from({ length: Math.ceil(count / real.length) }, () => givenPlatform(db)),
  );
  const agents = await Promise.all(shops.map((shop) => givenAgent(db, shop)));
  await inLanes(count, async (n) => {
    // Each company writes each answer once.
    const place = Math.floor(n / real.length);
    const [shop, agent, given] = [shops[place], agents[place], real[n % real.length]];
    if (shop === undefined || agent === undefined || given === undefined) throw new Error("nobody answers");
    const { complaintId } = await givenComplaint(db, shop.id);
    const person = {
      personName: "王敏",
      personNo: `H${String(n)}`,
      channel: "app_chat",
      seconds: 60,
    } as const;
    const startedAt = hoursAfter(START, 0.5);
    must(
      await attestHumanContact(contextAt(db, hoursAfter(START, 1)), agent, {
        complaintId,
        startedAt,
        ...person,
      }),
    );
    const terms = { complaintId, steps: "核对订单", ...given, unlessFlagged: true };
    const result = await proposeResolution(contextAt(db, hoursAfter(START, 2)), agent, terms);
    if ("flag" in result) flagged.push(given);
    else must(result);
  });
  return flagged;
}

export const measure: Measure = ({ size, say }) =>
  withOwnDatabase(async (own) => {
    const gained = await tryTricks(own, COMPLAINTS[size]);
    const beyond = gained.filter(({ hours }) => hours > NOTHING);
    for (const { trick, n, hours } of beyond.slice(0, 20))
      say(`  gained ${hours.toFixed(2)} h by ${trick.name} (try ${String(n)})`);
    const flagged = await countFlagged(own, HONEST[size]);
    for (const { answer } of flagged.slice(0, 5)) say(`  called canned: ${answer}`);
    const rate = wilsonRate(flagged.length, HONEST[size]);
    const count = (n: number): string => n.toLocaleString("en");
    const full = size !== "short";
    return [
      {
        key: "R24.hours",
        value: beyond.reduce((sum, { hours }) => sum + hours, 0),
        full,
        note:
          `${count(gained.length)} complaints, ${String(TRICKS.length)} tricks in turns, a rival's among them; ${count(beyond.length)} complaints breached later than the rules say ` +
          `or never; filings that are set aside are not among them`,
      },
      {
        key: "R24.flagged",
        ...(rate === null ? { value: NaN } : { value: rate.share, min: rate.lower, max: rate.upper }),
        full,
        note: `${count(flagged.length)} of ${count(HONEST[size])} honest answers, ${count(givenAnswers("real").length)} different ones from the list that the detector was made with, which flatters it; the range is 95 %`,
      },
    ];
  });
