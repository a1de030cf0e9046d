// The log of edits: who changed a platform, a company's people, the staff, the rules or what phrases are shown, from what to
// what, and why.
// Source: docs/domain/platforms.md.
import type { FactValue } from "./event-chain";

/** Whose log it is: a platform's, a company's, the regulator's own staff, the rules of all, or the phrases that were looked at. */
export const EDIT_SUBJECTS = ["platform", "company", "authority", "rulebook", "phrases"] as const;
export type EditSubject = (typeof EDIT_SUBJECTS)[number];

export const EDIT_TYPES = [
  "added",
  "listed",
  "merged",
  "took_in",
  "users_set",
  "users_proposed",
  "users_confirmed",
  "users_refused",
  "users_withdrawn",
  "channel_declared",
  "channels_declared",
  "channel_changed",
  "channel_closed",
  "known_as_added",
  "known_as_ended",
  "industry_set",
  "member_added",
  "password_reset",
  "people_added",
  "person_ended",
  "published",
  "installed",
  "phrase_released",
  "phrase_refused",
] as const;
export type EditType = (typeof EDIT_TYPES)[number];

/** Who edits: a person with an account, the operator at a command line, the program, or the sample data. */
export const EDITED_BY = ["staff", "operator", "program", "sample"] as const;
export type EditedBy = (typeof EDITED_BY)[number];

export type EditValues = Readonly<Record<string, FactValue>>;

/** An edit in its log. Instants are epoch milliseconds. */
export interface RecordedEdit {
  readonly seq: number;
  readonly type: EditType;
  readonly atMs: number;
  readonly by: EditedBy;
  /** Null for all but staff. */
  readonly actorId: string | null;
  /** What the operator, the program or the sample data call themselves; null for staff. */
  readonly byName: string | null;
  /** Who proposed what `actorId` decided. */
  readonly proposedBy: string | null;
  readonly old: EditValues | null;
  readonly new: EditValues | null;
  /** Salted digest of the reason; null where none was asked for. */
  readonly reason: string | null;
}

/** The files of the regulator's own staff, of the rules, and of phrases: there is one of each. */
export const AUTHORITY_FILE = "00000000-0000-7000-8000-000000000001";
export const RULEBOOK_FILE = "00000000-0000-7000-8000-000000000002";
export const PHRASES_FILE = "00000000-0000-7000-8000-000000000003";

/** The edit as the chain's hash is taken of it. */
export function exportedEdit(
  file: { readonly id: string; readonly subject: EditSubject },
  edit: RecordedEdit,
): EditValues {
  const { seq, type, atMs, by, actorId, byName, proposedBy, old, new: after, reason } = edit;
  return {
    fileId: file.id,
    subject: file.subject,
    seq,
    type,
    at: new Date(atMs).toISOString(),
    by,
    actorId,
    byName,
    proposedBy,
    old,
    new: after,
    reason,
  };
}

/** The number of the proposal that waits for a second person once this edit is made; null when none does. */
export function waitingAfter(waiting: number | null, { seq, type }: Pick<RecordedEdit, "seq" | "type">) {
  switch (type) {
    case "users_proposed":
      return seq;
    case "users_confirmed":
    case "users_refused":
    case "users_withdrawn":
    case "merged":
      return null;
    default:
      return waiting;
  }
}

/** A text that an edit names; empty where it names none. */
export function textIn(values: EditValues | null, key: string): string {
  const value = values?.[key];
  return typeof value === "string" ? value : "";
}

/** A number that an edit names; null where it names none. */
export function numberIn(values: EditValues | null, key: string): number | null {
  const value = values?.[key];
  return typeof value === "number" ? value : null;
}

/** The texts or objects of a list that an edit names. */
export function listIn(values: EditValues | null, key: string): readonly FactValue[] {
  const value = values?.[key];
  return Array.isArray(value) ? (value as readonly FactValue[]) : [];
}

/** Edits that change nothing yet, or nothing any more. */
const WITHOUT_EFFECT: ReadonlySet<EditType> = new Set(["users_proposed", "users_refused", "users_withdrawn"]);

/** What a log comes to: the latest value of everything that it names. */
export function valuesAfter(edits: readonly Pick<RecordedEdit, "type" | "new">[]): EditValues {
  return edits
    .filter(({ type }) => !WITHOUT_EFFECT.has(type))
    .reduce<EditValues>((values, edit) => ({ ...values, ...edit.new }), {});
}
