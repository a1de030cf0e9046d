// Shapes as tables: what loading a million complaints joins with. Instants stand as they are at the shapes' own filing.
import type postgres from "postgres";
import { asRow, recordOf, storedColumns } from "@/db/engine/table-columns";
import { complaint } from "@/db/complaint/schema/complaint";
import { COMPLAINT } from "@/lib/complaint/engine/complaint-file";
import type { PendingEvent } from "@/lib/complaint/engine/logged-file";
import { COMPLAINT_COLUMNS } from "@/lib/domain/complaint/complaint-columns";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { canonical } from "@/lib/domain/shared/event-chain";
import { isMilestone, type EventType } from "@/lib/domain/complaint/events";
import { BASE_MS, type Shape } from "@/tests/bench/support/shapes";
import { asFormat, STAND_IN } from "@/tests/bench/support/stand-in";

/** The columns of a complaint that follow from its snapshot. */
export const SNAPSHOT_COLUMNS = storedColumns(complaint, { only: COMPLAINT_COLUMNS });

/** Epoch milliseconds of this century, as they stand in a clock's JSON. */
const INSTANT = /\b1[78]\d{11}\b/g;

/** A text with its instants taken out: `%n$s` stands for the n-th of `instants`. */
function withoutInstants(text: string): { readonly format: string; readonly instants: readonly number[] } {
  const instants: number[] = [];
  const format = text.replaceAll(INSTANT, (digits) => {
    const ms = Number(digits);
    if (!instants.includes(ms)) instants.push(ms);
    return `%${String(instants.indexOf(ms) + 1)}$s`;
  });
  return { format, instants };
}

/** The text that an event's hash is taken of, as a format; see load-log for what each %n$s is. */
function hashed(event: PendingEvent<EventType>, seq: number): string {
  const recorded = { ...event, seq, recordedMs: event.atMs };
  const exported = COMPLAINT.exported(STAND_IN.complaint, recorded, DEFAULT_RULEBOOK);
  const dueAt = event.scheduledMs === null ? null : "%8$s";
  return asFormat(canonical({ ...exported, at: "%7$s", dueAt, recordedAt: "%7$s" }));
}

function shapeRows(shapes: readonly Shape[]) {
  return shapes.map((one, index) => {
    const { format, instants } = withoutInstants(JSON.stringify(one.clock));
    return {
      ...asRow(SNAPSHOT_COLUMNS, one.columns),
      shape: index + 1,
      age_ms: one.ageMs,
      slack_ms: one.slackMs,
      version: one.events.length,
      priority: one.priority,
      channel: one.loaded.channel,
      matter: one.loaded.matter,
      barrier: one.loaded.barrier,
      attempts_salt: one.attemptsSalt,
      attempts_text: one.attemptsText,
      clock_format: format,
      clock_instants: instants,
    };
  });
}

function eventRows(shapes: readonly Shape[]) {
  return shapes.flatMap((one, index) =>
    one.events.map((event, at) => ({
      shape: index + 1,
      seq: at + 1,
      type: event.type,
      ordinal: isMilestone(event.type) ? event.ordinal : null,
      side: event.side,
      cycle: event.cycle,
      at_ms: event.atMs - BASE_MS,
      due_ms: event.scheduledMs === null ? null : event.scheduledMs - BASE_MS,
      facts: asFormat(canonical(event.facts)),
      body: hashed(event, at + 1),
      company: event.actorId !== null,
    })),
  );
}

function textRows(shapes: readonly Shape[]) {
  return shapes.flatMap((one, index) => one.texts.map((text) => ({ shape: index + 1, ...text })));
}

function hangingRows(shapes: readonly Shape[]) {
  return shapes.flatMap((one, index) =>
    one.rows.map(({ step, seq, textN }) => ({
      shape: index + 1,
      seq,
      at_ms: step.hour * 3_600_000,
      kind: step.row,
      text_n: textN,
      holds: step.facts["holds"] === true,
    })),
  );
}

/** Makes the tables load_shape, load_event, load_text and load_row. */
export async function loadShapes(sql: postgres.Sql, shapes: readonly Shape[]): Promise<void> {
  const json = (rows: unknown) => sql`${JSON.stringify(rows)}::text::jsonb`;
  await sql`
    create unlogged table load_shape as select * from jsonb_to_recordset(${json(shapeRows(shapes))}) as s(
      shape int, age_ms bigint, slack_ms bigint, version int, priority boolean, channel channel, matter matter,
      barrier text, attempts_salt text, attempts_text text, clock_format text, clock_instants bigint[],
      ${sql.unsafe(recordOf(SNAPSHOT_COLUMNS))})`;
  await sql`
    create unlogged table load_event as select * from jsonb_to_recordset(${json(eventRows(shapes))}) as e(
      shape int, seq int, type event_type, ordinal smallint, side side, cycle int, at_ms bigint, due_ms bigint, facts text, body text,
      company boolean)`;
  await sql`
    create unlogged table load_text as select * from jsonb_to_recordset(${json(textRows(shapes))}) as t(
      shape int, n int, kind text, body text, salt text)`;
  await sql`
    create unlogged table load_row as select * from jsonb_to_recordset(${json(hangingRows(shapes))}) as r(
      shape int, seq int, at_ms bigint, kind text, text_n int, holds boolean)`;
  await sql`create index on load_event (shape)`;
  await sql`analyze load_shape, load_event, load_text, load_row`;
}

/** Where each shape's share of [0, 1) begins. */
export function thresholdsOf(shapes: readonly Shape[]): readonly number[] {
  const total = shapes.reduce((sum, one) => sum + one.weight, 0);
  let below = 0;
  return shapes.map((one) => {
    const threshold = below / total;
    below += one.weight;
    return threshold;
  });
}
