// Who of a company speaks to a consumer at which minute. Nobody speaks to two people at once.
import { SAMPLE_CALLERS } from "@/db/seed/answers";

export interface Caller {
  readonly name: string;
  readonly no: string;
}

interface Call {
  readonly from: number;
  readonly until: number;
}

export interface PhoneBook {
  /** Books the next person who is free. Throws when nobody is: then the sample data ask too much of a company. */
  book(slug: string, fromMs: number, minutes: number): Caller;
}

export function phoneBook(): PhoneBook {
  const calls = new Map<string, Call[]>();
  const turns = new Map<string, number>();
  return {
    book: (slug, from, minutes) => {
      const callers = SAMPLE_CALLERS[slug] ?? SAMPLE_CALLERS["other"] ?? [];
      const until = from + minutes * 60_000;
      const turn = turns.get(slug) ?? 0;
      for (let n = 0; n < callers.length; n += 1) {
        const caller = callers[(turn + n) % callers.length];
        if (caller === undefined) continue;
        // Platforms of one company share no callers: their lists are their own.
        const key = `${slug} ${caller.no}`;
        const booked = calls.get(key) ?? [];
        if (booked.some((call) => call.from <= until && from <= call.until)) continue;
        calls.set(key, [...booked, { from, until }]);
        turns.set(slug, turn + n + 1);
        return caller;
      }
      throw new Error(`Nobody at ${slug} is free.`);
    },
  };
}
