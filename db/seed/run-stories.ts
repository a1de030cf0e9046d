// Runs all stories in the order of their instants. Between them the rounds run at their own hours, so that milestones,
// escalations and reviews come when they would have come.
import type { Db } from "@/db/engine/client";
import { dice } from "@/db/seed/dice";
import { filingOf } from "@/db/seed/filing";
import { phoneBook } from "@/db/seed/phone-book";
import type { Caller } from "@/db/seed/phone-book";
import { notifyReviews } from "@/db/seed/notify-reviews";
import { runRounds } from "@/db/seed/rounds";
import { needed } from "@/db/seed/scene";
import type { Deed, Story } from "@/db/seed/story";
import { takeStep } from "@/db/seed/take-step";
import type { World } from "@/db/seed/world";
import type { FileComplaintInput } from "@/lib/complaint/engine/complaint-inputs";
import { contextAt, type CommandContext } from "@/lib/complaint/engine/context";
import { fileComplaint } from "@/lib/filing/commands/file-complaint";
import type { Result } from "@/lib/complaint/engine/result";
import { verifyContact } from "@/lib/people/commands/verify-contact";
import { mintActor, type ConsumerActor } from "@/lib/domain/people/actor";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** How long the hours between two rounds are, further back and of late. */
const SLOT_MS = 6 * HOUR_MS;
const LATE_SLOT_MS = HOUR_MS;
const LATE_MS = 130 * HOUR_MS;
/** Stories run side by side: they never touch the same complaint. */
const LANES = 4;

interface Moment {
  readonly at: Date;
  readonly index: number;
  readonly story: Story;
  readonly deed: Deed | "file";
  readonly caller: Caller | null;
}

function nameOf({ platform }: Story): string {
  return typeof platform === "string" ? platform : platform.unlistedName;
}

function must<T>(result: Result<T>, story: Story, deed: string, at: Date): T {
  if (result.ok) return result.value;
  const filed = story.filedHoursAgo.toFixed(1);
  throw new Error(
    `${deed} at ${at.toISOString()} (${nameOf(story)}, filed ${filed} h ago): ${result.refusal}`,
  );
}

function momentsOf(stories: readonly Story[], now: Date): Moment[] {
  const moments = stories.flatMap((story, index) => {
    const filedMs = now.getTime() - story.filedHoursAgo * HOUR_MS;
    const steps = story.steps.map(({ at, deed }) => ({ ms: filedMs + at * HOUR_MS, deed }));
    return [{ ms: filedMs, deed: "file" as const }, ...steps]
      .filter(({ ms }) => ms <= now.getTime())
      .map(({ ms, deed }) => ({ at: new Date(Math.round(ms)), index, story, deed }));
  });
  const book = phoneBook();
  return moments
    .sort((a, b) => a.at.getTime() - b.at.getTime() || a.index - b.index)
    .map((moment) => ({ ...moment, caller: callerOf(moment, book) }));
}

function callerOf({ at, story, deed }: Omit<Moment, "caller">, book: ReturnType<typeof phoneBook>) {
  if (deed === "file" || deed.do !== "conversation" || typeof story.platform !== "string") return null;
  return book.book(story.platform, at.getTime() - (deed.minutes + 1) * MINUTE_MS, deed.minutes);
}

/** The account of somebody who has answered a code at the contact of a filing. */
async function accountOf(
  context: CommandContext,
  { contact, locale }: FileComplaintInput,
): Promise<ConsumerActor> {
  if (contact === null) throw new Error("A story of an account has no contact.");
  const answered = await verifyContact(context, { ...contact, locale, joinPersonId: null });
  if (!answered.ok) throw new Error(`A contact of the stories is refused: ${answered.refusal}.`);
  return mintActor({ side: "consumer", personId: answered.value.personId, complaintId: null });
}

/** Runs them up to `now`. Throws when a command refuses a step: then the story is wrong. */
export async function runStories(db: Db, world: World, stories: readonly Story[], now: Date): Promise<void> {
  const complaints = new Map<number, string>();

  const file = async ({ at, index, story }: Moment) => {
    const platformId = typeof story.platform === "string" ? world.platforms.get(story.platform)?.id : null;
    if (platformId === undefined)
      throw new Error(`A story names a platform that is not there: ${nameOf(story)}.`);
    const filing = filingOf(story, index, { filedAt: at, platformId, luck: dice(index) });
    const context = contextAt(db, at);
    // Who answered a code before files in their session, and is proved by that; of nobody else it is known who they are.
    const filer = story.verified ? await accountOf(context, filing) : null;
    const filed = must(await fileComplaint(context, filer, filing), story, "file", at);
    complaints.set(index, filed.complaintId);
  };

  const take = async (moment: Moment) => {
    const { at, index, story, deed, caller } = moment;
    if (deed === "file") return file(moment);
    const complaintId = needed(complaints.get(index), "a complaint");
    const consumer = mintActor({ side: "consumer", personId: null, complaintId });
    const agent =
      typeof story.platform === "string" ? (world.platforms.get(story.platform)?.agent ?? null) : null;
    const scene = { ctx: contextAt(db, at), world, story, index, complaintId, consumer, agent, caller, at };
    must(await takeStep(scene, deed), story, deed.do, at);
  };

  for (const { until, moments } of slotsOf(momentsOf(stories, now), now)) {
    await inLanes(moments, take);
    await runRounds(contextAt(db, until));
    await notifyReviews(contextAt(db, until), world.officer, until);
  }
}

function slotsOf(
  moments: readonly Moment[],
  now: Date,
): { readonly until: Date; readonly moments: readonly Moment[] }[] {
  const slots: { until: Date; moments: Moment[] }[] = [];
  const [first] = moments;
  let ms = first?.at.getTime() ?? now.getTime();
  let next = 0;
  while (ms < now.getTime()) {
    ms = Math.min(now.getTime(), ms + (now.getTime() - ms > LATE_MS ? SLOT_MS : LATE_SLOT_MS));
    const taken: Moment[] = [];
    for (
      let moment = moments[next];
      moment !== undefined && moment.at.getTime() <= ms;
      moment = moments[next]
    ) {
      taken.push(moment);
      next += 1;
    }
    slots.push({ until: new Date(ms), moments: taken });
  }
  return slots;
}

/** Different stories side by side, the steps of one in their order. */
async function inLanes(moments: readonly Moment[], take: (moment: Moment) => Promise<void>): Promise<void> {
  const lanes = Array.from({ length: LANES }, (): Moment[] => []);
  for (const moment of moments) lanes[moment.index % LANES]?.push(moment);
  await Promise.all(
    lanes.map(async (lane) => {
      for (const moment of lane) await take(moment);
    }),
  );
}
