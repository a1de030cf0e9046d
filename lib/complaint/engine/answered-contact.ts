// A contact that has answered a code, as it was typed.
import type { Tx } from "@/db/engine/client";
import { answerContact } from "@/db/people/answer-contact";
import type { ContactVerified, VerifyContactInput } from "@/lib/complaint/engine/complaint-inputs";
import { contactColumns } from "@/lib/contact/contact-columns";
import { readTypedContact } from "@/lib/contact/typed-contact";

/** Null when it is no contact that could be reached. */
export async function answeredContact(
  tx: Tx,
  { value, ...about }: VerifyContactInput,
  at: Date,
): Promise<(ContactVerified & { readonly kind: "email" | "phone" }) | null> {
  const read = readTypedContact(value);
  if ("refused" in read) return null;
  const answered = await answerContact(tx, { ...contactColumns(read), ...about }, at);
  return { ...answered, kind: read.kind };
}
