// Two thousand platforms with ten thousand channels, as many open reports and names, and as many attempts with ways of their own.
import { sql } from "drizzle-orm";
import type { Db } from "@/db/engine/client";

const PLATFORMS = 2000;
const CHANNELS = PLATFORMS * 5;
/** One of the platforms, with five channels. */
export const ONE = "00000000-0000-7000-8000-000000000777";
/** Another one, which has as many channels as a platform may have. */
export const FULL = "00000000-0000-7000-8000-000000000778";
const MORE_OF_FULL = 595;

const ID = sql`('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid`;
const REPORTED = sql`timestamptz '2026-03-01' + n * interval '1 second'`;
const series = (from: number, to: number) => sql`generate_series(${from}::int, ${to}::int) n`;

/** Fills the register past the product: nobody verifies it. */
export async function fillRegister(db: Db): Promise<void> {
  const all = series(1, PLATFORMS);
  const channels = series(1, CHANNELS + MORE_OF_FULL);
  const owner = sql`case when n > ${CHANNELS}::int then ${FULL}::uuid
    else ('00000000-0000-7000-8000-' || lpad((1 + n % ${PLATFORMS}::int)::text, 12, '0'))::uuid end`;
  await db.execute(sql`insert into platform (id, slug, name_zh, name_en, listed_at)
    select ${ID}, 'p' || n, '平台' || n, 'Platform ' || n, now() from ${all}`);
  await db.execute(sql`insert into platform_name (key, platform_id) select '平台' || n, ${ID} from ${all}`);
  await db.execute(sql`insert into platform_channel (id, platform_id, place_key, version, waiting_others, waiting_since)
    select ${ID}, ${owner}, 'hotline ' || n, 2, case when n > ${CHANNELS}::int then 0 else 1 end,
      case when n <= ${CHANNELS}::int then ${REPORTED} end from ${channels}`);
  await db.execute(sql`insert into channel_version (channel_id, version, deed, platform_id, kind, place, bot_vendor, origin,
      source, checked_on, at, actor_id, reason)
    select ${ID}, v, case v when 1 then 'declared' else 'changed' end, ${owner}, 'hotline', n::text, '', 'regulator',
      '官网', '2026-02-27', now(), ${ONE}::uuid, '核对' from ${channels}, generate_series(1, 2) v`);
  await db.execute(sql`insert into channel_report (id, channel_id, version, note, at)
    select ${ID}, ${ID}, 2, '', ${REPORTED} from ${series(1, CHANNELS)}`);
  await db.execute(sql`insert into platform_known_as (id, platform_id, kind, text, match_key, source, checked_on, added_at)
    select ${ID}, ${owner}, 'name', '别名' || n, '别名' || n, '官网', '2026-02-27', now() from ${series(1, CHANNELS)}`);
  await db.transaction(async (tx) => {
    // Attempts of nobody's complaints: what is read of them is what they have on their ways.
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`insert into attempt (complaint_id, n, channel, outcome, path)
      select ${ID}, 1, 'hotline', 'no_human', case when n % 2 = 0 then array['0', '说法' || n % 500] end
      from ${series(1, CHANNELS)}`);
  });
  await db.execute(sql`insert into path_phrase (phrase, first_at)
    select '说法' || n, timestamptz '2026-03-01' + n * interval '1 second' from ${series(0, 499)} where n % 2 = 0`);
  await db.execute(sql`analyze`);
}
