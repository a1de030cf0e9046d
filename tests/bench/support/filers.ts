// People with an account and an open session, and platforms to complain about: what filings over HTTP need.
import { createClient } from "@/db/engine/client";
import { cookieOfSession } from "@/lib/sign-in/engine/session-token";
import { fingerprint } from "@/lib/contact/sealed-contact";

const PLATFORM = "10000000-0000-7000-8000-";
const PERSON = "20000000-0000-7000-8000-";
const CONTACT = "30000000-0000-7000-8000-";
const SESSION = "40000000-0000-7000-8000-";
const TAIL = 12;

const id = (prefix: string, n: number): string => `${prefix}${String(n).padStart(TAIL, "0")}`;
export const filerContact = (n: number): string => `wan@filer${String(n)}.test`;
export const platformSlug = (n: number): string => `bench-${String(n)}`;
/** SQL for the ids above, with the number as an expression. */
export const personIdSql = (n: string): string =>
  `('${PERSON}' || lpad((${n})::text, ${String(TAIL)}, '0'))::uuid`;
export const platformIdSql = (n: string): string =>
  `('${PLATFORM}' || lpad((${n})::text, ${String(TAIL)}, '0'))::uuid`;

/** Where a proxy would say that this person comes from: limits count for each address. */
export const filerAddress = (n: number): string =>
  `10.${String((n >> 16) & 255)}.${String((n >> 8) & 255)}.${String(n & 255)}`;

/** The person's session cookie, as a request sends it. */
export function filerCookie(n: number): string {
  const { name, value } = cookieOfSession(id(SESSION, n));
  return `${name}=${value}`;
}

/** Writes them: numbers from 0. Every contact has answered its code. */
export async function givenFilers(url: string, count: { people: number; platforms: number }): Promise<void> {
  const { sql, close } = createClient(url, { max: 1, statementTimeoutMs: 0 });
  const people = Array.from({ length: count.people }, (_, n) => n);
  const prints = people.map((n) => fingerprint("email", filerContact(n)).toString("hex"));
  const [person, contact, session] = [PERSON, CONTACT, SESSION];
  await sql.begin(async (tx) => {
    await tx`insert into platform (id, slug, name_zh, name_en, listed_at)
      select (${PLATFORM} || lpad(n::text, 12, '0'))::uuid, 'bench-' || n, '测试平台' || n, 'Platform ' || n, now()
      from generate_series(0, ${count.platforms - 1}) n`;
    await tx`insert into person (id, verified_at) select (${person} || lpad(n::text, 12, '0'))::uuid, now()
      from generate_series(0, ${count.people - 1}) n`;
    await tx`insert into contact (id, person_id, kind, fingerprint, sealed, verified_at)
      select (${contact} || lpad((n - 1)::text, 12, '0'))::uuid, (${person} || lpad((n - 1)::text, 12, '0'))::uuid,
        'email', decode(print, 'hex'), '\\x00', now()
      from unnest(${prints}::text[]) with ordinality as t(print, n)`;
    await tx`insert into session (id, kind, person_id, expires_at)
      select (${session} || lpad(n::text, 12, '0'))::uuid, 'consumer', (${person} || lpad(n::text, 12, '0'))::uuid,
        now() + interval '1 day' from generate_series(0, ${count.people - 1}) n`;
  });
  // Only what has rows: PostgreSQL would plan for ever-empty tables where it has seen one empty.
  await sql`analyze platform, person, contact, session`;
  await close();
}
