// What people said on the way to a person and no list has: what waits for an officer's look, and what was decided.
import { database } from "@/db/engine/client";
import {
  countWaitingPhrases,
  findPhrase,
  listDecidedPhrases,
  listWaitingPhrases,
  type DecidedPhrase,
  type WaitingPhrase,
  type WaitingPhrases,
} from "@/db/complaint/path-phrase";
import { findStaffNames } from "@/db/people/staff-names";
import type { RegulatorActor } from "@/lib/domain/people/actor";

const WAITING_SHOWN = 20;
const DECIDED_SHOWN = 20;

export type { WaitingPhrase, WaitingPhrases } from "@/db/complaint/path-phrase";

export interface DecidedLine extends DecidedPhrase {
  /** Who decided it. */
  readonly name: string;
}

export interface PathPhrasesScreen extends WaitingPhrases {
  /** What most people said first. */
  readonly waiting: readonly WaitingPhrase[];
  /** The latest first. */
  readonly decided: readonly DecidedLine[];
  /** The edit before which older ones were decided; null when there are none. */
  readonly older: number | null;
}

/** `before`: the edit before which the decisions that are shown were made; null: the latest. */
export async function pathPhrasesScreen(
  _actor: RegulatorActor,
  before: number | null,
): Promise<PathPhrasesScreen> {
  const db = database();
  const [counted, waiting, rows] = await Promise.all([
    countWaitingPhrases(db),
    listWaitingPhrases(db, WAITING_SHOWN),
    listDecidedPhrases(db, { before, limit: DECIDED_SHOWN + 1 }),
  ]);
  const decided = rows.slice(0, DECIDED_SHOWN);
  const names = await findStaffNames(
    db,
    decided.flatMap(({ actorId }) => (actorId === null ? [] : [actorId])),
  );
  return {
    ...counted,
    waiting,
    decided: decided.map((one) => ({ ...one, name: names.get(one.actorId ?? "") ?? one.actorId ?? "" })),
    older: rows.length > DECIDED_SHOWN ? (decided.at(-1)?.seq ?? null) : null,
  };
}

/** For the first page: how many wait, and since when. */
export function waitingPhrasesScreen(_actor: RegulatorActor): Promise<WaitingPhrases> {
  return countWaitingPhrases(database());
}

/** The edit that decided the phrase of a form last, 0 while it waits; null when nobody said it. `phrase` comes from the form. */
export async function phraseStateOf(_actor: RegulatorActor, phrase: string): Promise<number | null> {
  const found = await findPhrase(database(), phrase);
  return found === null ? null : (found.seq ?? 0);
}
