// What can be done to a complaint's own row: every column that follows from its log, and what stands beside them.
import { storedColumns, type StoredColumn } from "@/db/engine/table-columns";
import { complaint } from "@/db/complaint/schema/complaint";
import { COMPLAINT_COLUMNS } from "@/lib/domain/complaint/complaint-columns";
import type { Tamper } from "@/tests/chaos/support/log/tamper";

const row = (name: string, assignment: string): Tamper => ({
  name,
  run: (sql, { id }) => sql.unsafe(`update complaint set ${assignment} where id = $1`, [id]),
});

/** Another value than the one that stands there, whatever that is. */
function otherValue({ name, type, instant }: StoredColumn): string {
  if (instant) return `case when ${name} is null then filed_at else ${name} + interval '1 h' end`;
  if (type === "boolean") return `not ${name}`;
  if (/^(smallint|integer|bigint)$/.test(type)) return `coalesce(${name}, 0) + 1`;
  const [one, another] = [1, 2].map((n) => `(enum_range(null::${type}))[${String(n)}]`);
  return `case when ${name} is distinct from ${String(one)} then ${String(one)} else ${String(another)} end`;
}

/** Which of the few places a live complaint takes, no log decides. */
const DECIDED = storedColumns(complaint, { only: COMPLAINT_COLUMNS.filter((key) => key !== "liveSlot") });

export const ROW_TAMPERS: readonly Tamper[] = [
  row("the platform", "platform_id = gen_random_uuid()"),
  row("the head", "chain_head = sha256(chain_head)"),
  row("the version", "version = version + 1"),
  row("the salt of the attempts", "attempts_salt = sha256(attempts_salt)"),
  row("the stored clock's filing", "clock = jsonb_set(clock, '{filedAt}', '1')"),
  row("a field of the stored clock taken out", "clock = clock - 'companyActed'"),
  row(
    "the stored clock's milestones",
    `clock = jsonb_set(clock, '{fired}', case when clock->'fired' = '[]' then '[{"type": "breach"}]'::jsonb else '[]' end)`,
  ),
  ...DECIDED.map((column) => row(`the column ${column.name}`, `${column.name} = ${otherValue(column)}`)),
  row(
    "no place while it is live, or one while it is closed",
    "live_slot = case when live_slot is null then 1 end",
  ),
  row("a place that there is not", "live_slot = case when live_slot is null then 1 else 0 end"),
];
