// Who edited a platform, its company's people and staff: what stands in the log, what waits, and since when there is a log.
import { database } from "@/db/engine/client";
import {
  findEdit,
  findEditState,
  findLogBegin,
  listEdits,
  listWaitingEdits,
  type EditRow,
  type WaitingEdit,
} from "@/db/edit/edit-history";
import { listOwnAccounts } from "@/db/people/staff";
import { findStaffNames } from "@/db/people/staff-names";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { isUuid } from "@/lib/domain/shared/is-uuid";
import { listIn, RULEBOOK_FILE, type EditValues } from "@/lib/domain/shared/edit-log";

const SHOWN = 50;

export interface EditLine extends Omit<EditRow, "fileId" | "seq"> {
  readonly key: string;
  /** The name of who did it: of the regulator, of a company, the operator, the program. */
  readonly name: string;
  /** Who proposed it; null where one person did it. */
  readonly proposer: string | null;
  /** Names of the people whom the edit is about, where it gave them a way in. */
  readonly members: readonly string[];
}

export interface WaitingUsers {
  readonly line: EditLine;
  /** The reader proposed it, under this account or another: a colleague has to decide. */
  readonly own: boolean;
  /** With this very account, so that it can be taken back. */
  readonly mine: boolean;
}

export interface PlatformEdits {
  /** What a form on the page is written against. */
  readonly version: number;
  /** The newest first. */
  readonly lines: readonly EditLine[];
  /** There are older ones than are shown. */
  readonly more: boolean;
  readonly waiting: WaitingUsers | null;
  /** What was edited before this instant left no name; null when the platform is younger. */
  readonly unknownBefore: Date | null;
}

/** The ids of accounts that an edit names. */
function membersOf(values: EditValues | null): readonly string[] {
  const named = [values?.["staffId"], ...listIn(values, "members")];
  return named.filter((id): id is string => typeof id === "string" && isUuid(id));
}

function lineOf(row: EditRow, names: ReadonlyMap<string, string>): EditLine {
  const { fileId, seq, ...edit } = row;
  const nameOf = (id: string) => names.get(id) ?? id;
  return {
    ...edit,
    key: `${fileId}-${String(seq)}`,
    name: edit.actorId === null ? (edit.byName ?? "") : nameOf(edit.actorId),
    proposer: edit.proposedBy === null ? null : nameOf(edit.proposedBy),
    members: membersOf(edit.new).map(nameOf),
  };
}

async function namesOf(rows: readonly EditRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap((row) => [row.actorId, row.proposedBy, ...membersOf(row.new)]);
  return findStaffNames(
    database(),
    ids.filter((id) => id !== null),
  );
}

/** The edits of one platform, with those of its company and of the rules. */
export async function platformEdits(
  actor: RegulatorActor,
  platform: { readonly id: string; readonly companyId: string | null; readonly createdAt: Date },
): Promise<PlatformEdits> {
  const db = database();
  const { id, companyId, createdAt } = platform;
  const files = [id, RULEBOOK_FILE, ...(companyId === null ? [] : [companyId])];
  const [state, rows, begin] = await Promise.all([
    findEditState(db, id),
    listEdits(db, files, SHOWN + 1),
    findLogBegin(db),
  ]);
  const proposal = state.waitingSeq === null ? null : await findEdit(db, id, state.waitingSeq);
  const names = await namesOf(proposal === null ? rows : [...rows, proposal]);
  const added = rows.some(({ fileId, type }) => fileId === id && type === "added");
  return {
    version: state.version,
    lines: rows.slice(0, SHOWN).map((row) => lineOf(row, names)),
    more: rows.length > SHOWN,
    waiting: proposal === null ? null : await waitingOf(actor, proposal, names),
    unknownBefore: begin === null || added || createdAt >= begin ? null : begin,
  };
}

async function waitingOf(
  actor: RegulatorActor,
  proposal: EditRow,
  names: ReadonlyMap<string, string>,
): Promise<WaitingUsers> {
  const proposer = proposal.actorId ?? "";
  return {
    line: lineOf(proposal, names),
    own: (await listOwnAccounts(database(), actor.staffId)).includes(proposer),
    mine: actor.staffId === proposer,
  };
}

export interface WaitingLine extends WaitingUsers {
  readonly platform: WaitingEdit["platform"];
}

/** Counts of users that wait for a second person, the longest waiting first; those that wait for this reader before all. */
export async function waitingEditsScreen(actor: RegulatorActor): Promise<readonly WaitingLine[]> {
  const rows = await listWaitingEdits(database(), SHOWN);
  const names = await namesOf(rows);
  const lines = await Promise.all(
    rows.map(async ({ platform, ...row }) => ({ platform, ...(await waitingOf(actor, row, names)) })),
  );
  return lines.toSorted((a, b) => Number(a.own) - Number(b.own));
}

/** Whether a proposal waits on the platform of a form, and which edit was the last. `id` comes from the form. */
export async function editStateOf(_actor: RegulatorActor, id: string) {
  return findEditState(database(), id);
}
