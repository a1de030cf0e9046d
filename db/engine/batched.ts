// Batches concurrent calls into one statement. A statement costs the same round trip, the same waking of
// the other side and the same commit for one row as for twenty (decision "Asked together").
import type { Db } from "@/db/engine/client";

/** Answers all of them, in their order, in one statement; or throws, and then nothing of it happened or nobody knows. */
type AskAll<Ask, Answer> = (db: Db, asks: readonly Ask[]) => Promise<readonly Answer[]>;

interface Waiting<Ask, Answer> {
  readonly ask: Ask;
  readonly answered: (answer: Answer) => void;
  readonly failed: (error: unknown) => void;
}

const MOST_IN_BATCH = 32;
/** One statement is under way, and the next gathers meanwhile; but nobody waits longer than this for strangers. */
const PATIENCE_MS = 50;

/** PostgreSQL refused the statement: nothing of it happened. After a lost connection nobody knows. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.name === "PostgresError";
}

class Line<Ask, Answer> {
  readonly #askAll: (asks: readonly Ask[]) => Promise<readonly Answer[]>;
  #waiting: Waiting<Ask, Answer>[] = [];
  #moving = false;

  constructor(askAll: (asks: readonly Ask[]) => Promise<readonly Answer[]>) {
    this.#askAll = askAll;
  }

  join(ask: Ask): Promise<Answer> {
    return new Promise((answered, failed) => {
      this.#waiting.push({ ask, answered, failed });
      if (this.#moving) return;
      this.#moving = true;
      // Requests that arrived together are all read before it.
      setImmediate(() => void this.#move());
    });
  }

  async #move(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, MOST_IN_BATCH);
      await new Promise<void>((goOn) => {
        const enough = setTimeout(goOn, PATIENCE_MS);
        void this.#ask(group).then(() => {
          clearTimeout(enough);
          goOn();
        });
      });
    }
    this.#moving = false;
  }

  /** Never throws. One that spoils the statement for all is found by asking for each alone. */
  async #ask(group: readonly Waiting<Ask, Answer>[]): Promise<void> {
    try {
      const answers = await this.#askAll(group.map(({ ask }) => ask));
      if (answers.length !== group.length) throw new Error("Not everybody was answered.");
      for (const [n, answer] of answers.entries()) group[n]?.answered(answer);
    } catch (error) {
      if (group.length > 1 && isRefusal(error)) await Promise.all(group.map((one) => this.#ask([one])));
      else for (const one of group) one.failed(error);
    }
  }
}

/** The same for one of many: never call it in a transaction, for strangers share the statement. */
export function batched<Ask, Answer>(askAll: AskAll<Ask, Answer>): (db: Db, ask: Ask) => Promise<Answer> {
  const lines = new WeakMap<Db, Line<Ask, Answer>>();
  return (db, ask) => {
    const line = lines.get(db) ?? new Line<Ask, Answer>((asks) => askAll(db, asks));
    lines.set(db, line);
    return line.join(ask);
  };
}
