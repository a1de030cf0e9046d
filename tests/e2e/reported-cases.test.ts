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
function measureOf(code: string, given: z.infer<typeof reportedAttempt>): number | null {
  if (code === "abandon_nudge") return given.nudge_seconds ?? null;
  return code === "long_queue" ? given.queue_minutes : null;
}

function typed(given: z.infer<typeof reportedAttempt>): TypedAttempt {
  return {
    channel: given.channel,
    asks: given.human_asks,
    ...(given.queue_minutes === null ? {} : { queueMinutes: given.queue_minutes }),
    barriers: given.barriers.map((code) => {
      const measure = measureOf(code, given);
      return measure === null ? { code } : { code, measure };
    }),
    outcome: given.outcome,
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

for (const given of cases) {
  test(`the reported case ${given.id} is stored as it was typed`, async ({ db, page }) => {
    const mark = Date.now().toString(36);
    const platform = await givenPlatform(db, { nameZh: `${given.platform} ${mark}` });
    const title = given.wanted;
    const { number } = await fileAs(page, platform.slug, {
      matter: given.matter,
      title,
      narrative: given.narrative,
      wanted: given.wanted,
      region: given.consumer.region,
      vulnerability: given.consumer.vulnerability,
      attempts: given.attempts.map(typed),
      contact: `${given.id}.${mark}@example.test`,
    });
    const row = await stored(db, number);
    expect(row).toMatchObject({ title, narrative: given.narrative, wanted: given.wanted });
    expect(row.found).toMatchObject({
      platformId: platform.id,
      matter: given.matter,
      channel: given.attempts[0]?.channel,
      region: given.consumer.region,
      vulnerability: given.consumer.vulnerability,
      status: "open",
      locale: "zh",
      heldElsewhere: false,
      consentContact: false,
      consentPublication: false,
    });
    expect(
      row.attempts.map(({ n, channel, humanAsks, queueSeconds, outcome }) => ({
        channel,
        humanAsks,
        queueSeconds,
        outcome,
        barriers: row.barriers
          .filter((barrier) => barrier.n === n)
          .map(({ barrier, measure }) => `${barrier} ${String(measure)}`)
          .sort(),
      })),
    ).toEqual(
      given.attempts.map((each) => ({
        channel: each.channel,
        humanAsks: each.human_asks,
        outcome: each.outcome,
        queueSeconds: each.queue_minutes === null ? null : each.queue_minutes * 60,
        barriers: each.barriers.map((code) => `${code} ${String(measureOf(code, each))}`).sort(),
      })),
    );
  });
}
