// R8: random commands against a model that keeps a list of events and asks the lifecycle table. What is answered, what is
// stored and what became of time must be what it says.
import { VERBS } from "@/tests/chaos/support/lives/life-verbs";
import { withOwnDatabase } from "@/tests/chaos/support/processes/own-database";
import { LIVES, leadRandomLives } from "@/tests/chaos/support/lives/random-lives";
import type { Measure } from "@/tests/figures/figure";

const COMMANDS = { short: 1_000, normal: 10_000, large: 100_000 } as const;
const SEED = 20_261_123;

export const measure: Measure = ({ size, say }) =>
  withOwnDatabase(async ({ db }) => {
    const led = await leadRandomLives(db, { commands: COMMANDS[size], seed: SEED, say });
    for (const wrong of led.wrong.slice(0, 10)) say(`  ${wrong}`);
    const count = (n: number): string => n.toLocaleString("en");
    return [
      {
        key: "R8",
        value: led.wrong.length,
        full: led.commands >= COMMANDS.normal,
        note:
          `${count(led.commands)} commands (${count(led.taken)} taken) of ${String(Object.keys(VERBS).length)} verbs on ${count(led.lives)} complaints, ` +
          `${String(LIVES)} at once with the clock's round; ${count(led.seen)} different pairs of question and answer; ` +
          `${count(led.events)} events verified, seed ${String(SEED)}`,
      },
    ];
  });
