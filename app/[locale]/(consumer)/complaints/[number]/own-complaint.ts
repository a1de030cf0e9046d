import { notFound } from "next/navigation";
import { gateComplaint } from "@/lib/auth/gate";
import { complaintScreen, type ComplaintScreen } from "@/lib/screens/complaint";

/** The consumer's own complaint. Not yours and not there are the same page. */
export async function ownComplaint(number: string): Promise<ComplaintScreen> {
  const actor = await gateComplaint(decodeURIComponent(number));
  return (await complaintScreen(actor)) ?? notFound();
}
