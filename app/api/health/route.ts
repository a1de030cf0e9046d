// For supervisors and load balancers: 200 when all is well, 503 when the database is silent or cannot be written to, or a
// round is late. Open to everybody: it holds ages in seconds and names of parts, and nothing else.
import { cachedHealth } from "@/lib/entry/health/cached-health";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const health = await cachedHealth();
  return Response.json(health, { status: health.ok ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
