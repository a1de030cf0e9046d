// The rows of complaints, made inside PostgreSQL from shapes: each is a shape moved back in time by less than its slack,
// so that every clock is settled as of the loading and the next thing comes due at another instant for each.
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import type postgres from "postgres";
import { namesOf } from "@/db/engine/table-columns";
import { SNAPSHOT_COLUMNS } from "@/tests/bench/support/load-shapes";
import { BASE_MS } from "@/tests/bench/support/shapes";
import { idExpression, LONG_PAST, PLATFORMS, TEN_PAST } from "@/tests/bench/support/load-people";

/** What is over ended between so many days ago; all of it is outside the windows of every threshold. */
const PAST_DAYS = { from: 70, to: 280 } as const;
const TEN = 10;

export interface LoadedCounts {
  readonly open: number;
  /** Closed ones of the power law's platforms, with their logs. */
  readonly closed: number;
  /** Closed ones of the one platform with a long past: without logs and with titles only. */
  readonly longPast: number;
}

/** One complaint in one of five comes from somebody who complains about something else too. */
export const peopleOf = (counts: LoadedCounts): number => Math.ceil((totalOf(counts) * 4) / 5) + 1;
const totalOf = ({ open, closed, longPast }: LoadedCounts): number => open + closed + longPast + TEN;

function powerLaw(): number[] {
  const weights = Array.from({ length: PLATFORMS }, (_, index) => 1 / (index + 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let below = 0;
  return weights.map((weight) => {
    const threshold = below / total;
    below += weight;
    return threshold;
  });
}

const list = (numbers: readonly number[]): string => `'{${numbers.join(",")}}'::float8[]`;
/** The same number in [0, 1) for the same complaint and seed. */
const dice = (seed: number): string =>
  `((hashint8extended(i, ${String(seed)}) & 4503599627370495) / 4503599627370496::float8)`;

/** load_plan: which shape, platform, person and instant each complaint has, in the order of filing. */
export async function planComplaints(
  sql: postgres.Sql,
  counts: LoadedCounts,
  shapes: { readonly open: readonly number[]; readonly closed: readonly number[] },
  asOfMs: number,
): Promise<void> {
  const { open, closed, longPast } = counts;
  const past = `${String(PAST_DAYS.from * 86_400_000)} + ${dice(3)} * ${String((PAST_DAYS.to - PAST_DAYS.from) * 86_400_000)}`;
  await sql.unsafe(`
    create unlogged table load_plan as
    with drawn as (
      select i, i < ${String(open)} as live, i < ${String(open + closed)} as logged,
        case when i < ${String(open)} then width_bucket(${dice(1)}, ${list(shapes.open)})
          else ${String(shapes.open.length)} + width_bucket(${dice(1)}, ${list(shapes.closed)}) end as shape,
        case when i < ${String(open + closed)} then width_bucket(${dice(2)}, ${list(powerLaw())})
          when i < ${String(open + closed + longPast)} then ${String(LONG_PAST)} else ${String(TEN_PAST)} end as platform
      from generate_series(0::bigint, ${String(totalOf(counts) - 1)}::bigint) as i
    ), dated as (
      select i, live, logged, shape, platform, (${String(asOfMs)}::bigint - s.age_ms -
        case when live then floor(${dice(3)} * s.slack_ms)::bigint else floor(${past})::bigint end) as filed_ms
      from drawn join load_shape s using (shape)
    )
    select i, live, logged, shape, platform, filed_ms, filed_ms - ${String(BASE_MS)} as shift_ms,
      (lpad(to_hex(filed_ms), 12, '0') || '7' || lpad(to_hex(i & 4095), 3, '0') || '8' || lpad(to_hex(i >> 12), 15, '0'))::uuid as id,
      'JT-' || to_char(to_timestamp(filed_ms / 1000) at time zone 'Asia/Shanghai', 'YYYYMMDD') || '-' || upper(lpad(to_hex(i), 8, '0')) as number,
      ${idExpression("platform", "platform")} as platform_id, ${idExpression("person", "i * 4 / 5")} as person_id
    from dated order by filed_ms`);
  await sql`analyze load_plan`;
}

/** A shape's columns, its instants moved to where the complaint was filed, and one of three places while it is live. */
const MOVED = SNAPSHOT_COLUMNS.map(({ key, name, instant }) => {
  if (key === "liveSlot") return "case when live then 1 + p.i % 3 end";
  return instant ? `s.${name} + shift` : `s.${name}`;
}).join(", ");

/** complaint, with the clock and the columns that the rules gave its shape; those of one lane. */
export async function loadComplaintRows(sql: postgres.Sql, lane: string): Promise<void> {
  await sql.unsafe(`
    insert into complaint (id, number, access_code_hash, idempotency_hash, platform_id, person_id, contact_id, channel,
      matter, region, vulnerability, attempts_salt, locale, rulebook_version, version, chain_head, clock, filed_at,
      created_at, ${namesOf(SNAPSHOT_COLUMNS)})
    select p.id, p.number, sha256(('code' || p.i)::bytea), sha256(('key' || p.i)::bytea), p.platform_id, p.person_id,
      ${idExpression("contact", "p.i * 4 / 5")}, s.channel, s.matter, '330100',
      (case when s.priority then 'elderly' else 'none' end)::vulnerability, decode(s.attempts_salt, 'hex'), 'zh', '${DEFAULT_RULEBOOK.version}',
      s.version, coalesce(decode(h.hash, 'hex'), sha256('')),
      format(s.clock_format, variadic array(select (instant + shift_ms)::text from unnest(s.clock_instants) as instant))::jsonb,
      filed_at, filed_at, ${MOVED}
    from load_plan p join load_shape s using (shape) left join load_head h on h.i = p.i and h.seq = s.version,
      lateral (select shift_ms * interval '1 millisecond' as shift,
        timestamptz 'epoch' + filed_ms * interval '1 millisecond' as filed_at) moment
    where ${lane} order by filed_ms`);
}
