// Filings without pause, of complaints so old that their milestones are due at once; and when each was acknowledged.
import { setTimeout as sleep } from "node:timers/promises";
import type { Db } from "@/db/engine/client";
import { contextAt } from "@/lib/complaint/engine/context";
import { fileComplaint } from "@/lib/filing/commands/file-complaint";
import { aFiling, givenPlatform, must } from "@/tests/support/stories";

const HOUR_MS = 3_600_000;
/** Ages at filing, each past other milestones (docs/domain/complaint.md, Milestones). */
const AGES = [1, 25, 49, 67, 73, 97, 145] as const;

export interface Acknowledged {
  readonly number: string;
  /** When it was acknowledged, by `performance.now()`. */
  readonly at: number;
  /** The same two instants by the machine's clock, which is the database's too. */
  readonly begunAt: number;
  readonly endedAt: number;
}

export class FilingAtWork {
  readonly #db: Db;
  #platform: string | null = null;
  #stopped = false;
  #count = 0;
  /** In the order of their acknowledgement. */
  readonly filed: Acknowledged[] = [];

  constructor(db: Db) {
    this.#db = db;
  }

  /**
   * Resolves when it was stopped. So many file at once, each the next as soon as the last is there; or, with `perSecond`,
   * as many a second all together, evenly.
   */
  async start(filers: number, perSecond: number | null = null): Promise<void> {
    this.#platform = (await givenPlatform(this.#db)).id;
    const apartMs = perSecond === null ? 0 : (filers * 1_000) / perSecond;
    const filer = async (_: unknown, n: number) => {
      if (apartMs > 0) await sleep((n * apartMs) / filers);
      while (!this.#stopped) {
        const next = apartMs === 0 ? null : sleep(apartMs);
        // The database goes away under it: what was not acknowledged is nobody's loss.
        const one = await this.fileOne(this.#db).catch(() => null);
        if (one !== null) this.filed.push(one);
        await next;
      }
    };
    await Promise.all(Array.from({ length: filers }, filer));
  }

  stop(): void {
    this.#stopped = true;
  }

  async fileOne(db: Db): Promise<Acknowledged> {
    const begunAt = Date.now();
    const at = new Date(begunAt - (AGES[this.#count++ % AGES.length] ?? 1) * HOUR_MS);
    const { number } = must(await fileComplaint(contextAt(db, at), null, aFiling(this.#platform ?? "", at)));
    return { number, at: performance.now(), begunAt, endedAt: Date.now() };
  }
}
