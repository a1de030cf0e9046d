// Whether another one-time code may be sent. Counts are of contact and network: what strangers ask for keeps no owner out,
// and who asks for many codes keeps out no neighbour.
import type { Db } from "@/db/engine/client";
import { boundsOfCode, CODE_BOUNDS } from "@/lib/domain/sign-in/guesses";
import { log } from "@/lib/base/log";
import {
  countAt,
  giveBack,
  isFirstOver,
  limitUntil,
  readNextTry,
  type Limit,
} from "@/lib/sign-in/engine/rate-limit";

export interface AskedFor {
  /** The fingerprint of the contact, in hex. */
  readonly print: string;
  /** The network that asks. */
  readonly address: string;
  /** The name of a device that answered a code of this contact before; null for any other. */
  readonly device: string | null;
  /** It follows a filing, which was counted where it came from already. */
  readonly ofFiling: boolean;
}

type Counted = readonly (readonly [key: string, of: Limit])[];

/** The counts of a code that goes out though a ceiling was crossed. */
const overKeys = ({ print, address }: AskedFor) => ({
  quarter: `code-over:${print}:${address}`,
  day: `code-over-day:${print}:${address}`,
  contact: `code-over-contact:${print}`,
  network: `code-over-network:${address}`,
});

const giveAllBack = (db: Db, counted: Counted) => Promise.all(counted.map(([key]) => giveBack(db, key)));

/** Counts at each bound as long as there is room; at the first without it nothing stays counted. Null, or when there is room. */
async function admitAt(db: Db, bounds: Counted): Promise<Date | null> {
  for (const [at, [key, of]] of bounds.entries()) {
    const until = await limitUntil(db, key, of);
    if (until === null) continue;
    await giveAllBack(db, bounds.slice(0, at));
    return until;
  }
  return null;
}

/** Null when another code may go to the contact, else when. */
export async function admitCode(db: Db, asked: AskedFor): Promise<Date | null> {
  const { print, address, device, ofFiling } = asked;
  if (device !== null) {
    const own = await limitUntil(db, `code-send-device:${print}:${device}`, CODE_BOUNDS.device);
    if (own === null) return null;
  }
  const mine = [`code-send:${print}:${address}`, CODE_BOUNDS.contactAndNetwork] as const;
  const had = await limitUntil(db, ...mine);
  // What is not sent counts nowhere else: who asks on uses up nothing of its neighbours or of the contact's owner.
  if (had !== null) return had;
  const network = [`code-send-address:${address}`, CODE_BOUNDS.network] as const;
  const contact = [`code-send-all:${print}`, CODE_BOUNDS.contact] as const;
  const [ofNetwork, ofContact] = await Promise.all([
    ofFiling ? null : countAt(db, ...network),
    countAt(db, ...contact),
  ]);
  const bounds = boundsOfCode({ ofNetwork, ofContact });
  if (bounds.includes("network")) await warnOperators(db, address);
  const keys = overKeys(asked);
  const until = await admitAt(
    db,
    bounds.map((one) => [keys[one], CODE_BOUNDS.over[one]] as const),
  );
  if (until === null) return null;
  // No code goes out: what strangers use up at one count costs its owner nothing at the others.
  await giveAllBack(db, [mine, contact, ...(ofFiling ? [] : [network])]);
  const over = [
    ...(bounds.includes("network") ? [network] : []),
    ...(bounds.includes("contact") ? [contact] : []),
  ];
  const rooms = await Promise.all(over.map(([key, of]) => readNextTry(db, key, of)));
  // There is room again over the ceilings, or under all of them, whichever comes first.
  const under = Math.max(...rooms.map((room) => room.getTime()));
  return new Date(Math.min(until.getTime(), under));
}

/** Once in a window and network: a line in the log, and a count for the alarms (docs/operations/alerts.yaml). */
async function warnOperators(db: Db, address: string): Promise<void> {
  if (await isFirstOver(db, `code-warned:${address}`, CODE_BOUNDS.network.windowSeconds))
    log("sign-in").warn({ from: address }, "one network asks for codes of many contacts");
}
