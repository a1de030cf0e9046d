// What every page of a complaint reads of it, and makes of it alike: its clock, its log, what was filed, who spoke.
import type { Db } from "@/db/engine/client";
import {
  listAttemptDetails,
  listConversationDetails,
  listEventDetails,
  listProposalDetails,
} from "@/db/complaint/complaint-details";
import { listTexts } from "@/db/complaint/text";
import { rulebookOf } from "@/db/rulebook/rulebook-of";
import type { StoredSnapshot } from "@/lib/domain/complaint/stored-snapshot";
import { breachStanding } from "@/lib/complaint/screens/breach-standing";
import { clockShown, type StoredLateness } from "@/lib/complaint/screens/clock-shown";
import { filedContent, type ContentReader } from "@/lib/complaint/screens/complaint-content";
import { complaintLog } from "@/lib/complaint/screens/complaint-log";
import { conversationShown } from "@/lib/complaint/screens/conversation-shown";
import { promisesShown } from "@/lib/complaint/screens/promises-shown";

interface ReadComplaint extends StoredLateness {
  readonly id: string;
  readonly clock: StoredSnapshot;
  readonly rulebookVersion: string;
  /** The instant of reading. */
  readonly now: Date;
}

/** Who may see the complaint has been asked: `row` was read through its reader. */
export async function complaintRecord(db: Db, row: ReadComplaint, reader: ContentReader) {
  const [rulebook, texts, events, conversations, proposals, attempts] = await Promise.all([
    rulebookOf(db, db, row.rulebookVersion),
    listTexts(db, row.id),
    listEventDetails(db, row.id),
    listConversationDetails(db, row.id),
    listProposalDetails(db, row.id),
    listAttemptDetails(db, row.id),
  ]);
  const clock = clockShown(row.clock, rulebook, row.now, row);
  const log = complaintLog({ events, texts, conversations, proposals }, clock.unwritten, rulebook);
  return {
    rulebook,
    texts,
    conversations,
    clock,
    log,
    breach: breachStanding(clock),
    content: filedContent(texts, attempts, reader),
    dot: conversationShown(conversations, clock.snapshot.filedAt, clock.reading).dot,
    promises: promisesShown(clock.snapshot, log, rulebook, row.now),
  };
}
