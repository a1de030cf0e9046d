// A registered intake desk (a community centre, a legal aid office) files for people who cannot answer a code. What it read
// back to them is proved by that, up to so many filings a day. Source: docs/domain/complaint.md, "Proof".

/** What a desk files beyond this on one day in China runs like the rest, and is proved by its consumer. */
const PROVED_A_DAY = 20;

export interface DeskStanding {
  readonly registeredAt: Date;
  /** Null while it is registered. */
  readonly endedAt: Date | null;
}

/** Whether a filing that was read back is proved by it. `place`: its number among the desk's filings of that day, from 1. */
export function isProvedByDesk({ registeredAt, endedAt }: DeskStanding, place: number, at: Date): boolean {
  return registeredAt <= at && (endedAt === null || at < endedAt) && place <= PROVED_A_DAY;
}
