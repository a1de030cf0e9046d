// Counts an attempt at a secret before it is checked, so that a thousand at once are as limited as one by one; when it
// was right, it is given back. Counts are of a door and a network: what strangers try elsewhere keeps no owner out.
import type { Db } from "@/db/engine/client";
import { GUESS_BOUNDS, judgeGuess } from "@/lib/domain/sign-in/guesses";
import { log } from "@/lib/base/log";
import {
  clearLimit,
  countAt,
  giveBack,
  isFirstOver,
  limitUntil,
  refuse,
} from "@/lib/sign-in/engine/rate-limit";
import { runQueued } from "@/lib/sign-in/engine/run-queued";
import { nameAt } from "@/lib/sign-in/engine/known-device";
import type { Door } from "@/lib/sign-in/engine/known-device";
import type { SignInContext } from "@/lib/sign-in/engine/sign-in-context";

/** Too many were tried; the next is looked at from then on. */
export interface TooManyTries {
  readonly refused: "too_many_tries";
  readonly until: Date;
}

function keysOf({ at, target }: Door, network: string) {
  return {
    doorAndNetwork: `guess:${at}:${target}:${network}`,
    network: `guess-network:${at}:${network}`,
    door: `guess-ceiling:${at}:${target}`,
  };
}

/** So many passwords of one crowded network wait to be hashed, about two seconds of work; one more may come again at once. */
const MOST_IN_LINE = 100;
const LINE_SECONDS = 2;

/** A guess that was not looked at counts nowhere. */
async function giveAllBack(db: Db, keys: ReturnType<typeof keysOf>): Promise<void> {
  await Promise.all([keys.doorAndNetwork, keys.network, keys.door].map((key) => giveBack(db, key)));
}

/** The count of its own that a device has where it was in before; null elsewhere. */
function deviceKey({ device, now }: SignInContext, door: Door): string | null {
  const name = nameAt(device, door, now);
  return name === null ? null : `guess-device:${door.at}:${door.target}:${name}`;
}

/** Once in a window and door, or network: a line in the log, and a count for the alarms (docs/operations/alerts.yaml). */
async function warnOperators(
  db: Db,
  { at, target }: Door,
  address: string,
  over: { readonly door: boolean; readonly network: boolean },
): Promise<void> {
  if (over.door && (await isFirstOver(db, `guess-warned:${at}:${target}`, GUESS_BOUNDS.door.windowSeconds)))
    log("sign-in").warn({ at, door: target }, "one door is guessed at from everywhere");
  const key = `guess-warned-network:${at}:${address}`;
  if (over.network && (await isFirstOver(db, key, GUESS_BOUNDS.network.windowSeconds)))
    log("sign-in").warn({ at, from: address }, "one network guesses at many doors");
}

type Admitted = { readonly admitted: "at once" | "in turn" } | { readonly until: Date };

/** Counts a guess of a device that nobody knows, and says whether it is looked at, or until when none is. */
async function admitStranger(db: Db, door: Door, network: string): Promise<Admitted> {
  const keys = keysOf(door, network);
  const ofDoorAndNetwork = await countAt(db, keys.doorAndNetwork, GUESS_BOUNDS.doorAndNetwork);
  // What is not looked at counts nowhere else: one network that knocks on keeps neither its neighbours nor others out.
  if (ofDoorAndNetwork > GUESS_BOUNDS.doorAndNetwork.max)
    return { until: await refuse(db, keys.doorAndNetwork, GUESS_BOUNDS.doorAndNetwork) };
  const [ofNetwork, ofDoor] = await Promise.all([
    countAt(db, keys.network, GUESS_BOUNDS.network),
    countAt(db, keys.door, GUESS_BOUNDS.door),
  ]);
  await warnOperators(db, door, network, {
    door: ofDoor > GUESS_BOUNDS.door.max,
    network: ofNetwork > GUESS_BOUNDS.network.max,
  });
  const judged = judgeGuess({ ofDoorAndNetwork, ofNetwork, ofDoor });
  if (judged === "look") return { admitted: "at once" };
  if (judged === "lookInTurn") return { admitted: "in turn" };
  const others = (["doorAndNetwork", "network", "door"] as const).filter((one) => one !== judged);
  await Promise.all(others.map((one) => giveBack(db, keys[one])));
  return { until: await refuse(db, keys[judged], GUESS_BOUNDS[judged]) };
}

/** Runs `check` when the guess is still admitted. A refusal of `check` stays counted; an answer does not. */
export async function guardAttempt<T extends object>(
  context: SignInContext,
  door: Door,
  check: () => Promise<T>,
): Promise<T | TooManyTries> {
  const { db, address, now } = context;
  const own = deviceKey(context, door);
  const known = own !== null && (await limitUntil(db, own, GUESS_BOUNDS.device)) === null;
  const answered = known ? ({ admitted: "at once" } as const) : await admitStranger(db, door, address);
  // Who tried is not written down, from where is: enough to see somebody who tries many doors.
  const note = (outcome: string) =>
    log("sign-in").info({ at: door.at, from: address, known, outcome }, "tried");
  if ("until" in answered) {
    note("too_many_tries");
    return { refused: "too_many_tries", until: answered.until };
  }
  // A network that guesses at every door of staff may cost one password's hashing at a time; a code costs next to nothing.
  const inLine = answered.admitted === "in turn" && door.at === "staff";
  const answer = await (inLine ? runQueued(address, MOST_IN_LINE, check) : check());
  if (answer === null) {
    await giveAllBack(db, keysOf(door, address));
    note("too_many_tries");
    return { refused: "too_many_tries", until: new Date(now.getTime() + LINE_SECONDS * 1_000) };
  }
  note("refused" in answer ? "wrong" : "right");
  if ("refused" in answer) return answer;
  if (known) await clearLimit(db, own);
  else {
    const keys = keysOf(door, address);
    await Promise.all([
      clearLimit(db, keys.doorAndNetwork),
      giveBack(db, keys.network),
      giveBack(db, keys.door),
    ]);
  }
  return answer;
}
