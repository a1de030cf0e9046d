// Lives turned into shapes by the product's own rules: a complaint at one moment of its life, with its log, its clock
// and its columns. A shape may be moved back in time as long as nothing comes due: that is how few shapes make a million.
import type { ComplaintColumns } from "@/db/queries/transition";
import type { LockedComplaint } from "@/db/queries/locked-complaint";
import { textFact, type PendingEvent } from "@/lib/commands/chain-events";
import { columnsOf } from "@/lib/commands/columns-of";
import { acted, settled, startMoving, type MovingComplaint } from "@/lib/commands/moving-complaint";
import { buildFiling } from "@/lib/commands/new-complaint";
import { DEFAULT_RULEBOOK } from "@/lib/domain/default-rulebook";
import { attemptsDigest } from "@/lib/domain/attempts-digest";
import { nextDue } from "@/lib/domain/resolution-clock";
import type { Step } from "@/tests/bench/support/life-step";
import type { Life } from "@/tests/bench/support/lives";
import { TOLD, type Told } from "@/tests/bench/support/stories-told";

const HOUR_MS = 3_600_000;
/** When the shapes are filed, before they are moved. */
export const BASE_MS = Date.parse("2026-02-02T02:00:00Z");
/** What nothing comes due for any more is this much older at most. */
const STALE_HOURS = 24;
const NOBODY = "00000000-0000-7000-8000-000000000000";

interface ShapeText {
  readonly n: number;
  readonly kind: string;
  readonly body: string;
  /** 32 hexadecimal digits. */
  readonly salt: string;
}

export interface Shape {
  /** How many complaints have it, up to a factor. */
  readonly weight: number;
  /** From the filing to the moment that it shows, and how much older a complaint of this shape may be. */
  readonly ageMs: number;
  readonly slackMs: number;
  readonly told: Told;
  readonly priority: boolean;
  readonly columns: ComplaintColumns;
  readonly events: readonly PendingEvent[];
  readonly texts: readonly ShapeText[];
  readonly rows: readonly { readonly step: Step; readonly seq: number; readonly textN: number }[];
  readonly attemptsSalt: string;
  /** What the attempts' digest is the hash of, %s standing for the attempt's start in epoch milliseconds. */
  readonly attemptsText: string;
}

interface Telling {
  readonly told: Told;
  readonly priority: boolean;
}

interface Living extends Pick<Shape, "events" | "texts" | "rows" | "attemptsSalt" | "attemptsText"> {
  readonly moving: MovingComplaint;
}

function filed({ told, priority }: Telling): Living {
  const { channel, matter, title, narrative, wanted, barrier } = told;
  const startedAt = new Date(BASE_MS - HOUR_MS);
  const attempt = { channel, startedAt, humanAsks: 6, queueSeconds: 1200, outcome: "no_human" as const };
  const barriers = [{ code: barrier, measure: 6 }];
  const { rows, snapshot } = buildFiling({
    ...{ id: NOBODY, platformId: NOBODY, personId: NOBODY, contactId: NOBODY, livePlace: 1 },
    ...{ accessCodeHash: Buffer.alloc(0), idempotencyHash: Buffer.alloc(0) },
    story: {
      ...{ locale: "zh", channel, matter, title, narrative, wanted, region: "330100", heldElsewhere: false },
      ...{ vulnerability: priority ? "elderly" : "none", consentContact: false, consentPublication: false },
      attempts: [{ ...attempt, barriers }],
    },
    ...{ rules: DEFAULT_RULEBOOK, atMs: BASE_MS, by: { side: "consumer", actorId: null } },
  });
  const columns = rows.complaint;
  const instant = (iso: string | null) => (iso === null ? null : Date.parse(iso));
  const row: LockedComplaint = {
    ...{ id: NOBODY, number: "", version: 1, chainHead: "", clock: snapshot, platformId: NOBODY },
    ...{ personId: NOBODY, vulnerability: priority ? "elderly" : "none", rulebookVersion: snapshot.rulebook },
    ...{ breachCounts: true, counted: true, liveSlot: 1, dueMs: null, databaseMs: BASE_MS },
    firstContactDueMs: instant(columns.first_contact_due_at),
  };
  const [first] = rows.events;
  if (first === undefined) throw new Error("A filing is an event.");
  const facts = first.facts as Readonly<Record<string, string>>;
  const attemptsSalt = columns.attempts_salt.slice(2);
  const kept = [{ ...attempt, n: 1, startedMs: 0 }];
  const digested = attemptsDigest(
    attemptsSalt,
    kept.map(({ n, startedMs, humanAsks, queueSeconds, outcome }) => {
      return { n, channel, startedMs, humanAsks, queueSeconds, outcome };
    }),
    [{ n: 1, barrier, measure: 6, textN: null }],
    (text) => text,
  );
  return {
    moving: startMoving(row, DEFAULT_RULEBOOK),
    events: [
      {
        ...{ type: "filed", atMs: BASE_MS, dueMs: null, cycle: 1, side: "consumer", actorId: null },
        facts: { ...facts, number: "%2$s", platformId: "%3$s", attemptsDigest: "%4$s" },
      },
    ],
    texts: rows.texts.map((text) => ({ ...text, salt: text.salt.slice(2) })),
    rows: [],
    attemptsSalt,
    attemptsText: digested.replace('"startedMs":0', '"startedMs":%s'),
  };
}

/** What time does up to an instant, and then, when a step is given, what a person does at it. */
function lived(living: Living, atMs: number, step: Step | null): Living {
  const before = settled(living.moving, atMs);
  if (step === null) return { ...living, moving: before };
  const texts = step.texts.map((text, index) => ({
    ...{ n: living.texts.length + 1 + index, kind: text.kind, body: text.body },
    salt: living.attemptsSalt,
  }));
  const facts = texts.map((text) => textFact(text.n, Buffer.from(text.salt, "hex"), text.body));
  const moving = acted(
    before,
    { type: step.type, atMs, by: step.side },
    {
      ...{ type: step.type, atMs, dueMs: null, cycle: before.snapshot.cycle, side: step.side },
      actorId: step.side === "company" ? "%5$s" : null,
      facts: { ...step.facts, ...(texts.length === 0 ? {} : { texts: facts }) },
    },
    {},
  );
  const seq = living.events.length + before.pending.length + 1;
  return {
    ...living,
    moving,
    texts: [...living.texts, ...texts],
    rows: step.row === null ? living.rows : [...living.rows, { step, seq, textN: living.texts.length + 1 }],
  };
}

/** Every moment of a life at which something changes, up to its closing, each weighing as long as it lasts. */
function moments(life: Life, told: Told): Shape[] {
  const { priority } = life;
  const shapes: Shape[] = [];
  let living = filed({ told, priority });
  let atMs = BASE_MS;
  let steps = life.steps;
  for (;;) {
    const { snapshot, kept, pending } = living.moving;
    const closed = snapshot.status === "closed";
    const [step] = steps;
    const stepMs = step === undefined ? Infinity : BASE_MS + step.hour * HOUR_MS;
    const dueMs = nextDue(snapshot, DEFAULT_RULEBOOK)?.dueMs ?? Infinity;
    const next = closed ? Infinity : Math.min(stepMs, dueMs);
    const slackMs = Math.min(next - atMs, STALE_HOURS * HOUR_MS);
    const { events, texts, rows, attemptsSalt, attemptsText } = living;
    shapes.push({
      ...{ weight: life.share * slackMs, ageMs: atMs - BASE_MS, slackMs, told, priority },
      ...{ columns: columnsOf(snapshot, DEFAULT_RULEBOOK, kept), events: [...events, ...pending] },
      ...{ texts, rows, attemptsSalt, attemptsText },
    });
    if (next === Infinity) return shapes;
    const acts = step !== undefined && stepMs <= dueMs;
    if (acts) steps = steps.slice(1);
    living = lived(living, next, acts ? step : null);
    atMs = next;
  }
}

const closes = (shape: Shape) => shape.columns.status === "closed";

/** The moments of these lives in which the complaint is open. */
export function openShapes(lives: readonly Life[]): Shape[] {
  return lives.flatMap((life) => TOLD.flatMap((told) => moments(life, told))).filter((one) => !closes(one));
}

/** How these lives end, each as often as it is lived. */
export function closedShapes(lives: readonly Life[]): Shape[] {
  return lives.flatMap((life) =>
    TOLD.flatMap((told) => moments(life, told).filter(closes)).map((one) => ({ ...one, weight: life.share })),
  );
}
