// Filings without pause, of complaints so old that their milestones are due at once; and when each was acknowledged.
import type { Db } from "@/db/client";
import { contextAt } from "@/lib/commands/context";
import { fileComplaint } from "@/lib/commands/file-complaint";
import { aFiling, givenPlatform, must } from "@/tests/support/stories";

const HOUR_MS = 3_600_000;
/** Ages at filing, each past other milestones: see domain.md, section 5. */
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

  /** Resolves when it was stopped. */
  async start(filers: number): Promise<void> {
    this.#platform = (await givenPlatform(this.#db)).id;
    const filer = async () => {
      while (!this.#stopped) {
        // The database goes away under it: what was not acknowledged is nobody's loss.
        const one = await this.fileOne(this.#db).catch(() => null);
        if (one !== null) this.filed.push(one);
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
