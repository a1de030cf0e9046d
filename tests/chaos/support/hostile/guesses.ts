// A quarter of an hour's guesses at one secret, over several web processes and from one or two hundred networks, and
// afterwards its owner, who comes from a device that has been in before and from new ones.
import { sql } from "drizzle-orm";
import { generateSync } from "otplib";
import type { Db } from "@/db/engine/client";
import { staff } from "@/db/people/schema/staff";
import { sessionCookie } from "@/lib/sign-in/engine/session-cookie";
import { GUESS_BOUNDS, TRIES_OVER_CEILING } from "@/lib/domain/sign-in/guesses";
import { callAction, type Answer } from "@/tests/support/access/ask";
import { builtActions } from "@/tests/support/access/manifest";
import { givenRegulatorPerson, PASSWORD } from "@/tests/support/e2e-people";
import { words } from "@/tests/support/e2e-words";
import { givenComplaint, givenPlatform } from "@/tests/support/stories";

export interface Besieged {
  readonly door: string;
  readonly networks: number;
  /** Guesses that were compared with the secret, and the most that the bounds admit. */
  readonly lookedAt: number;
  readonly admissible: number;
  /** How often the owner got in with the right secret. */
  readonly known: number;
  readonly fresh: number;
}

interface Visit {
  readonly from: string;
  readonly cookie?: string;
}

interface Door {
  readonly name: string;
  /** Guesses once. True when the guess was looked at. */
  readonly guess: (address: string, n: number, visit: Visit) => Promise<boolean>;
  /** The owner with the right secret: the cookies that let them in, or null. */
  readonly enter: (address: string, visit: Visit) => Promise<string | null>;
}

function idOf(name: string): string {
  const found = builtActions().find((action) => action.name === name);
  if (found === undefined) throw new Error(`${name} is not in the build`);
  return found.id;
}

/** What a browser sends after an answer: the cookies it had, with those that were set and without those that were taken. */
function cookiesAfter(answer: Answer, before = ""): string {
  const set = answer.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");
  const jar = new Map<string, string>();
  for (const pair of [...before.split("; "), ...set]) {
    const at = pair.indexOf("=");
    if (at > 0) jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return [...jar]
    .filter(([, value]) => value !== "")
    .map((pair) => pair.join("="))
    .join("; ");
}

/** Whether the answer opened a session: leading on is not yet being in. */
const isIn = (answer: Answer) =>
  answer.headers.getSetCookie().some((line) => new RegExp(`^${sessionCookie().name}=[^;]`).test(line));

function asking(page: string, name: string, fields: Readonly<Record<string, string>>) {
  return (address: string, { from, cookie = "" }: Visit): Promise<Answer> =>
    callAction(
      address,
      `/zh${page}`,
      idOf(`${page} ${name}`),
      { locale: "zh", ...fields },
      {
        "X-Forwarded-For": from,
        Cookie: cookie,
      },
    );
}

/** Whether a wrong guess was looked at. Throws at an answer that says neither. */
function wasLookedAt({ body }: Answer, wrong: string, tooMany: string): boolean {
  if (body.includes(said(wrong))) return true;
  if (body.includes(said(tooMany).split("{time}")[0] ?? "")) return false;
  throw new Error(`an answer that is neither: ${body.slice(0, 300)}`);
}

const said = (key: string) => words("zh", "auth", `refused.${key}`);

async function accessCode(db: Db): Promise<Door> {
  const { number, accessCode } = await givenComplaint(db, (await givenPlatform(db)).id, new Date());
  const open = (code: string) => asking("/track", "openComplaint", { number, accessCode: code });
  return {
    name: "access code",
    guess: async (address, n, visit) =>
      wasLookedAt(await open(`AA${String(100_000 + n)}`)(address, visit), "trackWrong", "trackTooMany"),
    enter: async (address, visit) => {
      const answer = await open(accessCode)(address, visit);
      return isIn(answer) ? cookiesAfter(answer, visit.cookie) : null;
    },
  };
}

async function password(db: Db): Promise<Door> {
  const { email, staffId, totpSecret } = await givenRegulatorPerson(db);
  const first = (typed: string) => asking("/sign-in/staff", "signInStaff", { email, password: typed });
  return {
    name: "password and second factor",
    guess: async (address, n, visit) =>
      wasLookedAt(await first(`guess ${String(n)}`)(address, visit), "staffWrong", "staffTooMany"),
    enter: async (address, visit) => {
      const half = await first(PASSWORD)(address, visit);
      if (half.location === null) return null;
      // An authenticator's code serves once, and a hundred sign-ins would wait for a hundred of them.
      await db
        .update(staff)
        .set({ totpLastStep: null })
        .where(sql`id = ${staffId}`);
      const totp = generateSync({ secret: totpSecret });
      const cookie = cookiesAfter(half, visit.cookie);
      const answer = await asking("/sign-in/staff", "answerFactor", { totp })(address, { ...visit, cookie });
      return isIn(answer) ? cookiesAfter(answer, cookie) : null;
    },
  };
}

const network = (n: number) => `10.23.${String(Math.floor(n / 250))}.${String(n % 250)}`;
const elsewhere = (n: number) => `10.77.${String(Math.floor(n / 250))}.${String(n % 250)}`;
const AT_ONCE = 16;

/** The most that the bounds of lib/domain/sign-in/guesses admit within one window. */
function admissible(networks: number): number {
  const { doorAndNetwork, door } = GUESS_BOUNDS;
  return Math.min(networks * doorAndNetwork.max, door.max + networks * TRIES_OVER_CEILING);
}

export interface SiegeOptions {
  readonly guesses: number;
  /** How often the owner comes from a device that has been in before, and from new devices and networks. */
  readonly known: number;
  readonly fresh: number;
}

async function besiege(
  door: Door,
  addresses: readonly string[],
  networks: number,
  { guesses, ...owners }: SiegeOptions,
): Promise<Besieged> {
  const at = (n: number) => addresses[n % addresses.length] ?? "";
  const first = await door.enter(at(0), { from: elsewhere(9_999) });
  if (first === null) throw new Error(`${door.name}: the owner did not get in to begin with`);
  let [next, lookedAt] = [0, 0];
  const guesser = async () => {
    for (let n = next; n < guesses; n = next) {
      next += 1;
      if (await door.guess(at(n), n, { from: network(n % networks) })) lookedAt += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, guesser));
  let [cookie, known, fresh] = [first, 0, 0];
  for (let n = 0; n < Math.max(owners.known, owners.fresh); n += 1) {
    // The device that is known comes from where the guessers are: the worst place.
    const again = n < owners.known ? await door.enter(at(n), { from: network(n % networks), cookie }) : null;
    if (again !== null) [cookie, known] = [again, known + 1];
    if (n < owners.fresh && (await door.enter(at(n), { from: elsewhere(n) })) !== null) fresh += 1;
  }
  return { door: door.name, networks, lookedAt, admissible: admissible(networks), known, fresh };
}

/** Each door from one network and from two hundred, each time a secret of its own. */
export async function besiegeEverything(
  db: Db,
  addresses: readonly string[],
  options: SiegeOptions,
): Promise<readonly Besieged[]> {
  const results: Besieged[] = [];
  for (const make of [accessCode, password])
    for (const networks of [1, 200])
      results.push(await besiege(await make(db), addresses, networks, options));
  return results;
}
