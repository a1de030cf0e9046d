// R8: random commands by everybody at random instants, many complaints and the clock's round at once, against a model
// that keeps a list of events and asks the lifecycle table. What is answered and what is stored must be what it says.
import { eq } from "drizzle-orm";
import { complaint } from "@/db/schema/complaint";
import { contextAt } from "@/lib/commands/context";
import { settleDue } from "@/lib/commands/settle-due";
import { verifyLog } from "@/lib/commands/verify-log";
import type { Actor, Side } from "@/lib/domain/actor";
import { DEFAULT_RULEBOOK } from "@/lib/domain/default-rulebook";
import { readClock } from "@/lib/domain/resolution-clock";
import { givenLife, givenTown, type Life, type Town } from "@/tests/chaos/support/life-people";
import { VERBS, type Command } from "@/tests/chaos/support/life-verbs";
import { withOwnDatabase } from "@/tests/chaos/support/own-database";
import type { Measure } from "@/tests/figures/figure";
import { seededRandom, type Random } from "@/tests/support/seeded-random";
import { hoursAfter, START } from "@/tests/support/stories";

const COMMANDS = { short: 1_000, normal: 10_000, large: 100_000 } as const;
const LIVES = 16;
const STEPS = 25;
/** Between one block of lives and the next, so that no round of a later one touches an earlier one that is looked at. */
const BLOCK_HOURS = 60 * 24;
const SEED = 20_261_123;
const NAMES = Object.keys(VERBS) as Command[];
/** What ends a life comes seldom, or none would be long. */
const SELDOM: readonly Command[] = [
  "resolution_accepted",
  "contest_upheld",
  "withdrawn",
  "adjudicated",
  "merged",
];

interface Tally {
  commands: number;
  taken: number;
  readonly seen: Set<string>;
  readonly wrong: string[];
}

function chooseActor(town: Town, life: Life, random: Random): Actor {
  if (random.percent(5)) return random.pick(town.strangers);
  return random.pick([random.pick(town.company), random.pick(life.consumers), random.pick(town.regulators)]);
}

/** Mostly what the table offers this side now; else anything. */
function chooseCommand(life: Life, side: Side, nowMs: number, random: Random): Command {
  const likely = NAMES.filter((command) => {
    if (SELDOM.includes(command) && random.percent(85)) return false;
    return !("refused" in life.model.decide({ command, side, about: {}, logged: {} }, nowMs));
  });
  return random.percent(70) && likely.length > 0 ? random.pick(likely) : random.pick(NAMES);
}

async function compareRow(
  town: Town,
  { filed, model }: Life,
  nowMs: number,
  known: boolean,
): Promise<string | null> {
  const [row] = await town.db.select().from(complaint).where(eq(complaint.id, filed.complaintId));
  if (row === undefined) return "the complaint is gone";
  const { reading, snapshot, version } = model.at(nowMs);
  const read = readClock(row.clock, DEFAULT_RULEBOOK, nowMs);
  if (JSON.stringify(read) !== JSON.stringify(reading))
    return "the stored clock reads otherwise than the model";
  // A command that finds nothing settles nothing.
  if (!known) return null;
  const stored = [
    row.status,
    row.outcome,
    row.clockState,
    row.cycle,
    row.version,
    row.breachedAt?.getTime() ?? null,
  ];
  const wanted = [
    snapshot.status,
    snapshot.outcome,
    reading.state,
    reading.cycle,
    version,
    reading.breachedAtMs,
  ];
  return String(stored) === String(wanted) ? null : `stored ${String(stored)}, not ${String(wanted)}`;
}

async function step(town: Town, life: Life, at: Date, random: Random, tally: Tally): Promise<void> {
  const nowMs = at.getTime();
  const actor = chooseActor(town, life, random);
  const known = !town.strangers.includes(actor);
  const command = chooseCommand(life, actor.side, nowMs, random);
  const attempt = VERBS[command]({ town, life, random, actor, nowMs });
  const move = { command, side: actor.side, about: attempt.about ?? {}, logged: attempt.logged ?? {} };
  const decision = life.model.decide(move, nowMs);
  const refusal = !known ? "not_found" : "refused" in decision ? decision.refused : (attempt.refused ?? null);
  const result = await attempt.run(contextAt(town.db, at));
  tally.commands += 1;
  tally.seen.add(`${command} ${actor.side} ${life.model.at(nowMs).snapshot.status} ${refusal ?? "taken"}`);
  const where = `${life.filed.number} at ${at.toISOString()}: ${command} by ${JSON.stringify(actor)}`;
  const answered = result.ok ? `${result.value.status} ${String(result.value.outcome)}` : result.refusal;
  const wanted = refusal ?? ("refused" in decision ? "" : `${decision.status} ${String(decision.outcome)}`);
  if (answered !== wanted) tally.wrong.push(`${where} was answered ${answered}, not ${wanted}`);
  if (result.ok) {
    life.model.take(move, nowMs);
    await attempt.then?.();
    tally.taken += 1;
  }
  const difference = await compareRow(town, life, nowMs, known);
  if (difference !== null) tally.wrong.push(`${where}: ${difference}`);
}

export const measure: Measure = ({ size, say }) =>
  withOwnDatabase(async ({ db }) => {
    const tally: Tally = { commands: 0, taken: 0, seen: new Set(), wrong: [] };
    let lives = 0;
    for (let block = 0; tally.commands < COMMANDS[size] && tally.wrong.length < 50; block += 1) {
      const random = seededRandom(SEED + block);
      const town = await givenTown(db);
      const start = hoursAfter(START, block * BLOCK_HOURS);
      const chances = Array.from({ length: LIVES }, (_, n) => seededRandom(SEED + block * 1_000 + n + 1));
      const living = await Promise.all(chances.map((chance) => givenLife(town, start, chance)));
      lives += LIVES;
      for (let [n, hours] = [0, 0]; n < STEPS; n += 1) {
        // Often to the very instant at which something is due.
        hours += random.percent(20) ? random.pick([0, 6, 24, 48, 72]) : random.next() * 12;
        const at = hoursAfter(start, hours);
        const steps = living.map((life, who) => step(town, life, at, chances[who] ?? random, tally));
        const round = random.percent(40) ? [settleDue(contextAt(db, at), { limit: 1_000 })] : [];
        await Promise.all([...steps, ...round]);
      }
      if (block % 10 === 9) say(`  ${String(tally.commands)} commands`);
    }
    for (const wrong of tally.wrong.slice(0, 10)) say(`  ${wrong}`);
    const { broken, events } = await verifyLog(db);
    if (broken !== null) say(`  the log is broken: ${JSON.stringify(broken)}`);
    const count = (n: number): string => n.toLocaleString("en");
    return [
      {
        key: "R8",
        value: tally.wrong.length + (broken === null ? 0 : 1),
        full: tally.commands >= COMMANDS.normal,
        note:
          `${count(tally.commands)} commands (${count(tally.taken)} taken) of ${String(NAMES.length)} verbs on ${count(lives)} complaints, ` +
          `${String(LIVES)} at once with the clock's round; ${count(tally.seen.size)} different pairs of question and answer; ` +
          `${count(events)} events verified, seed ${String(SEED)}`,
      },
    ];
  });
