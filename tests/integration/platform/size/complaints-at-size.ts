// Two thousand platforms with ten complaints each: a conversation that was denied, and a call that reached nobody.
import { sql } from "drizzle-orm";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { publishDefaultRulebook } from "@/tests/integration/review/people";
import type { TestDatabase } from "@/tests/support/database";

const PLATFORMS = 2000;
export const platformId = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
export const ONE = platformId(717);
export const NOW = new Date("2026-11-30T04:00:00Z");
const ID = sql`('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid`;
const OWNER = sql`('00000000-0000-7000-8000-' || lpad((1 + n % ${sql.raw(String(PLATFORMS))})::text, 12, '0'))::uuid`;
/** Ten complaints a platform, nine days apart, each with a conversation that was denied. */
const FILED = sql`(${NOW.toISOString()}::timestamptz - make_interval(days => (9 * (n / ${sql.raw(String(PLATFORMS))}))::int + 2))`;

/** Fills the tables past the product: nobody verifies them. */
export async function fillComplaints({ db, sql: plain }: TestDatabase): Promise<void> {
  await publishDefaultRulebook(plain);
  const all = sql`generate_series(1, ${sql.raw(String(PLATFORMS))}) n`;
  const complaints = sql`generate_series(0, ${sql.raw(String(PLATFORMS * 10 - 1))}) n`;
  await db.execute(sql`insert into platform (id, slug, name_zh, name_en, listed_at)
    select ${ID}, 'p' || n, '平台' || n, 'Platform ' || n, now() from ${all}`);
  await db.execute(sql`insert into person (id, verified_at) select ${ID}, now() from ${complaints}`);
  await db.execute(
    sql`insert into platform_person (platform_id, person_id) select ${OWNER}, ${ID} from ${complaints}`,
  );
  await db.execute(sql`insert into complaint (id, number, access_code_hash, idempotency_hash, platform_id, person_id, channel,
      matter, rulebook_version, status, live_slot, version, chain_head, clock, clock_state, filed_at, proved_at,
      first_contact_due_at, first_contact_missed_at)
    select ${ID}, 'JT-20261123-' || lpad(n::text, 8, '0'), '\\x00', decode(md5(n::text), 'hex'), ${OWNER}, ${ID}, 'app_chat',
      'dispute', ${DEFAULT_RULEBOOK.version}, 'open', 1, 1, '\\x00', '{}', 'running', ${FILED}, ${FILED},
      ${FILED} + interval '24 hours', ${FILED} + interval '30 hours' from ${complaints}`);
  await db.execute(sql`insert into complaint_event (complaint_id, seq, type, at, cycle, recorded_at, side, prev_hash, hash)
    select ${ID}, 2, 'human_contact_attested', ${FILED} + interval '2 hours', 1, now(), 'company', '\\x00', '\\x00'
    from ${complaints}`);
  await db.execute(sql`insert into human_contact (id, complaint_id, seq, person_name, person_no, company_id, channel, started_at,
      seconds, answer, answered_at)
    select ${ID}, ${ID}, 2, '周敏', '8', ${ID}, 'app_chat', ${FILED} + interval '1 hour', 60, 'denied',
      ${FILED} + interval '30 hours' from ${complaints}`);
  await db.execute(sql`insert into attempt (complaint_id, n, channel, outcome, started_at)
    select ${ID}, 1, 'hotline', 'no_human', ${FILED} - interval '1 hour' from ${complaints}`);
  await db.execute(sql`analyze`);
}
