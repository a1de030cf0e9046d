import { notFound } from "next/navigation";
import { gatePublic } from "@/lib/sign-in/engine/gate";

/** Any address that no page answers: the same "not found", in the language of the address. */
export default async function UnknownPage(): Promise<never> {
  await gatePublic();
  notFound();
}
