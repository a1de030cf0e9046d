// Answers `rules person`: which of these contacts are one person, where each one's mail goes, and how many people they are.
import { z } from "zod";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { privateDomain } from "@/lib/domain/people/person-identity";
import { countPeople } from "@/lib/domain/people/people-per-domain";
import { unknownKeys } from "@/lib/base/schema-fault";
import { readContactBy } from "@/lib/contact/normal-contact";
import { parseInput } from "./bad-input";

const MOST_CONTACTS = 100_000;
const LONGEST = 10_000;

const personInput = z.strictObject(
  {
    contacts: z
      .array(
        z.string({ error: "must be a contact" }).max(LONGEST, { error: "is too long to be a contact" }),
        {
          error: "must be a list of contacts",
        },
      )
      .max(MOST_CONTACTS, { error: `must be at most ${String(MOST_CONTACTS)} contacts` }),
  },
  { error: unknownKeys },
);

/** As if each had answered a code. @throws BadInput naming the field that is wrong */
export function answerPerson(document: unknown): object {
  const { contacts } = parseInput(personInput, document);
  const rules = DEFAULT_RULEBOOK;
  const domains = new Map<string, string | null>();
  const identities = contacts.map((contact) => {
    const read = readContactBy(contact, rules);
    if ("refused" in read) return { contact, identity: null, deliver_to: null, refused: read.refused };
    const { identity, deliverTo } = read;
    domains.set(identity, privateDomain(read, rules));
    return { contact, identity, deliver_to: deliverTo, refused: null };
  });
  return { people: countPeople([...domains.values()], rules.people_per_domain), identities };
}
