// Appends to the log of edits, chained, in the transaction of what was edited. Reading it is edit-history.ts.
import { randomBytes } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { sha256 } from "@/lib/base/sha256";
import { editEvent, editFile } from "@/db/edit/schema";
import {
  exportedEdit,
  waitingAfter,
  type EditedBy,
  type EditSubject,
  type EditType,
  type EditValues,
} from "@/lib/domain/shared/edit-log";
import {
  canonical,
  CHAIN_START,
  chainHash,
  textDigest,
  type FactValue,
} from "@/lib/domain/shared/event-chain";

const SALT_BYTES = 16;

export interface EditFileKey {
  readonly subject: EditSubject;
  readonly id: string;
}

/** The end of a log, locked until the transaction ends. */
export interface LockedEdits extends EditFileKey {
  /** Number of the last edit; 0 before the first. */
  readonly version: number;
  /** 64 hexadecimal digits. */
  readonly chainHead: string;
  readonly waitingSeq: number | null;
  readonly lastAt: Date | null;
}

/** Begins the log where there is none, and locks its end. Ask after the lock of what is edited. */
export async function lockEdits(tx: Executor, { subject, id }: EditFileKey): Promise<LockedEdits> {
  await tx
    .insert(editFile)
    .values({ id, subject, chainHead: Buffer.from(CHAIN_START, "hex") })
    .onConflictDoNothing();
  const [row] = await tx
    .select({
      version: editFile.version,
      chainHead: sql<string>`encode(${editFile.chainHead}, 'hex')`,
      waitingSeq: editFile.waitingSeq,
      lastAt: editFile.lastAt,
    })
    .from(editFile)
    .where(eq(editFile.id, id))
    .for("update");
  if (row === undefined) throw new Error(`The log of edits of ${subject} ${id} cannot be locked.`);
  return { subject, id, ...row };
}

/** Who does it: somebody with an account, or what else there is by the name it goes by. */
export type Editor =
  | { readonly by: "staff"; readonly staffId: string }
  | { readonly by: Exclude<EditedBy, "staff">; readonly name: string };

/** A person with an account. */
export function byStaff(staffId: string): Editor {
  return { by: "staff", staffId };
}

/** The digest by which an edit names what is too long to stand in it. */
export function digestOf(value: FactValue): string {
  return sha256(canonical(value));
}

export interface NewEdit {
  readonly type: EditType;
  readonly at: Date;
  readonly editor: Editor;
  readonly proposedBy?: string;
  readonly old?: EditValues;
  readonly new?: EditValues;
  /** Left out where none was asked for. */
  readonly reason?: string;
}

/** Appends to a log whose end this transaction has locked, and answers the end as it is now. */
export async function insertEdit(tx: Executor, edits: LockedEdits, edit: NewEdit): Promise<LockedEdits> {
  const { editor } = edit;
  const seq = edits.version + 1;
  // A log never goes back in time, though a clock may.
  const at = new Date(Math.max(edit.at.getTime(), edits.lastAt?.getTime() ?? 0));
  const reason = edit.reason ?? null;
  const salt = reason === null ? null : randomBytes(SALT_BYTES);
  const row = {
    seq,
    type: edit.type,
    by: editor.by,
    actorId: editor.by === "staff" ? editor.staffId : null,
    byName: editor.by === "staff" ? null : editor.name,
    proposedBy: edit.proposedBy ?? null,
    old: edit.old ?? null,
    new: edit.new ?? null,
  };
  const digest = reason === null || salt === null ? null : textDigest(salt.toString("hex"), reason, sha256);
  const exported = exportedEdit(edits, { ...row, atMs: at.getTime(), reason: digest });
  const chainHead = chainHash(edits.chainHead, exported, sha256);
  const waitingSeq = waitingAfter(edits.waitingSeq, row);
  await tx.insert(editEvent).values({
    ...row,
    fileId: edits.id,
    at,
    reason,
    salt,
    prevHash: Buffer.from(edits.chainHead, "hex"),
    hash: Buffer.from(chainHead, "hex"),
  });
  await tx
    .update(editFile)
    .set({ version: seq, chainHead: Buffer.from(chainHead, "hex"), waitingSeq, lastAt: at })
    .where(eq(editFile.id, edits.id));
  return { ...edits, version: seq, chainHead, waitingSeq, lastAt: at };
}

/** One edit on its own. */
export async function appendEdit(tx: Executor, file: EditFileKey, edit: NewEdit): Promise<void> {
  await insertEdit(tx, await lockEdits(tx, file), edit);
}
