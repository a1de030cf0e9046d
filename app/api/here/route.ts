// Reports activity. The answer is empty, so that it does not reveal who is signed in.
import { gatePublic } from "@/lib/sign-in/engine/gate";

/** The gate notes on the session's row that it was used (lib/sign-in/engine/open-viewer). */
export async function POST(): Promise<Response> {
  await gatePublic();
  return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
}
