// Guesses at a secret, all at once, over several web processes and from many addresses.
import { callAction } from "@/tests/support/access/ask";
import { builtActions } from "@/tests/support/access/manifest";
import { givenComplaint, givenPlatform } from "@/tests/support/stories";
import { givenRegulatorPerson } from "@/tests/support/e2e-people";
import { words } from "@/tests/support/e2e-words";
import type { Db } from "@/db/client";

export interface Guessed {
  readonly door: string;
  /** Guesses that were compared with the secret, rather than refused for being too many. */
  readonly lookedAt: number;
}

interface Door {
  readonly name: string;
  readonly action: string;
  readonly path: string;
  readonly fields: (n: number) => Record<string, string>;
  /** The words for a wrong guess, and those for one too many. */
  readonly wrong: string;
  readonly tooMany: string;
}

function idOf(name: string): string {
  const found = builtActions().find((action) => action.name === name);
  if (found === undefined) throw new Error(`${name} is not in the build`);
  return found.id;
}

const said = (key: string) => words("zh", "auth", `refused.${key}`);
const six = (n: number) => String(100_000 + n);

async function doorsOf(db: Db): Promise<readonly Door[]> {
  const officer = await givenRegulatorPerson(db);
  const filed = await givenComplaint(db, (await givenPlatform(db)).id, new Date());
  return [
    {
      name: "password and second factor",
      action: idOf("/sign-in/staff signInStaff"),
      path: "/zh/sign-in/staff",
      fields: (n) => ({ email: officer.email, password: `guess ${six(n)}`, totp: six(n) }),
      wrong: said("staffWrong"),
      tooMany: said("staffTooMany"),
    },
    {
      name: "access code",
      action: idOf("/track openComplaint"),
      path: "/zh/track",
      fields: (n) => ({ number: filed.number, accessCode: `AA${six(n)}` }),
      wrong: said("trackWrong"),
      tooMany: said("trackTooMany"),
    },
  ];
}

/** Knocks `guesses` times at each door, sixteen at once. Throws at an answer that is neither. */
export async function guessEverywhere(
  db: Db,
  addresses: readonly string[],
  guesses: number,
): Promise<readonly Guessed[]> {
  const results: Guessed[] = [];
  for (const door of await doorsOf(db)) {
    let [next, lookedAt] = [0, 0];
    const guesser = async () => {
      for (let n = next; n < guesses; n = next) {
        next += 1;
        const address = addresses[n % addresses.length] ?? "";
        // Each from somewhere else: the limit of the account alone has to hold.
        const from = `10.${String(n % 200)}.${String((n * 7) % 250)}.9`;
        const fields = { locale: "zh", ...door.fields(n) };
        const { body } = await callAction(address, door.path, door.action, fields, {
          "X-Forwarded-For": from,
        });
        if (body.includes(door.wrong)) lookedAt += 1;
        else if (!body.includes(door.tooMany))
          throw new Error(`an answer that is neither: ${body.slice(0, 300)}`);
      }
    };
    await Promise.all(Array.from({ length: 16 }, guesser));
    results.push({ door: door.name, lookedAt });
  }
  return results;
}
