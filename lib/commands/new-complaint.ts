// A complaint as it is written at the instant of its filing: its row, its first event, its clock, its texts.
import { randomBytes } from "node:crypto";
import type { NewFiling } from "@/db/queries/filing";
import type { TextKind } from "@/db/queries/text";
import type { ClockSnapshot } from "@/lib/domain/clock-snapshot";
import { attemptsDigest } from "@/lib/domain/attempts-digest";
import type { FactValue } from "@/lib/domain/event-chain";
import { CHAIN_START } from "@/lib/domain/event-chain";
import { CODE_BYTES, complaintNumber } from "@/lib/domain/reference";
import { startClock } from "@/lib/domain/resolution-clock";
import type { Rulebook } from "@/lib/domain/rulebook";
import type { Side } from "@/lib/domain/actor";
import type { FileComplaintInput } from "@/lib/commands/complaint-inputs";
import { asBytea, chainEvents, sha256, textFact } from "@/lib/commands/chain-events";
import { columnsOf } from "@/lib/commands/columns-of";
import { firstContactDueAtFiling } from "@/lib/commands/first-contact-due";

const SALT_BYTES = 16;

/** What the consumer told, and a successor inherits. Texts are clean. */
export type Story = Pick<
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

export interface Filing {
  readonly id: string;
  readonly accessCodeHash: Buffer;
  readonly idempotencyHash: Buffer;
  readonly platformId: string;
  readonly personId: string;
  readonly contactId: string;
  readonly story: Story;
  readonly rules: Rulebook;
  readonly atMs: number;
  /** A free place among the person's live complaints on the platform. */
  readonly livePlace: number;
  readonly by: { readonly side: Side; readonly actorId: string | null };
  readonly facts?: Readonly<Record<string, FactValue>>;
}

export interface BuiltFiling {
  readonly rows: Omit<NewFiling, "person" | "contact" | "platform">;
  readonly number: string;
  readonly snapshot: ClockSnapshot;
}

interface SaltedText {
  readonly n: number;
  readonly kind: TextKind;
  readonly body: string;
  readonly salt: Buffer;
}

function partsOf(story: Story) {
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
    started_at: attempt.startedAt.toISOString(),
    human_asks: attempt.humanAsks,
    queue_seconds: attempt.queueSeconds,
    outcome: attempt.outcome,
  }));
  const barriers = story.attempts.flatMap((attempt, index) => {
    const first = new Map(attempt.barriers.toReversed().map((barrier) => [barrier.code, barrier]));
    return [...first.values()].map(({ code, measure, text }) => ({
      n: index + 1,
      barrier: code,
      measure,
      text_n: text === undefined || text === "" ? null : add("barrier", text),
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
        startedMs: Date.parse(started_at),
        humanAsks: human_asks,
        queueSeconds: queue_seconds,
      };
    }),
    barriers.map(({ text_n, ...rest }) => ({ ...rest, textN: text_n })),
    sha256,
  );
}

/** All rows of one filing but the person, the contact and the platform, which may be there already. */
export function buildFiling(filing: Filing): BuiltFiling {
  const { id, story, rules, atMs, platformId, personId } = filing;
  const parts = partsOf(story);
  const { texts, attempts, barriers } = parts;
  const attemptsSalt = randomBytes(SALT_BYTES).toString("hex");
  const number = complaintNumber(atMs, randomBytes(CODE_BYTES));
  const priority = story.vulnerability !== "none";
  const snapshot = startClock({ atMs, priority, recorded: story.heldElsewhere }, rules);
  const { rows: events, log } = chainEvents(
    id,
    { version: 0, head: CHAIN_START },
    [
      {
        type: "filed",
        atMs,
        dueMs: null,
        cycle: 1,
        ...filing.by,
        facts: {
          ...filing.facts,
          number,
          platformId,
          channel: story.channel,
          matter: story.matter,
          priority,
          rulebook: rules.version,
          attempts: attempts.length,
          attemptsDigest: digestOf(attemptsSalt, parts),
          ...(story.heldElsewhere ? { outcome: "recorded" } : {}),
          texts: texts.map((text) => textFact(text.n, text.salt, text.body)),
        },
      },
    ],
    atMs,
  );
  const columns = columnsOf(snapshot, rules, {
    breachCounts: true,
    counted: !story.heldElsewhere,
    liveSlot: filing.livePlace,
    dueMs: null,
    firstContactDueMs: firstContactDueAtFiling(snapshot, rules),
  });
  const at = new Date(atMs).toISOString();
  const complaint = {
    ...columns,
    id,
    number,
    access_code_hash: asBytea(filing.accessCodeHash.toString("hex")),
    idempotency_hash: asBytea(filing.idempotencyHash.toString("hex")),
    platform_id: platformId,
    person_id: personId,
    contact_id: filing.contactId,
    channel: story.channel,
    matter: story.matter,
    region: story.region,
    vulnerability: story.vulnerability,
    held_elsewhere: story.heldElsewhere,
    attempts_salt: asBytea(attemptsSalt),
    consent_contact: story.consentContact,
    consent_publication: story.consentPublication,
    locale: story.locale,
    rulebook_version: rules.version,
    version: log.version,
    chain_head: asBytea(log.head),
    filed_at: at,
  };
  const deltas = [{ complaint_id: id, platform_id: platformId, person_id: personId, reason: "filed", at }];
  const salted = texts.map((text) => ({ ...text, salt: asBytea(text.salt.toString("hex")) }));
  return { rows: { complaint, texts: salted, attempts, barriers, events, deltas }, number, snapshot };
}
