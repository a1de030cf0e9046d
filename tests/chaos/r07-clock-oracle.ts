// R7: on a million random lives the clock says what a naive second clock says, both read at once and event by event;
// and 72 hours are 259,200 seconds whatever the clocks on the walls do meanwhile.
import os from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { answerClock } from "@/lib/entry/cli/rules/clock-answer";
import type { Compared, Share } from "@/tests/chaos/support/clock/clock-lists";
import { changesOfZone, inZone, writtenLocally, zoneNames } from "@/tests/chaos/support/clock/zone-changes";
import type { Measure, MeasureOptions } from "@/tests/figures/figure";

const LISTS = { short: 5_000, normal: 1_000_000, large: 1_000_000 } as const;
const YEARS = { short: [2024, 2030], normal: [1970, 2038], large: [1970, 2038] } as const;
/** Thread n takes its seeds from here on. */
const SEEDS_APART = 10_000_000;
const SECONDS = 72 * 3_600;
/** How long before the change a complaint is filed, in seconds: at both ends of the 72 hours and within them. */
const FILED_BEFORE = [0, 1, 1_800, SECONDS / 2, SECONDS - 1, SECONDS, SECONDS + 1] as const;

/** Starts a thread for a share of the lists; `hear` is called after every batch. Rejects when the thread fails. */
function runShare(share: Share, hear: (compared: Compared) => void): Promise<void> {
  const thread = new Worker(path.join(import.meta.dirname, "support/clock/clock-lists.ts"), {
    workerData: share,
    execArgv: ["--conditions=react-server", "--import", "tsx/esm"],
  });
  thread.on("message", hear);
  return new Promise((resolve, reject) => {
    thread.once("error", reject);
    thread.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`A thread ended with ${String(code)}.`)),
    );
  });
}

async function compareLists(lists: number, say: MeasureOptions["say"]): Promise<Compared> {
  const threads = os.availableParallelism();
  let total: Compared = { lists: 0, events: 0, longest: 0, different: [] };
  const hear = (one: Compared): void => {
    total = {
      lists: total.lists + one.lists,
      events: total.events + one.events,
      longest: Math.max(total.longest, one.longest),
      different: [...total.different, ...one.different],
    };
    for (const list of one.different.slice(0, 3)) say(`  differs: ${list}`);
    if (total.lists % 100_000 === 0) say(`  ${total.lists.toLocaleString("en")} lists`);
  };
  const each = Math.ceil(lists / threads);
  const shares = Array.from({ length: threads }, (_, n) => ({
    seed: n * SEEDS_APART,
    lists: Math.min(each, lists - n * each),
  }));
  await Promise.all(shares.map((share) => runShare(share, hear)));
  return total;
}

interface Answered {
  readonly deadline_at: string;
  readonly breached_at: string;
}

/** Whether a filing written in local time breaches 259,200 seconds later, to the millisecond. */
function breachesInTime(filedMs: number): boolean {
  const answer = answerClock({
    events: [{ type: "filed", at: writtenLocally(filedMs) }],
    now: new Date(filedMs + 100 * 3_600_000).toISOString(),
  }) as Answered;
  const due = filedMs + SECONDS * 1_000;
  return Date.parse(answer.deadline_at) === due && Date.parse(answer.breached_at) === due;
}

function checkZones([from, to]: readonly [number, number]): {
  changes: number;
  checked: number;
  wrong: string[];
} {
  let [changes, checked] = [0, 0];
  const wrong: string[] = [];
  for (const zone of zoneNames()) {
    inZone(zone, () => {
      const instants = changesOfZone(from, to);
      changes += instants.length;
      // A zone that never changes is checked at one instant all the same.
      for (const change of instants.length === 0 ? [Date.UTC(from)] : instants) {
        for (const seconds of FILED_BEFORE) {
          checked += 1;
          if (!breachesInTime(change - seconds * 1_000))
            wrong.push(`${zone} ${new Date(change).toISOString()}`);
        }
      }
    });
  }
  return { changes, checked, wrong };
}

export const measure: Measure = async ({ size, say }) => {
  const zones = checkZones(YEARS[size]);
  for (const where of zones.wrong.slice(0, 10)) say(`  not 259,200 s: ${where}`);
  const lists = await compareLists(LISTS[size], say);
  const count = (n: number): string => n.toLocaleString("en");
  return [
    {
      key: "R7",
      value: lists.different.length + zones.wrong.length,
      full: lists.lists >= LISTS.normal && size !== "short",
      note:
        `${count(lists.lists)} lists with ${count(lists.events)} events, each read at once, event by event and from its export; ` +
        `${count(zones.checked)} filings around ${count(zones.changes)} changes of ${String(zoneNames().length)} zones, ` +
        YEARS[size].join(" to "),
    },
  ];
};
