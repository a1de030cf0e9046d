// A contact answered its code: whose it is is known from here on, and their complaints count.
import { v7 } from "uuid";
import { withTransaction } from "@/db/client";
import { insertDeltas } from "@/db/queries/threshold";
import {
  findContactForUpdate,
  insertContact,
  joinPerson,
  listPlatformsOf,
  markVerified,
} from "@/db/queries/person";
import type { ContactVerified, VerifyContactInput } from "@/lib/commands/complaint-inputs";
import type { CommandContext } from "@/lib/commands/context";
import { nowOf } from "@/lib/commands/now-of";
import { isTaken } from "@/lib/commands/is-taken";
import { done, refused, type Result } from "@/lib/commands/result";
import { fingerprint, seal } from "@/lib/sealed/contact";
import { normaliseContact } from "@/lib/sealed/normal-contact";

/** The caller has checked the code. A contact that nobody used before gets a person of its own. */
export async function verifyContact(
  ctx: CommandContext,
  input: VerifyContactInput,
): Promise<Result<ContactVerified>> {
  const normalised = normaliseContact(input.kind, input.value);
  if (normalised === null) return refused("contact_unusable");
  const print = fingerprint(input.kind, normalised);
  try {
    return done(await verify(ctx, input, print));
  } catch (error) {
    if (!isTaken(error)) throw error;
    return done(await verify(ctx, input, print)); // somebody filed with this contact just then
  }
}

function verify(ctx: CommandContext, input: VerifyContactInput, print: Buffer): Promise<ContactVerified> {
  return withTransaction(ctx.db, async (tx) => {
    const at = await nowOf(ctx, tx);
    const known = await findContactForUpdate(tx, print);
    const contactId = known?.id ?? v7();
    const own = known?.personId ?? input.joinPersonId ?? v7();
    if (known === null) {
      const { kind, value, locale } = input;
      await insertContact(tx, {
        id: contactId,
        personId: own,
        kind,
        print,
        sealed: seal(value.trim()),
        locale,
        at,
      });
    }
    const personId = input.joinPersonId ?? own;
    const first = await markVerified(tx, contactId, personId, at);
    const moved = personId !== own;
    if (moved) await joinPerson(tx, own, personId);
    if (first || moved) {
      const platformIds = await listPlatformsOf(tx, personId);
      const persons = moved ? [own, personId] : [personId];
      const deltas = platformIds.flatMap((platformId) =>
        persons.map((id) => ({ platformId, personId: id, reason: "contact_verified" })),
      );
      await insertDeltas(tx, deltas);
    }
    return { personId, contactId };
  });
}
