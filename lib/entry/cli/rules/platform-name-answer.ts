// Answers `rules platform-name`: which of these names are one platform's.
import { z } from "zod";
import { platformNameKey } from "@/lib/domain/platform/platform-name";
import { unknownKeys } from "@/lib/base/schema-fault";
import { parseInput } from "./bad-input";

const MOST_NAMES = 100_000;
const LONGEST = 10_000;

const namesInput = z.strictObject(
  {
    names: z
      .array(z.string({ error: "must be a name" }).max(LONGEST, { error: "is too long to be a name" }), {
        error: "must be a list of names",
      })
      .max(MOST_NAMES, { error: `must be at most ${String(MOST_NAMES)} names` }),
  },
  { error: unknownKeys },
);

/** The names in groups, each in the order in which they were given. @throws BadInput naming the field that is wrong */
export function answerPlatformName(document: unknown): object {
  const { names } = parseInput(namesInput, document);
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const key = platformNameKey(name);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [name]);
    else group.push(name);
  }
  return { groups: [...groups.values()] };
}
