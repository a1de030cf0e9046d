// Races by the database's own clock: buttons are pressed as the deadline passes, and another process writes the breach
// at once. How many of them meet within 5 ms is up to the machine.
import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { contextAt } from "@/lib/complaint/engine/context";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import type { OwnDatabase } from "@/tests/chaos/support/processes/own-database";
import { ANSWERS, prepareRace, runRace } from "@/tests/chaos/support/races/races";
import type { Ground, Race, Run } from "@/tests/chaos/support/races/races";

const BATCH = 150;
const APART_MS = 12;
/** The answers are aimed closer than they have to be. */
const AIM_MS = 3;
/** Time to prepare the first batch before its first deadline, and to settle what is due before it. */
const AHEAD_MS = 8_000;

async function startEagerClock(url: string): Promise<ChildProcess> {
  const clock = fork(path.join(import.meta.dirname, "../processes/eager-clock.ts"), {
    execArgv: ["--conditions=react-server", "--import", "tsx/esm"],
    env: { ...process.env, DATABASE_URL: url, DATABASE_POOL: "2" },
  });
  await once(clock, "message");
  return clock;
}

/** Waits until `pressAt`, and presses. Answers how long after that the answer's instant is, too. */
async function press(ground: Ground, race: Race, pressAt: number): Promise<{ run: Run; lag: number }> {
  await sleep(Math.max(0, pressAt - Date.now() - 2));
  while (Date.now() < pressAt) await new Promise(setImmediate);
  const pressedAt = Date.now();
  const run = await runRace(ground, race, { db: ground.db, now: "database" });
  return { run, lag: run.done.at.getTime() - pressedAt };
}

interface Pace {
  /** How long after the button is pressed the answer's instant is, in the middle. */
  readonly lag: number;
  readonly ahead: number;
}

async function runBatch(ground: Ground, { lag, ahead }: Pace): Promise<{ runs: Run[]; pace: Pace }> {
  const began = Date.now();
  const first = began + ahead;
  const races = await Promise.all(
    Array.from({ length: BATCH }, (_, n) =>
      prepareRace(ground, ANSWERS[n % ANSWERS.length] ?? ANSWERS[0], first + n * APART_MS),
    ),
  );
  await settleDue(contextAt(ground.db, new Date(first - 1_000)), { limit: BATCH });
  const prepared = Date.now() - began;
  const pressed = await Promise.all(
    races.map((race) =>
      press(ground, race, race.deadline - lag + Math.round((Math.random() * 2 - 1) * AIM_MS)),
    ),
  );
  const middle = pressed.map((one) => one.lag).toSorted((a, b) => a - b)[BATCH >> 1] ?? lag;
  return {
    runs: pressed.map((one) => one.run),
    pace: { lag: middle, ahead: Math.round(prepared * 1.5) + 300 },
  };
}

export async function clockedRaces(own: OwnDatabase, ground: Ground, races: number): Promise<Run[]> {
  if (races === 0) return [];
  const clock = await startEagerClock(own.url);
  const runs: Run[] = [];
  try {
    for (let pace: Pace = { lag: 2, ahead: AHEAD_MS }; runs.length < races;) {
      const batch = await runBatch(ground, pace);
      runs.push(...batch.runs);
      pace = batch.pace;
    }
  } finally {
    clock.kill("SIGKILL");
  }
  return runs;
}
