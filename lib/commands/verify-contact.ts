// A contact answered a code apart from any complaint: whose it is is known from here on. It proves none of the complaints
// that name it; each is proved by itself (prove-by-code, claim).
import { withTransaction } from "@/db/client";
import { answeredContact } from "@/lib/commands/answered-contact";
import type { ContactVerified, VerifyContactInput } from "@/lib/commands/complaint-inputs";
import type { CommandContext } from "@/lib/commands/context";
import { nowOf } from "@/lib/commands/now-of";
import { isTaken } from "@/lib/commands/is-taken";
import { done, refused, type Result } from "@/lib/commands/result";

/** The caller has checked the code. A contact that nobody used before gets a person of its own. */
export async function verifyContact(
  ctx: CommandContext,
  input: VerifyContactInput,
): Promise<Result<ContactVerified>> {
  const verify = () =>
    withTransaction(ctx.db, async (tx) => answeredContact(tx, input, await nowOf(ctx, tx)));
  const answered = await verify().catch((error: unknown) => {
    if (!isTaken(error)) throw error;
    return verify(); // somebody filed with this contact just then
  });
  return answered === null ? refused("contact_unusable") : done(answered);
}
