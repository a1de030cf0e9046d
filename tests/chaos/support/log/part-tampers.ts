// What can be done to the texts of a complaint, its attempts and the conversations about it.
import type { Dice } from "@/tests/chaos/support/dice";
import type { Tamper, Target } from "@/tests/chaos/support/log/tamper";

const anyText = ({ texts }: Target, dice: Dice) => 1 + dice.below(texts);

export const PART_TAMPERS: readonly Tamper[] = [
  {
    name: "a letter of a text",
    run: (sql, target, dice) =>
      sql`update complaint_text set body = overlay(body placing '改' from ${1 + dice.below(4)}::int for 1)
        where complaint_id = ${target.id} and n = ${anyText(target, dice)}`,
  },
  {
    name: "a text taken out",
    run: (sql, target, dice) =>
      sql`delete from complaint_text where complaint_id = ${target.id} and n = ${anyText(target, dice)}`,
  },
  {
    name: "a text emptied",
    run: (sql, target, dice) =>
      sql`update complaint_text set body = null, salt = null where complaint_id = ${target.id} and n = ${anyText(target, dice)}`,
  },
  {
    name: "a text's salt",
    run: (sql, target, dice) =>
      sql`update complaint_text set salt = substring(sha256(salt) from 1 for 16)
        where complaint_id = ${target.id} and n = ${anyText(target, dice)}`,
  },
  {
    name: "two texts exchanged",
    run: (sql, { id }) =>
      sql`update complaint_text t set body = o.body, salt = o.salt from complaint_text o
        where t.complaint_id = ${id} and o.complaint_id = ${id} and t.n in (1, 2) and o.n = 3 - t.n`,
  },
  {
    name: "a text added",
    run: (sql, { id }) =>
      sql`insert into complaint_text (complaint_id, n, kind, body, salt) values (${id}, 99, 'note', 'x', 'y')`,
  },
  {
    name: "an attempt's asks",
    run: (sql, { id }) => sql`update attempt set human_asks = human_asks + 1 where complaint_id = ${id}`,
  },
  { name: "an attempt taken out", run: (sql, { id }) => sql`delete from attempt where complaint_id = ${id}` },
  {
    name: "a barrier's measure",
    run: (sql, { id }) =>
      sql`update attempt_barrier set measure = coalesce(measure, 0) + 1 where complaint_id = ${id}`,
  },
  {
    name: "a barrier added",
    run: (sql, { id }) =>
      sql`insert into attempt_barrier (complaint_id, n, barrier) values (${id}, 1, 'long_queue')`,
  },
  {
    name: "a conversation made up",
    run: (sql, { id }) =>
      sql`insert into human_contact (id, complaint_id, seq, person_name, person_no, company_id, channel, started_at, seconds)
        values (gen_random_uuid(), ${id}, 2, '周敏', 'A1', gen_random_uuid(), 'hotline', now(), 60)`,
  },
];
