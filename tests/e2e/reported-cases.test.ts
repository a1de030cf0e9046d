import { readFileSync } from "node:fs";
import path from "node:path";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/engine/client";
import { attempt, attemptBarrier, complaintText } from "@/db/complaint/schema/complaint-parts";
import { complaint } from "@/db/complaint/schema/complaint";
import { BARRIER_CODES } from "@/lib/domain/complaint/barriers";
import { ATTEMPT_OUTCOMES, CHANNELS, MATTERS, VULNERABILITIES } from "@/lib/domain/complaint/complaint";
import { givenPlatform } from "@/tests/support/stories";
import { fileAs } from "@/tests/support/e2e-filing";
import type { TypedAttempt } from "@/tests/support/e2e-filing";
import { expect, test } from "@/tests/support/e2e-test";

const reportedAttempt = z.object({
  channel: z.enum(CHANNELS),
  human_asks: z.number(),
  queue_minutes: z.number().nullable(),
  outcome: z.enum(ATTEMPT_OUTCOMES),
  barriers: z.array(z.enum(BARRIER_CODES)),
  nudge_seconds: z.number().optional(),
});

const reported = z.object({
  cases: z.array(
    z.object({
      id: z.string(),
      platform: z.string(),
      matter: z.enum(MATTERS),
      consumer: z.object({ region: z.string(), vulnerability: z.enum(VULNERABILITIES) }),
      attempts: z.array(reportedAttempt),
      narrative: z.string(),
      wanted: z.string(),
    }),
  ),
});

const file = path.join(import.meta.dirname, "data/reported-cases.json");
const { cases } = reported.parse(JSON.parse(readFileSync(file, "utf8")));

/** The measures that the report tells: minutes of the queue, seconds between two nudges. */
function measureOf(code: string, told: z.infer<typeof reportedAttempt>): number | null {
  if (code === "abandon_nudge") return told.nudge_seconds ?? null;
  return code === "long_queue" ? told.queue_minutes : null;
}

function typed(told: z.infer<typeof reportedAttempt>): TypedAttempt {
  return {
    channel: told.channel,
    asks: told.human_asks,
    ...(told.queue_minutes === null ? {} : { queueMinutes: told.queue_minutes }),
    barriers: told.barriers.map((code) => {
      const measure = measureOf(code, told);
      return measure === null ? { code } : { code, measure };
    }),
    outcome: told.outcome,
  };
}

async function stored(db: Db, number: string) {
  const [found] = await db.select().from(complaint).where(eq(complaint.number, number));
  if (found === undefined) throw new Error(`${number} is not stored`);
  const attempts = await db
    .select()
    .from(attempt)
    .where(eq(attempt.complaintId, found.id))
    .orderBy(asc(attempt.n));
  const barriers = await db.select().from(attemptBarrier).where(eq(attemptBarrier.complaintId, found.id));
  const texts = await db.select().from(complaintText).where(eq(complaintText.complaintId, found.id));
  const body = (kind: string) => texts.find((text) => text.kind === kind)?.body;
  return {
    found,
    attempts,
    barriers,
    title: body("title"),
    narrative: body("narrative"),
    wanted: body("wanted"),
  };
}

for (const told of cases) {
  test(`the reported case ${told.id} is stored as it was typed`, async ({ db, page }) => {
    const mark = Date.now().toString(36);
    const platform = await givenPlatform(db, { nameZh: `${told.platform} ${mark}` });
    const title = told.wanted;
    const { number } = await fileAs(page, platform.slug, {
      ...{ matter: told.matter, title, narrative: told.narrative, wanted: told.wanted },
      ...{ region: told.consumer.region, vulnerability: told.consumer.vulnerability },
      attempts: told.attempts.map(typed),
      contact: `${told.id}.${mark}@example.test`,
    });
    const kept = await stored(db, number);
    expect(kept).toMatchObject({ title, narrative: told.narrative, wanted: told.wanted });
    expect(kept.found).toMatchObject({
      ...{ platformId: platform.id, matter: told.matter, channel: told.attempts[0]?.channel },
      ...{ region: told.consumer.region, vulnerability: told.consumer.vulnerability },
      ...{
        status: "open",
        locale: "zh",
        heldElsewhere: false,
        consentContact: false,
        consentPublication: false,
      },
    });
    expect(
      kept.attempts.map(({ n, channel, humanAsks, queueSeconds, outcome }) => ({
        ...{ channel, humanAsks, queueSeconds, outcome },
        barriers: kept.barriers
          .filter((barrier) => barrier.n === n)
          .map(({ barrier, measure }) => `${barrier} ${String(measure)}`)
          .sort(),
      })),
    ).toEqual(
      told.attempts.map((each) => ({
        ...{ channel: each.channel, humanAsks: each.human_asks, outcome: each.outcome },
        queueSeconds: each.queue_minutes === null ? null : each.queue_minutes * 60,
        barriers: each.barriers.map((code) => `${code} ${String(measureOf(code, each))}`).sort(),
      })),
    );
  });
}
