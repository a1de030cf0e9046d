// Closings that promise, and the words of both sides about them, as the tests of promises tell them.
import { eq } from "drizzle-orm";
import { appeal as appeals } from "@/db/complaint/schema/complaint-parts";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { appeal } from "@/lib/complaint/commands/appeal";
import { breakPromise } from "@/lib/complaint/commands/break-promise";
import { keepPromise } from "@/lib/complaint/commands/keep-promise";
import { reopen } from "@/lib/complaint/commands/reopen";
import { must, REFUNDED } from "@/tests/support/stories";
import type { GivenComplaint } from "@/tests/support/stories";
import { agent, at, base, filed, propose, spokeAt } from "@/tests/integration/complaint/scene";

/** The end of the fifth of March in China. */
export const DUE = 112;
export const MINUTE = 1 / 60;
export const byTheFifth = { ...REFUNDED.deeds[0], by: "2026-03-05", doneOn: null } as const;

/** Proposed at one hour with so many deeds by the fifth, accepted at another. */
export async function promised({
  deeds = 1,
  given = 10,
  accepted = 20,
  about = filed,
} = {}): Promise<GivenComplaint> {
  const c = await about();
  await spokeAt(c, given - 1);
  must(await propose(c, given, { deeds: Array.from({ length: deeds }, () => byTheFifth) }));
  must(await acceptResolution(at(accepted), c.consumer, { complaintId: c.complaintId, received: false }));
  return c;
}
export const keep = ({ complaintId, consumer }: GivenComplaint, hour: number, promise = 1) =>
  keepPromise(at(hour), consumer, { complaintId, promise });
export const breakIt = ({ complaintId, consumer }: GivenComplaint, hour: number, promise = 1) =>
  breakPromise(at(hour), consumer, { complaintId, promise });
export const appealBy = (
  { complaintId, consumer }: GivenComplaint,
  hour: number,
  by: "company" | "consumer",
) => appeal(at(hour), by === "company" ? agent : consumer, { complaintId, reason: "请再看一次" });
export const reopenAt = ({ complaintId, consumer }: GivenComplaint, hour: number) =>
  reopen(at(hour), consumer, { complaintId, reason: "没有到账" });
export const appealStates = async ({ complaintId }: GivenComplaint) => {
  const rows = await base.db.select().from(appeals).where(eq(appeals.complaintId, complaintId));
  return rows.map(({ side, state }) => `${side} ${state}`).toSorted();
};
/** Late by the company's fault, so that it may appeal: proposed after the breach. */
export const lateAndPromised = () => promised({ given: 80, accepted: 90 });
