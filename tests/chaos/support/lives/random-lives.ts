// Random commands by everybody at random instants, many complaints and the clock's round at once, against a model that
// keeps a list of events and asks the lifecycle table.
import type { Db } from "@/db/engine/client";
import { contextAt } from "@/lib/complaint/engine/context";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import type { ClockEffect } from "@/lib/domain/complaint/lifecycle-facts";
import { givenLife, givenTown } from "@/tests/chaos/support/lives/life-people";
import { randomCommand } from "@/tests/chaos/support/lives/random-command";
import { seededRandom } from "@/tests/support/seeded-random";
import { hoursAfter, START } from "@/tests/support/stories";

/** Lives at once, and commands on each of them. */
export const LIVES = 16;
const STEPS = 25;
/** Between one block of lives and the next, so that no round of a later one touches an earlier one that is looked at. */
const BLOCK_HOURS = 60 * 24;
/** Nobody reads more of them. */
const MOST_WRONG = 50;

export interface RandomLivesPlan {
  readonly commands: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

export interface RandomLives {
  readonly commands: number;
  readonly taken: number;
  readonly lives: number;
  /** Different pairs of question and answer. */
  readonly seen: number;
  /** What commands did to time. */
  readonly effects: ReadonlySet<ClockEffect>;
  /** Events whose log was verified in the end. */
  readonly events: number;
  /** Everything that was otherwise than the model says, a broken log among it. */
  readonly wrong: readonly string[];
}

/** Leads lives in a database with a rulebook, until there were so many commands. */
export async function leadRandomLives(
  db: Db,
  { commands, seed, say }: RandomLivesPlan,
): Promise<RandomLives> {
  const seen = new Set<string>();
  const effects = new Set<ClockEffect>();
  const wrong: string[] = [];
  let [done, taken, lives] = [0, 0, 0];
  for (let block = 0; done < commands && wrong.length < MOST_WRONG; block += 1) {
    const random = seededRandom(seed + block);
    const town = await givenTown(db);
    const start = hoursAfter(START, block * BLOCK_HOURS);
    const chances = Array.from({ length: LIVES }, (_, n) => seededRandom(seed + block * 1_000 + n + 1));
    const living = await Promise.all(
      chances.map(async (chance) => ({ chance, life: await givenLife(town, start, chance) })),
    );
    lives += LIVES;
    for (let [n, hours] = [0, 0]; n < STEPS && done < commands; n += 1) {
      // Often to the very instant at which something is due.
      hours += random.percent(20) ? random.pick([0, 6, 24, 48, 72]) : random.next() * 12;
      const at = hoursAfter(start, hours);
      const round = random.percent(40) ? settleDue(contextAt(db, at), { limit: 1_000 }) : null;
      const [ran] = await Promise.all([
        Promise.all(living.map(({ life, chance }) => randomCommand(town, life, at, chance))),
        round,
      ]);
      done += ran.length;
      taken += ran.filter((one) => one.taken).length;
      for (const one of ran) {
        seen.add(one.seen);
        effects.add(one.effect);
      }
      wrong.push(...ran.flatMap((one) => one.wrong));
    }
    if (block % 10 === 9) say(`  ${String(done)} commands`);
  }
  const { broken, events } = await verifyLog(db);
  if (broken !== null) wrong.push(`the log is broken: ${JSON.stringify(broken)}`);
  return { commands: done, taken, lives, seen: seen.size, effects, events, wrong };
}
