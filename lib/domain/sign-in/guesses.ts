// How often a secret may be guessed at, and what a day of guessing comes to. Source: docs/domain/guesses.md.

interface Bound {
  readonly max: number;
  readonly windowSeconds: number;
}

const QUARTER = 900;
const HOUR = 3_600;
const DAY = 86_400;

/** Access codes and passwords: what is guessed at is a door (a complaint's number, an address of staff). */
export const GUESS_BOUNDS = {
  /** Tries at one door from one network. */
  doorAndNetwork: { max: 10, windowSeconds: QUARTER },
  /** Tries that were looked at, from one network at all doors: thousands of honest phones can share one. */
  network: { max: 600, windowSeconds: QUARTER },
  /** Tries that were looked at, at one door from everywhere. One more of either and operators are warned. */
  door: { max: 1_000, windowSeconds: QUARTER },
  /** Tries of one device that has been in by this door before, in a count of its own. */
  device: { max: 10, windowSeconds: QUARTER },
} as const satisfies Readonly<Record<string, Bound>>;

/**
 * Over a ceiling a network still has so many at each door: guessers spend theirs, and the owner comes from elsewhere, or their
 * neighbour in to another door.
 */
export const TRIES_OVER_CEILING = 3;

export interface GuessCounts {
  /** At this door from this network, with this one. */
  readonly ofDoorAndNetwork: number;
  /** From this network at all doors, with this one. */
  readonly ofNetwork: number;
  /** At this door from everywhere, with this one. */
  readonly ofDoor: number;
}

/** `lookInTurn`: looked at when the guesses that its network made before have been. */
export type JudgedGuess = "look" | "lookInTurn" | "doorAndNetwork" | "network" | "door";

/** Whether a guess of a device that nobody knows is looked at, or which bound it ran into. */
export function judgeGuess(counts: GuessCounts): JudgedGuess {
  if (counts.ofDoorAndNetwork > GUESS_BOUNDS.doorAndNetwork.max) return "doorAndNetwork";
  const few = counts.ofDoorAndNetwork <= TRIES_OVER_CEILING;
  if (counts.ofNetwork > GUESS_BOUNDS.network.max) return few ? "lookInTurn" : "network";
  return counts.ofDoor > GUESS_BOUNDS.door.max && !few ? "door" : "look";
}

/** One-time codes: only the browser that asked for one can try it. */
export const CODE_BOUNDS = {
  /** Tries at one code. */
  tries: 5,
  /** How long a code serves, in seconds. */
  lifeSeconds: 600,
  /** Codes sent to one contact at the wish of one network. */
  contactAndNetwork: { max: 5, windowSeconds: QUARTER },
  /** Codes sent to one contact, no matter who asked. */
  contact: { max: 20, windowSeconds: QUARTER },
  /** Codes that a device may ask for which has answered one of this contact before, in a count of its own. */
  device: { max: 5, windowSeconds: QUARTER },
  /** Codes sent to one contact in a day while they are short; later ones are long, and nobody is locked out. */
  shortADay: { max: 100, windowSeconds: DAY },
  /** Codes that one network may ask for, to all contacts. One more and operators are warned. */
  network: { max: 300, windowSeconds: HOUR },
  /**
   * Over a contact's ceiling or a network's, one network has so many more for one contact, so that neither the neighbours of
   * who asks nor the contact's owner are refused.
   */
  over: {
    quarter: { max: 1, windowSeconds: QUARTER },
    day: { max: 3, windowSeconds: DAY },
    /** For one contact over its ceiling, no matter who asks: what bounds the mail that strangers can have sent to somebody. */
    contact: { max: 40, windowSeconds: QUARTER },
    /** For one network over its ceiling, to all contacts: what bounds the mail and texts that it can have sent to the world. */
    network: { max: 3_000, windowSeconds: HOUR },
  },
  digits: { short: 6, long: 8 },
} as const;

export interface CodeCounts {
  /** Of all contacts, asked for from this network, with this one; null for a filing's, which was counted as a filing. */
  readonly ofNetwork: number | null;
  /** Of this contact, no matter who asked, with this one. */
  readonly ofContact: number;
}

/**
 * What else bounds a code, where its network has not had its share of the contact's: nothing, or over a ceiling these of
 * `CODE_BOUNDS.over`.
 */
export function boundsOfCode(counts: CodeCounts): readonly (keyof typeof CODE_BOUNDS.over)[] {
  const ofNetwork = counts.ofNetwork !== null && counts.ofNetwork > CODE_BOUNDS.network.max;
  const ofContact = counts.ofContact > CODE_BOUNDS.contact.max;
  if (!ofNetwork && !ofContact) return [];
  return [
    ...(["quarter", "day"] as const),
    ...(ofNetwork ? (["network"] as const) : []),
    ...(ofContact ? (["contact"] as const) : []),
  ];
}

/** How many digits the next code has. @param sentToday codes to this contact within a day, with this one */
export function digitsOfCode(sentToday: number): number {
  const { shortADay, digits } = CODE_BOUNDS;
  return sentToday <= shortADay.max ? digits.short : digits.long;
}

/** The second factor: asked for once the password was right. */
export const FACTOR_BOUNDS = {
  /** How long a right password waits for its second factor, in seconds. */
  lifeSeconds: 600,
  /** Tries at one signing in. */
  signingIn: { max: 10, windowSeconds: QUARTER },
  /** Tries of one person, from all devices that have not been in before. */
  person: { max: 60, windowSeconds: HOUR },
  personADay: { max: 200, windowSeconds: DAY },
  /** Tries of one person from one device that has been in before, in a count of its own. */
  deviceADay: { max: 100, windowSeconds: DAY },
  /** How long one code of the app stands, and how far a clock may be off (RFC 6238, section 5.2). Seconds. */
  stepSeconds: 30,
  toleranceSeconds: 30,
  digits: 6,
} as const;
