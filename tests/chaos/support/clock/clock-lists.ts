// A share of R7's random event lists, in a thread of its own: how many the clock and the naive one differ on.
import { isDeepStrictEqual } from "node:util";
import { parentPort, workerData } from "node:worker_threads";
import fc from "fast-check";
import { life, logOf, ms, oracleRules, rulebookOf } from "@/tests/unit/clock/clock-lives";
import { saidByClock, saidByOracle } from "@/tests/unit/clock/clock-lives";
import { NaiveClock } from "@/tests/unit/clock/clock-oracle";
import { readBothWays } from "@/tests/unit/complaint/read-both-ways";

export interface Share {
  readonly seed: number;
  readonly lists: number;
}

/** What a thread reports: after every batch, so that a reader sees progress. */
export interface Compared {
  readonly lists: number;
  readonly events: number;
  readonly longest: number;
  /** Lists on which the two clocks differ, each as it can be run again. */
  readonly different: readonly string[];
}

const BATCH = 2_000;

function compare(seed: number, lists: number): Compared {
  const different: string[] = [];
  let [events, longest] = [0, 0];
  for (const { rules, acts, attests, until } of fc.sample(life, { numRuns: lists, seed })) {
    const rulebook = rulebookOf(rules);
    const naive = new NaiveClock(oracleRules(rules), attests).live(acts, until);
    const log = logOf(naive);
    events += log.length + naive.happened.length;
    longest = Math.max(longest, log.length);
    try {
      const { reading, derived } = readBothWays(log, rulebook, ms(until));
      if (isDeepStrictEqual(saidByClock(reading, derived, rulebook), saidByOracle(naive))) continue;
      different.push(JSON.stringify({ rules, acts, until }));
    } catch (error) {
      different.push(`${String(error)} ${JSON.stringify({ rules, acts, until })}`);
    }
  }
  return { lists, events, longest, different };
}

const { seed, lists } = workerData as Share;
for (let done = 0; done < lists; done += BATCH) {
  parentPort?.postMessage(compare(seed + done, Math.min(BATCH, lists - done)));
}
