// What a complaint hands on to the one that it becomes on another platform.
import { eq } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { listAttempts } from "@/db/complaint/attempt";
import { currentText, listTexts } from "@/db/complaint/text";
import { complaint } from "@/db/complaint/schema/complaint";
import { BARRIER_CODES } from "@/lib/domain/complaint/barriers";

/** The story as it now stands, amendments included. Throws when the complaint is not there. */
export async function readSuccessorContent(executor: Executor, complaintId: string) {
  const [row] = await executor
    .select({
      contactId: complaint.contactId,
      contactSealed: complaint.contactSealed,
      channel: complaint.channel,
      matter: complaint.matter,
      region: complaint.region,
      vulnerability: complaint.vulnerability,
      consentContact: complaint.consentContact,
      consentPublication: complaint.consentPublication,
      locale: complaint.locale,
    })
    .from(complaint)
    .where(eq(complaint.id, complaintId));
  if (row === undefined) throw new Error("The complaint is not there.");
  const texts = await listTexts(executor, complaintId);
  const attempts = await listAttempts(executor, complaintId);
  const { contactId, contactSealed, ...details } = row;
  return {
    contactId,
    contactSealed,
    story: {
      ...details,
      heldElsewhere: false,
      title: currentText(texts, "title") ?? "",
      narrative: currentText(texts, "narrative") ?? "",
      wanted: currentText(texts, "wanted") ?? "",
      attempts: attempts.map((attempt) => ({
        ...attempt,
        barriers: attempt.barriers.flatMap(({ code: stored, measure, textN, promisedOn }) => {
          const code = BARRIER_CODES.find((known) => known === stored);
          const text = texts.find(({ n }) => n === textN)?.body ?? undefined;
          if (code === undefined) return [];
          return [{ code, measure, promisedOn, ...(text === undefined ? {} : { text }) }];
        }),
      })),
    },
  };
}
