// The log of edits of platforms as the register is held against it.
import type { LoggedEdit } from "@/db/edit/edit-audit-log";
import type { EditValues } from "@/lib/domain/shared/edit-log";

export interface PlatformEdit {
  /** The platform in whose log it stands. */
  readonly platformId: string;
  readonly seq: number;
  readonly type: LoggedEdit["type"];
  readonly atMs: number;
  readonly actorId: string | null;
  readonly old: EditValues | null;
  readonly new: EditValues | null;
  readonly reason: string | null;
}

export function platformEditOf({
  fileId: platformId,
  seq,
  type,
  atMs,
  actorId,
  old,
  new: after,
  reason,
}: LoggedEdit): PlatformEdit {
  return { platformId, seq, type, atMs, actorId, old, new: after, reason };
}
