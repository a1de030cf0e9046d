// A guess at a secret is counted before it is looked at, so that a thousand at once are as limited as one by one; when it
// was right, it is given back. Counts are of a door and a network: what strangers try elsewhere keeps no owner out.
import type { Db } from "@/db/client";
import { GUESS_BOUNDS, judgeGuess } from "@/lib/domain/guesses";
import { log } from "@/lib/log";
import { clearLimit, countAt, giveBack, isFirstOver, limitUntil, refuse } from "@/lib/rate-limit";
import { nameAt } from "@/lib/auth/known-device";
import type { Door } from "@/lib/auth/known-device";
import type { SignInContext } from "@/lib/auth/sign-in-context";

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

/** The count of its own that a device has where it was in before; null elsewhere. */
function deviceKey({ device, now }: SignInContext, door: Door): string | null {
  const name = nameAt(device, door, now);
  return name === null ? null : `guess-device:${door.at}:${door.target}:${name}`;
}

/** Once in a window and door: a line in the log, and a count for the alarms (docs/operations/alerts.yaml). */
async function tellOperators(db: Db, { at, target }: Door): Promise<void> {
  if (await isFirstOver(db, `guess-told:${at}:${target}`, GUESS_BOUNDS.door.windowSeconds))
    log("sign-in").warn({ at, door: target }, "one door is guessed at from everywhere");
}

/** Counts a guess of a device that nobody knows. Null when it is looked at, else until when none is. */
async function admitStranger(db: Db, door: Door, network: string): Promise<Date | null> {
  const keys = keysOf(door, network);
  const ofDoorAndNetwork = await countAt(db, keys.doorAndNetwork, GUESS_BOUNDS.doorAndNetwork);
  // What is not looked at counts nowhere else: one network that knocks on keeps neither its neighbours nor others out.
  if (ofDoorAndNetwork > GUESS_BOUNDS.doorAndNetwork.max)
    return refuse(db, keys.doorAndNetwork, GUESS_BOUNDS.doorAndNetwork);
  const [ofNetwork, ofDoor] = await Promise.all([
    countAt(db, keys.network, GUESS_BOUNDS.network),
    countAt(db, keys.door, GUESS_BOUNDS.door),
  ]);
  if (ofDoor > GUESS_BOUNDS.door.max) await tellOperators(db, door);
  const judged = judgeGuess({ long: door.at === "complaint", ofDoorAndNetwork, ofNetwork, ofDoor });
  if (judged === "look") return null;
  const others = (["doorAndNetwork", "network", "door"] as const).filter((one) => one !== judged);
  await Promise.all(others.map((one) => giveBack(db, keys[one])));
  return refuse(db, keys[judged], GUESS_BOUNDS[judged]);
}

/** Runs `check` when the guess is still admitted. A refusal of `check` stays counted; an answer does not. */
export async function admitGuess<T extends object>(
  context: SignInContext,
  door: Door,
  check: () => Promise<T>,
): Promise<T | TooManyTries> {
  const { db, address } = context;
  const own = deviceKey(context, door);
  const known = own !== null && (await limitUntil(db, own, GUESS_BOUNDS.device)) === null;
  const until = known ? null : await admitStranger(db, door, address);
  // Who tried is not written down, from where is: enough to see somebody who tries many doors.
  const note = (outcome: string) =>
    log("sign-in").info({ at: door.at, from: address, known, outcome }, "tried");
  if (until !== null) {
    note("too_many_tries");
    return { refused: "too_many_tries", until };
  }
  const answer = await check();
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
