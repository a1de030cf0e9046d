// What the tests of edits ask of the log, and the size that they set.
import { setPlatformUsers } from "@/lib/platform/commands/set-platform-users";
import { at, base, officer } from "@/tests/integration/complaint/scene";

interface Edit {
  readonly seq: number;
  readonly type: string;
  readonly actor_id: string | null;
  readonly proposed_by: string | null;
  readonly old: Record<string, unknown> | null;
  readonly new: Record<string, unknown> | null;
  readonly reason: string | null;
}

export const editsOf = (fileId: string) => base.sql<Edit[]>`
  select seq, type, at, by, by_name, actor_id, proposed_by, old, new, reason from edit_event
  where file_id = ${fileId} order by seq`;

const FIGURES = { source: "年报", asOf: "2026-06-30", reason: "年报公布了" };

/** `seen`: the last edit that the page showed; left out where no page is meant. */
export const setUsers = (
  platformId: string,
  users: number | null,
  hour = 1,
  actor = officer,
  seen?: number,
) =>
  setPlatformUsers({ ...at(hour), ...(seen === undefined ? {} : { lastSeenSeq: seen }) }, actor, {
    platformId,
    users,
    ...FIGURES,
  });
