// Platforms of four kinds, each a few people short of another threshold, and one kind that stays short of all of them.
import { randomUUID } from "node:crypto";
import { contextAt } from "@/lib/complaint/engine/context";
import { fileComplaint } from "@/lib/filing/commands/file-complaint";
import { person } from "@/db/people/schema/person";
import type { OwnDatabase } from "@/tests/chaos/support/processes/own-database";
import { accountOf, aFiling, givenPlatform, hoursAfter, must } from "@/tests/support/stories";

const KINDS = [
  // 30 people in a million users: 15 of 500,000.
  { users: 500_000, ageHours: 1, vulnerability: "none" },
  // 25 people who report one barrier.
  { users: null, ageHours: 2, vulnerability: "none" },
  // 20 elderly people.
  { users: 900_000, ageHours: 3, vulnerability: "elderly" },
  // 20 people whose complaint breached.
  { users: null, ageHours: 80, vulnerability: "disabled" },
] as const;
type Kind = (typeof KINDS)[number];

/** Fewer people than any rule passes on. */
const TOO_FEW = 14;

export interface Crossing {
  readonly platformId: string;
  readonly kind: Kind;
  readonly people: number;
  /** Whether a review has to open. */
  readonly crosses: boolean;
}

/** `platforms` of them cross, and a tenth as many more do not. */
export async function givenCrossings(
  own: OwnDatabase,
  platforms: number,
  people: number,
): Promise<Crossing[]> {
  const crossings: Crossing[] = [];
  for (let n = 0; n < platforms * 1.1; n += 1) {
    const kind = KINDS[n % KINDS.length] ?? KINDS[0];
    const { id: platformId } = await givenPlatform(own.db, { users: kind.users });
    const crosses = n < platforms;
    crossings.push({ platformId, kind, crosses, people: crosses ? people : TOO_FEW });
  }
  return crossings;
}

/** Files for everybody, `writers` at a time, each filing on another platform than the one before it. */
export async function fileForAll(
  own: OwnDatabase,
  crossings: readonly Crossing[],
  writers: number,
): Promise<number> {
  const most = Math.max(...crossings.map((crossing) => crossing.people));
  const queue = Array.from({ length: most }, (_, n) => crossings.filter((one) => n < one.people)).flat();
  let next = 0;
  const writer = async (): Promise<void> => {
    for (let crossing = queue[next++]; crossing !== undefined; crossing = queue[next++]) {
      const personId = randomUUID();
      await own.db.insert(person).values({ id: personId, verifiedAt: new Date() });
      const at = hoursAfter(new Date(), -crossing.kind.ageHours);
      const filing = aFiling(crossing.platformId, at, { vulnerability: crossing.kind.vulnerability });
      must(await fileComplaint(contextAt(own.db, at), accountOf(personId), filing));
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  return queue.length;
}
