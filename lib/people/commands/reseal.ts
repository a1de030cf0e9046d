// Seals again everything that is not in today's format and under the newest key. It knows by the first bytes of
// each value what is left to do: ended at any moment, it takes up where it was when it is started again.
import { withTransaction, type Db } from "@/db/engine/client";
import {
  readSealedAfter,
  replaceSealed,
  SEALED_PLACES,
  type SealedPlace,
  type SealedValue,
} from "@/db/people/sealed-values";
import { newestMark, openFor, sealFor, type StoredPurpose } from "@/lib/base/sealing/sealed-value";

/** Rows looked at in one statement. */
const WINDOW = 2_000;
/** Rows locked in one transaction, for a few milliseconds. */
const BATCH = 100;
/** Rows that somebody works on are passed by; another walk finds them free. */
const MOST_WALKS = 5;

const PURPOSES: Readonly<Record<SealedPlace, StoredPurpose>> = {
  contacts: "contact",
  "spellings of complaints": "contact",
  "second factors": "second factor",
  "notices of codes": "contact",
  "codes to be sent": "contact",
};

export interface PlaceResealed {
  readonly place: SealedPlace;
  /** Rows looked at in the last walk. */
  readonly rows: number;
  readonly resealed: number;
  /** No key that is set opens them: they stay as they are. */
  readonly unreadable: number;
  /** Somebody was at work on them at every walk. */
  readonly left: number;
}

type Progress = (now: {
  readonly place: SealedPlace;
  readonly rows: number;
  readonly resealed: number;
}) => void;

function resealOne(purpose: StoredPurpose, { id, sealed }: SealedValue) {
  try {
    return [{ id, sealed, becomes: sealFor(purpose, openFor(purpose, sealed)) }];
  } catch {
    return [];
  }
}

async function walk(db: Db, place: SealedPlace, before: number, progress: Progress) {
  const count = { rows: 0, found: 0, resealed: before, unreadable: 0 };
  const mark = newestMark();
  for (let after: string | null = null; ;) {
    const { last, values } = await readSealedAfter(db, place, { after, limit: WINDOW, mark });
    if (last === null) return { ...count, left: count.found - (count.resealed - before) - count.unreadable };
    count.found += values.length;
    for (let from = 0; from < values.length; from += BATCH) {
      const batch = values.slice(from, from + BATCH);
      const again = batch.flatMap((value) => resealOne(PURPOSES[place], value));
      count.unreadable += batch.length - again.length;
      if (again.length > 0)
        count.resealed += await withTransaction(db, (tx) => replaceSealed(tx, place, again));
    }
    after = last;
    count.rows += WINDOW;
    progress({ place, rows: count.rows, resealed: count.resealed });
  }
}

async function resealPlace(db: Db, place: SealedPlace, progress: Progress): Promise<PlaceResealed> {
  for (let walks = 1, before = 0; ; walks += 1) {
    const { rows, resealed, unreadable, left } = await walk(db, place, before, progress);
    if (left === 0 || walks === MOST_WALKS) return { place, rows, resealed, unreadable, left };
    before = resealed;
  }
}

/** Seals everything again that needs it, place by place, in small transactions, while everybody works. */
export async function reseal(db: Db, progress: Progress): Promise<readonly PlaceResealed[]> {
  const done: PlaceResealed[] = [];
  for (const place of SEALED_PLACES) done.push(await resealPlace(db, place, progress));
  return done;
}
