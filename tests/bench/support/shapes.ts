// Lives turned into shapes by the product's own rules: a complaint at one moment of its life, with its log, its clock
// and its columns. A shape may be moved back in time as long as nothing comes due: that is how few shapes make a million.
import type { LockedComplaint } from "@/db/complaint/locked-complaint";
import { openComplaint, type ComplaintFile } from "@/lib/complaint/engine/complaint-file";
import { happened, settled, type Facts, type PendingEvent } from "@/lib/complaint/engine/logged-file";
import { buildFiling } from "@/lib/complaint/engine/new-complaint";
import { textDigestFact } from "@/lib/complaint/engine/text-digest-fact";
import { attemptsDigest } from "@/lib/domain/complaint/attempts-digest";
import { complaintColumns, type ComplaintColumns } from "@/lib/domain/complaint/complaint-columns";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { CHAIN_START } from "@/lib/domain/shared/event-chain";
import type { EventType } from "@/lib/domain/complaint/events";
import { nextDue } from "@/lib/domain/clock/resolution-clock";
import { storedPart, type StoredSnapshot } from "@/lib/domain/complaint/stored-snapshot";
import type { Step } from "@/tests/bench/support/life-step";
import type { Life } from "@/tests/bench/support/lives";
import { STAND_IN } from "@/tests/bench/support/stand-in";
import { LOADED_STORIES, type LoadedStory } from "@/tests/bench/support/loaded-stories";

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
  readonly loaded: LoadedStory;
  readonly priority: boolean;
  readonly columns: ComplaintColumns;
  readonly clock: StoredSnapshot;
  readonly events: readonly PendingEvent<EventType>[];
  readonly texts: readonly ShapeText[];
  readonly rows: readonly { readonly step: Step; readonly seq: number; readonly textN: number }[];
  readonly attemptsSalt: string;
  /** What the attempts' digest is the hash of, %s standing for the attempt's start in epoch milliseconds. */
  readonly attemptsText: string;
}

interface Telling {
  readonly loaded: LoadedStory;
  readonly priority: boolean;
}

interface Living extends Pick<Shape, "texts" | "rows" | "attemptsSalt" | "attemptsText"> {
  readonly filed: PendingEvent<EventType>;
  /** Since the filing. */
  readonly file: ComplaintFile;
}

function filed({ loaded, priority }: Telling): Living {
  const { channel, matter, title, narrative, wanted, barrier } = loaded;
  const vulnerability = priority ? "elderly" : "none";
  const attempt = { channel, humanAsks: 6, queueSeconds: 1200, outcome: "no_human" as const };
  const startedAt = new Date(BASE_MS - HOUR_MS);
  const { rows, number } = buildFiling({
    id: STAND_IN.complaint,
    platformId: STAND_IN.platform,
    personId: NOBODY,
    contactId: NOBODY,
    liveSlot: 1,
    accessCodeHash: Buffer.alloc(0),
    idempotencyHash: Buffer.alloc(0),
    story: {
      locale: "zh",
      channel,
      matter,
      title,
      narrative,
      wanted,
      region: "330100",
      heldElsewhere: false,
      vulnerability,
      consentContact: false,
      consentPublication: false,
      attempts: [{ ...attempt, startedAt, barriers: [{ code: barrier, measure: 6 }] }],
    },
    rules: DEFAULT_RULEBOOK,
    atMs: BASE_MS,
    by: { side: "consumer", actorId: null },
    proof: { proof: "session", contactProved: true },
  });
  const { clock, counted, breachCounts, lateSince, cameDueAt, firstContactDueAt, rulebookVersion } =
    rows.complaint;
  const { provedAt, contactProved } = rows.complaint;
  const row: LockedComplaint = {
    id: STAND_IN.complaint,
    number,
    version: 1,
    chainHead: CHAIN_START,
    clock,
    platformId: STAND_IN.platform,
    personId: NOBODY,
    contactId: NOBODY,
    vulnerability,
    rulebookVersion,
    liveSlot: 1,
    columns: {
      counted,
      breachCounts,
      lateSince,
      cameDueAt,
      firstContactDueAt,
      provedAt,
      contactProved,
    },
    databaseMs: BASE_MS,
  };
  const [first] = rows.events;
  if (first === undefined) throw new Error("A filing is an event.");
  const facts = first.facts as Facts;
  const attemptsSalt = rows.complaint.attemptsSalt.slice(2);
  const digested = attemptsDigest(
    attemptsSalt,
    [{ ...attempt, n: 1, startedMs: 0 }],
    [{ n: 1, barrier, measure: 6, textN: null, promisedOn: null }],
    (text) => text,
  );
  return {
    file: openComplaint(row, DEFAULT_RULEBOOK),
    filed: {
      type: "filed",
      ordinal: 1,
      atMs: BASE_MS,
      scheduledMs: null,
      cycle: first.cycle,
      side: "consumer",
      actorId: null,
      facts: { ...facts, number: STAND_IN.number, attemptsDigest: STAND_IN.attemptsDigest },
    },
    texts: rows.texts.map((text) => ({ ...text, salt: text.salt.slice(2) })),
    rows: [],
    attemptsSalt,
    attemptsText: digested.replace('"startedMs":0', '"startedMs":%s'),
  };
}

/** What time does up to an instant, and then, when a step is given, what a person does at it. */
function lived(living: Living, atMs: number, step: Step | null): Living {
  const before = settled(living.file, atMs);
  if (step === null) return { ...living, file: before };
  const texts = step.texts.map(({ kind, body }, index) => ({
    n: living.texts.length + 1 + index,
    kind,
    body,
    salt: living.attemptsSalt,
  }));
  const digests = texts.map(({ n, salt, body }) => textDigestFact(n, Buffer.from(salt, "hex"), body));
  const after = happened(
    before,
    {
      type: step.type,
      ordinal: 1,
      atMs,
      scheduledMs: null,
      cycle: before.state.cycle,
      side: step.side,
      actorId: step.side === "company" ? STAND_IN.agent : null,
      facts: texts.length === 0 ? step.facts : { ...step.facts, texts: digests },
    },
    {},
  );
  if ("refused" in after)
    throw new Error(`A life cannot be lived: ${step.type} is refused, ${after.refused}.`);
  // The filing is the first event.
  const seq = before.pending.length + 2;
  return {
    ...living,
    file: after,
    texts: [...living.texts, ...texts],
    rows: step.row === null ? living.rows : [...living.rows, { step, seq, textN: living.texts.length + 1 }],
  };
}

/** Every moment of a life at which something changes, up to the last that falls due, each weighing as long as it lasts. */
function moments(life: Life, loaded: LoadedStory): Shape[] {
  const { priority } = life;
  const shapes: Shape[] = [];
  let living = filed({ loaded, priority });
  let atMs = BASE_MS;
  let steps = life.steps;
  for (;;) {
    const { state, pending } = living.file;
    const closed = state.status === "closed";
    const [step] = steps;
    const stepMs = step === undefined ? Infinity : BASE_MS + step.hour * HOUR_MS;
    const dueMs = nextDue(state, DEFAULT_RULEBOOK)?.atMs ?? Infinity;
    // What a closing promised falls due after it.
    const next = closed ? dueMs : Math.min(stepMs, dueMs);
    const slackMs = Math.min(next - atMs, STALE_HOURS * HOUR_MS);
    const { filed: filing, texts, rows, attemptsSalt, attemptsText } = living;
    shapes.push({
      weight: life.share * slackMs,
      ageMs: atMs - BASE_MS,
      slackMs,
      loaded,
      priority,
      columns: complaintColumns(state, DEFAULT_RULEBOOK, 1),
      clock: storedPart(state),
      events: [filing, ...pending],
      texts,
      rows,
      attemptsSalt,
      attemptsText,
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
  return lives
    .flatMap((life) => LOADED_STORIES.flatMap((loaded) => moments(life, loaded)))
    .filter((one) => !closes(one));
}

/** How these lives end once nothing of them falls due any more, each as often as it is lived. */
export function closedShapes(lives: readonly Life[]): Shape[] {
  return lives.flatMap((life) =>
    LOADED_STORIES.flatMap((loaded) => moments(life, loaded).filter(closes).slice(-1)).map((one) => ({
      ...one,
      weight: life.share,
    })),
  );
}
