// The five pages of P10, each beside a bare Next page and a plain list with the same rows.
import type { Client } from "@/db/engine/client";
import { insertSession } from "@/db/sign-in/session";
import { cookieOfSession } from "@/lib/sign-in/engine/session-token";
import { loadedId, loadedSlug } from "@/tests/bench/support/load-people";
import { staffCookie } from "@/tests/bench/support/staff-cookie";
import type { PageName } from "@/tests/figures/page-figures";

/** As many as the product's queue has on a page. */
export const QUEUE_ROWS = 20;
const HOUR_MS = 3_600_000;

export interface PageSide {
  readonly path: string;
  readonly cookie: string;
  /** Of the bare page and of the plain list. */
  readonly rows: string;
}

/** An open complaint of the platform whose consumer is known, and that consumer signed in. */
async function someComplaint({ db, sql }: Client, platformId: string) {
  const [row] = await sql<{ number: string; person: string }[]>`
    select number, person_id as person from complaint
    where platform_id = ${platformId} and status = 'open' and clock_state = 'running' and proved_at is not null
    order by deadline_at, id limit 1`;
  if (row === undefined) throw new Error("no complaint is open");
  const expiresAt = new Date(Date.now() + HOUR_MS);
  const session = { kind: "consumer", personId: row.person, staffId: null, complaintId: null } as const;
  const { name, value } = cookieOfSession(await insertSession(db, { ...session, expiresAt }));
  return { number: row.number, cookie: `${name}=${value}` };
}

/** Where the page leads when it is opened without saying what to do there. */
async function settled(origin: string, path: string, cookie: string): Promise<string> {
  const answer = await fetch(`${origin}${path}`, { headers: { Cookie: cookie }, redirect: "manual" });
  const to = new URL(answer.headers.get("location") ?? path, origin);
  return `${to.pathname}${to.search}`;
}

/** @param n the platform, whose company has no other */
export async function pageSides(
  loaded: Client,
  origin: string,
  n: number,
): Promise<Readonly<Record<PageName, PageSide>>> {
  const platformId = loadedId("platform", n);
  const agent = await staffCookie(loaded.db, loadedId("staff", n));
  const officer = await staffCookie(loaded.db, loadedId("staff", 0));
  const { number, cookie } = await someComplaint(loaded, platformId);
  return {
    inbox: { path: "/zh/company?view=open", cookie: agent, rows: `/list?platform=${platformId}` },
    case: {
      path: await settled(origin, `/zh/company/complaints/${number}?view=open`, agent),
      cookie: agent,
      // The list of fifty stands beside the complaint.
      rows: `/complaint?number=${number}&platform=${platformId}`,
    },
    queue: {
      path: "/zh/regulator/complaints?queue=breached",
      cookie: officer,
      rows: `/queue?rows=${String(QUEUE_ROWS)}`,
    },
    complaint: { path: `/zh/complaints/${number}`, cookie, rows: `/complaint?number=${number}` },
    // Somebody who is signed in has theirs made for them.
    platform: {
      path: `/zh/platforms/${loadedSlug(n)}`,
      cookie: agent,
      rows: `/platform?slug=${loadedSlug(n)}`,
    },
  };
}
