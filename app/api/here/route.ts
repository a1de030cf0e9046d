// Somebody is at their desk: a key, a pointer, a wheel. Says nothing, so that nobody learns who is signed in.
import { gatePublic } from "@/lib/sign-in/engine/gate";

/** The gate notes on the session's row that it was used (lib/sign-in/engine/open-viewer). */
export async function POST(): Promise<Response> {
  await gatePublic();
  return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
}
