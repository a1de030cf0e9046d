// Whether a breach waits for its judges, as the naive clock has it. It shares no code with the real one.

/** How long a breach waits, in half hours. */
const JUDGES_HAVE = 144;

export class NaiveJudges {
  /** Unflagged answers of the running cycle that were disputed before its breach. */
  heard = 0;
  breachCounts = true;
  waitingSince: number | null = null;

  /** Two answers that were heard, and nobody is late yet: it is in no share until it is judged. */
  breached(tick: number, breachedBefore: boolean): void {
    if ((breachedBefore && this.breachCounts) || this.heard < 2) {
      this.judged();
      return;
    }
    this.breachCounts = false;
    this.waitingSince ??= tick;
  }

  judged(): void {
    this.breachCounts = true;
    this.waitingSince = null;
  }

  /** Whether the wait is over with this half hour, and nobody has judged it. */
  lapses(tick: number): boolean {
    if (this.waitingSince === null || tick !== this.waitingSince + JUDGES_HAVE) return false;
    this.judged();
    return true;
  }
}
