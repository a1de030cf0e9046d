import { notFound } from "next/navigation";
import { gateComplaint } from "@/lib/sign-in/engine/gate";
import { complaintScreen, type ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";

/** The consumer's own complaint. Not yours and not there are the same page. */
export async function ownComplaint(number: string): Promise<ComplaintScreen> {
  const actor = await gateComplaint(decodeURIComponent(number));
  return (await complaintScreen(actor)) ?? notFound();
}
