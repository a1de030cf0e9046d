// A contact answered its code: whose it is is known from here on, and their complaints count.
import { v7 } from "uuid";
import { withTransaction } from "@/db/client";
import { insertDeltas } from "@/db/queries/threshold";
import {
  findContactForUpdate,
  insertContact,
  joinPerson,
  keepProvedSpelling,
  listPlatformsOf,
  markVerified,
} from "@/db/queries/person";
import type { ContactVerified, VerifyContactInput } from "@/lib/commands/complaint-inputs";
import type { CommandContext } from "@/lib/commands/context";
import { nowOf } from "@/lib/commands/now-of";
import { isTaken } from "@/lib/commands/is-taken";
import { done, refused, type Result } from "@/lib/commands/result";
import { seal } from "@/lib/sealed/contact";
import { readTypedContact, type TypedContact } from "@/lib/sealed/typed-contact";

/** The caller has checked the code. A contact that nobody used before gets a person of its own. */
export async function verifyContact(
  ctx: CommandContext,
  input: VerifyContactInput,
): Promise<Result<ContactVerified>> {
  const read = readTypedContact(input.value);
  if ("refused" in read) return refused("contact_unusable");
  try {
    return done(await verify(ctx, input, read));
  } catch (error) {
    if (!isTaken(error)) throw error;
    return done(await verify(ctx, input, read)); // somebody filed with this contact just then
  }
}

function verify(
  ctx: CommandContext,
  input: VerifyContactInput,
  read: TypedContact,
): Promise<ContactVerified> {
  return withTransaction(ctx.db, async (tx) => {
    const at = await nowOf(ctx, tx);
    const known = await findContactForUpdate(tx, read.fingerprint);
    const contactId = known?.id ?? v7();
    const own = known?.personId ?? input.joinPersonId ?? v7();
    if (known === null) {
      await insertContact(tx, {
        id: contactId,
        personId: own,
        kind: read.kind,
        print: read.fingerprint,
        sealed: seal(read.spelling),
        takesMessages: read.deliverTo !== null,
        locale: input.locale,
        at,
      });
    }
    await keepProvedSpelling(tx, contactId, seal(read.spelling));
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
