import { notFound } from "next/navigation";
import { gatePublic } from "@/lib/sign-in/engine/gate";

/** Any unknown address: "not found", in the language of the address. */
export default async function UnknownPage(): Promise<never> {
  await gatePublic();
  notFound();
}
