import { notFound } from "next/navigation";
import { gateComplaint } from "@/lib/sign-in/engine/gate";
import { complaintScreen, type ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";

/** The consumer's own complaint. Somebody else's is "not found". */
export async function ownComplaint(number: string): Promise<ComplaintScreen> {
  const actor = await gateComplaint(decodeURIComponent(number));
  return (await complaintScreen(actor)) ?? notFound();
}
