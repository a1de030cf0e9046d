// A contact answered a code apart from any complaint: whose it is is known from here on. It proves none of the complaints
// that name it; each is proved separately (prove-by-code, claim).
import { withTransaction } from "@/db/engine/client";
import { answeredContact } from "@/lib/complaint/engine/answered-contact";
import type { ContactVerified, VerifyContactInput } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { nowOf } from "@/lib/complaint/engine/now-of";
import { retryOnUniqueViolation } from "@/db/engine/is-unique-violation";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

/** The caller has checked the code. A contact that nobody used before gets a person of its own. */
export async function verifyContact(
  ctx: CommandContext,
  input: VerifyContactInput,
): Promise<Result<ContactVerified>> {
  // Somebody may use the contact for the first time just then.
  const answered = await retryOnUniqueViolation(() =>
    withTransaction(ctx.db, async (tx) => answeredContact(tx, input, await nowOf(ctx, tx))),
  );
  return answered === null ? refused("contact_unusable") : done(answered);
}
