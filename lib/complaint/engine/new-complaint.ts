// A complaint as it is written at the instant of its filing: its row, its first event, its clock, its texts.
import { randomBytes } from "node:crypto";
import type { FiledColumns, NewFiling } from "@/db/filing/filing";
import type { Side } from "@/lib/domain/people/actor";
import { attemptsDigest } from "@/lib/domain/complaint/attempts-digest";
import type { ClockSnapshot } from "@/lib/domain/clock/clock-snapshot";
import type { TextKind } from "@/lib/domain/complaint/complaint";
import { complaintColumns } from "@/lib/domain/complaint/complaint-columns";
import type { EventFacts } from "@/lib/domain/complaint/event-catalogue";
import { CHAIN_START } from "@/lib/domain/shared/event-chain";
import type { EventType } from "@/lib/domain/complaint/events";
import { logEventOf } from "@/lib/domain/complaint/log-event";
import { CODE_BYTES, complaintNumber } from "@/lib/domain/shared/reference";
import { startClock } from "@/lib/domain/clock/resolution-clock";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import { storedPart } from "@/lib/domain/complaint/stored-snapshot";
import { asBytea } from "@/lib/complaint/engine/as-bytea";
import { COMPLAINT, eventRowOf } from "@/lib/complaint/engine/complaint-file";
import type { FileComplaintInput } from "@/lib/complaint/engine/complaint-inputs";
import { chained, type PendingEvent } from "@/lib/complaint/engine/logged-file";
import { sha256 } from "@/lib/base/sha256";
import { textDigestFact } from "@/lib/complaint/engine/text-digest-fact";

const SALT_BYTES = 16;

/** What the consumer wrote, and a successor inherits. Texts are clean. */
export type ComplaintStory = Pick<
  FileComplaintInput,
  | "channel"
  | "matter"
  | "attempts"
  | "title"
  | "narrative"
  | "wanted"
  | "region"
  | "vulnerability"
  | "heldElsewhere"
  | "consentContact"
  | "consentPublication"
> & { readonly locale: string };

export interface AdmittedFiling {
  readonly id: string;
  readonly accessCodeHash: Buffer;
  readonly idempotencyHash: Buffer;
  readonly platformId: string;
  readonly personId: string;
  readonly contactId: string | null;
  /** The contact as this filing spells it, sealed, where others spelled it before; null: as contact.sealed. */
  readonly contactSealed?: Buffer | null;
  readonly story: ComplaintStory;
  readonly rules: Rulebook;
  readonly atMs: number;
  /** A free slot among the person's live complaints on the platform. */
  readonly liveSlot: number;
  readonly by: { readonly side: Side; readonly actorId: string | null };
  /** What proves it as it is filed, and whether its contact was proved before by the person who files. */
  readonly proof: Required<Pick<EventFacts<"filed">, "proof" | "contactProved">>;
  /** Of a complaint that takes the place of another, or that a desk filed. */
  readonly facts?: Pick<EventFacts<"filed">, "predecessorId" | "predecessor" | "deskId"> | undefined;
}

export interface BuiltFiling {
  readonly rows: Omit<NewFiling, "people" | "contact" | "platform" | "desk">;
  readonly number: string;
  readonly snapshot: ClockSnapshot;
}

interface SaltedText {
  readonly n: number;
  readonly kind: TextKind;
  readonly body: string;
  readonly salt: Buffer;
}

function partsOf(story: ComplaintStory) {
  const texts: SaltedText[] = [];
  const add = (kind: TextKind, body: string): number => {
    texts.push({ n: texts.length + 1, kind, body, salt: randomBytes(SALT_BYTES) });
    return texts.length;
  };
  add("title", story.title);
  add("narrative", story.narrative);
  add("wanted", story.wanted);
  const attempts = story.attempts.map((attempt, index) => ({
    n: index + 1,
    channel: attempt.channel,
    started_at: attempt.startedAt?.toISOString() ?? null,
    human_asks: attempt.humanAsks,
    queue_seconds: attempt.queueSeconds,
    outcome: attempt.outcome,
    path: attempt.path === undefined || attempt.path.length === 0 ? null : attempt.path,
  }));
  const barriers = story.attempts.flatMap((attempt, index) => {
    const first = new Map(attempt.barriers.toReversed().map((barrier) => [barrier.code, barrier]));
    return [...first.values()].map(({ code, measure, text, promisedOn }) => ({
      n: index + 1,
      barrier: code,
      measure,
      text_n: text === undefined || text === "" ? null : add("barrier", text),
      promised_on: promisedOn ?? null,
    }));
  });
  return { texts, attempts, barriers };
}

function digestOf(salt: string, { attempts, barriers }: ReturnType<typeof partsOf>): string {
  return attemptsDigest(
    salt,
    attempts.map(({ started_at, human_asks, queue_seconds, ...rest }) => {
      return {
        ...rest,
        startedMs: started_at === null ? null : Date.parse(started_at),
        humanAsks: human_asks,
        queueSeconds: queue_seconds,
      };
    }),
    barriers.map(({ text_n, promised_on, ...rest }) => ({ ...rest, textN: text_n, promisedOn: promised_on })),
    sha256,
  );
}

/** All rows of one filing but the person, the contact and the platform, which may be there already. */
export function buildFiling(filing: AdmittedFiling): BuiltFiling {
  const { id, story, rules, atMs, platformId, personId } = filing;
  const parts = partsOf(story);
  const { texts, attempts, barriers } = parts;
  const attemptsSalt = randomBytes(SALT_BYTES).toString("hex");
  const number = complaintNumber(atMs, randomBytes(CODE_BYTES));
  const facts: EventFacts<"filed"> = {
    ...filing.facts,
    ...filing.proof,
    number,
    platformId,
    channel: story.channel,
    matter: story.matter,
    priority: story.vulnerability !== "none",
    rulebook: rules.version,
    attempts: attempts.length,
    attemptsDigest: digestOf(attemptsSalt, parts),
    ...(story.heldElsewhere ? { outcome: "recorded" as const } : {}),
    texts: texts.map((text) => textDigestFact(text.n, text.salt, text.body)),
  };
  const filed: PendingEvent<EventType> = {
    type: "filed",
    ordinal: 1,
    atMs,
    scheduledMs: null,
    cycle: 1,
    side: filing.by.side,
    actorId: filing.by.actorId,
    facts,
  };
  const fault = COMPLAINT.factFault(filed);
  if (fault !== null) throw new Error(`A filing has wrong facts: ${fault}.`);
  const snapshot = startClock(logEventOf(filed), rules);
  const { events, version, head } = chained(
    COMPLAINT,
    { id, version: 0, chainHead: CHAIN_START },
    rules,
    [filed],
    atMs,
  );
  const complaint: FiledColumns = {
    ...complaintColumns(snapshot, rules, filing.liveSlot),
    clock: storedPart(snapshot),
    id,
    number,
    accessCodeHash: asBytea(filing.accessCodeHash.toString("hex")),
    idempotencyHash: asBytea(filing.idempotencyHash.toString("hex")),
    platformId,
    personId,
    contactId: filing.contactId,
    contactSealed: filing.contactSealed == null ? null : asBytea(filing.contactSealed.toString("hex")),
    channel: story.channel,
    matter: story.matter,
    region: story.region,
    vulnerability: story.vulnerability,
    heldElsewhere: story.heldElsewhere,
    attemptsSalt: asBytea(attemptsSalt),
    consentContact: story.consentContact,
    consentPublication: story.consentPublication,
    locale: story.locale,
    rulebookVersion: rules.version,
    version,
    chainHead: asBytea(head),
    filedAt: atMs,
  };
  const at = new Date(atMs).toISOString();
  const counted = snapshot.provedAt === null ? null : personId;
  const recounts = [{ complaint_id: id, platform_id: platformId, person_id: counted, reason: "filed", at }];
  const salted = texts.map((text) => ({ ...text, salt: asBytea(text.salt.toString("hex")) }));
  const rows = {
    complaint,
    texts: salted,
    attempts,
    barriers,
    events: events.map((event) => eventRowOf(id, event, rules)),
    recounts,
  };
  return { rows, number, snapshot };
}
