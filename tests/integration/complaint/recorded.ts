// What a verb left in the log and beside it, as tests compare it.
import { asc, eq } from "drizzle-orm";
import { complaintText } from "@/db/complaint/schema/complaint-parts";
import { base, eventsOf } from "@/tests/integration/complaint/scene";

/** The facts of the last event of a type, without the digests of its texts. */
export async function factsOf(complaintId: string, type: string) {
  const event = (await eventsOf(complaintId)).findLast((one) => one.type === type);
  const { texts: _digests, ...facts } = event?.facts ?? {};
  return facts;
}
/** Texts after the three of the filing. */
export async function textsOf(complaintId: string): Promise<string[]> {
  const rows = await base.db
    .select()
    .from(complaintText)
    .where(eq(complaintText.complaintId, complaintId))
    .orderBy(asc(complaintText.n));
  return rows.slice(3).map(({ n, kind, body }) => `${String(n)} ${kind}: ${body ?? ""}`);
}
