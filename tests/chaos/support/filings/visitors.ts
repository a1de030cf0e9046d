// People at work while the product is upgraded under them: they read pages, file complaints, and try a second time, once.
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { filedNumber, filledForm } from "@/tests/chaos/support/filings/file-by-form";

const ASK_WITHIN_MS = 20_000;
const PAUSE_MS = 40;
/** Somebody who gets an error looks at it before trying again. */
const SECOND_TRY_AFTER_MS = 500;
/** One of so many visits is a filing, and no more than the limit for one address allows within the hour. */
const FILES_EVERY = 12;
const MOST_FILINGS = 250;

export class Visitors {
  readonly #addresses: readonly string[];
  readonly #pages: readonly string[];
  readonly #form: string;
  #stopped = false;
  #turn = 0;
  #filings = 0;
  /** Numbers that the answers named. */
  readonly filed: string[] = [];
  /** Filings that failed twice: the product may hold them all the same. */
  unheard = 0;
  visits = 0;
  seconds = 0;
  failures = 0;

  constructor(addresses: readonly string[], slug: string) {
    this.#addresses = addresses;
    this.#pages = ["/zh", "/en", "/zh/platforms", `/zh/platforms/${slug}`, "/zh/track", "/zh/rules"];
    this.#form = `/zh/file/form?platform=${slug}`;
  }

  /** Resolves when all have gone home. */
  async start(count: number): Promise<void> {
    await Promise.all(Array.from({ length: count }, () => this.#visit()));
  }

  stop(): void {
    this.#stopped = true;
  }

  said(): string {
    return `${String(this.visits)} visits, ${String(this.filed.length)} filings, ${String(this.seconds)} second tries, ${String(this.failures)} failures`;
  }

  async #visit(): Promise<void> {
    while (!this.#stopped) {
      const n = (this.visits += 1);
      if (n % FILES_EVERY === 0 && this.#filings < MOST_FILINGS) await this.#file();
      else await this.#twice((address) => this.#read(address, this.#pages[n % this.#pages.length] ?? "/zh"));
      await sleep(PAUSE_MS);
    }
  }

  async #read(address: string, path: string): Promise<string> {
    const answer = await fetch(`${address}${path}`, { signal: AbortSignal.timeout(ASK_WITHIN_MS) });
    if (answer.status !== 200) throw new Error(`${path} answered ${String(answer.status)}`);
    return answer.text();
  }

  async #file(): Promise<void> {
    this.#filings += 1;
    const page = await this.#twice((address) => this.#read(address, this.#form));
    if (page === null) return;
    const form = filledForm(page, `wan@${randomUUID()}.test`);
    const number = await this.#twice(async (address) => {
      const answer = await fetch(`${address}${this.#form}`, {
        method: "POST",
        body: form,
        redirect: "manual",
        headers: { Origin: new URL(address).origin },
        signal: AbortSignal.timeout(ASK_WITHIN_MS),
      });
      await answer.arrayBuffer();
      const filed = filedNumber(answer);
      if (filed === null) throw new Error(`the form answered ${String(answer.status)}`);
      return filed;
    });
    if (number === null) this.unheard += 1;
    else this.filed.push(number);
  }

  /** The next process in turn; after a failure once more, with the one after it. */
  async #twice<T>(ask: (address: string) => Promise<T>): Promise<T | null> {
    const next = () => this.#addresses[this.#turn++ % this.#addresses.length] ?? "";
    const first = next();
    try {
      return await ask(first);
    } catch {
      this.seconds += 1;
    }
    await sleep(SECOND_TRY_AFTER_MS);
    try {
      const other = this.#addresses.find((address) => address !== first) ?? first;
      return await ask(other);
    } catch (error) {
      this.failures += 1;
      process.stderr.write(`  failed twice: ${error instanceof Error ? error.message : String(error)}\n`);
      return null;
    }
  }
}
