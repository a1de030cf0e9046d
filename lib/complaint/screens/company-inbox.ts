// A company's complaints by time to breach, a page at a time. Every row shows its clock as of the database's now.
import { database } from "@/db/engine/client";
import { findInInbox, listInbox, type InboxRow } from "@/db/complaint/company-inbox";
import { readConversations } from "@/db/complaint/conversations-of";
import { rulebookOf } from "@/db/rulebook/rulebook-of";
import type { CompanyActor } from "@/lib/domain/people/actor";
import type { Channel, Matter, Vulnerability } from "@/lib/domain/complaint/complaint";
import { isDueSoon } from "@/lib/domain/complaint/due-soon";
import { firstContacts, personSpoke } from "@/lib/domain/complaint/person-spoke";
import { companyChoices, type CompanyFormName } from "@/lib/complaint/screens/company-choices";
import { searchNumbers } from "@/lib/complaint/screens/number-search";
import { clockShown, type ClockShown } from "@/lib/complaint/screens/clock-shown";
import {
  conversationShown,
  type ConversationDot,
  type ConversationWord,
} from "@/lib/complaint/screens/conversation-shown";
import { fetchPage, type InboxAsk } from "@/lib/complaint/screens/inbox-page";
import { writePlace, type InboxPlace } from "@/lib/complaint/screens/inbox-position";
import { companyMenuScreen, type CompanyMenuScreen } from "@/lib/complaint/screens/company-menu";
import type { InboxView } from "@/lib/complaint/screens/inbox-views";

export interface InboxLine {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly platform: { readonly id: string; readonly nameZh: string; readonly nameEn: string };
  readonly channel: Channel;
  readonly matter: Matter;
  readonly vulnerability: Vulnerability;
  readonly clock: ClockShown;
  readonly conversation: ConversationWord;
  readonly dot: ConversationDot | null;
  readonly firstContactMissed: boolean;
  readonly contestPending: boolean;
  readonly appealPending: boolean;
  readonly proved: boolean;
  /** What is most useful to do on it; null: nothing. */
  readonly form: CompanyFormName | null;
}

export interface CompanyInboxScreen extends CompanyMenuScreen {
  readonly view: InboxView;
  readonly query: string | null;
  readonly lines: readonly InboxLine[];
  /** Places for the address; null where there is nothing before or after. */
  readonly previous: string | null;
  readonly next: string | null;
}

/** `ask.query` searches by number instead and ignores the view; everything in `ask` is as typed in the address. */
export async function companyInboxScreen(actor: CompanyActor, ask: InboxAsk): Promise<CompanyInboxScreen> {
  const db = database();
  const { platformIds } = actor;
  const query = ask.query === null || ask.query.trim() === "" ? null : ask.query.trim();
  const [menu, page] = await Promise.all([
    companyMenuScreen(actor),
    query === null
      ? fetchPage((part) => listInbox(db, platformIds, part), ask)
      : {
          rows: await findInInbox(db, platformIds, searchNumbers(query, new Date())),
          previous: null,
          next: null,
        },
  ]);
  const lines = await linesOf(page.rows);
  return {
    ...menu,
    view: ask.view,
    query,
    lines: query === null ? truthful(lines, ask.view) : lines,
    previous: place(page.previous),
    next: place(page.next),
  };
}

function place(found: InboxPlace | null): string | null {
  return found === null ? null : writePlace(found);
}

async function linesOf(rows: readonly InboxRow[]): Promise<InboxLine[]> {
  const db = database();
  return Promise.all(
    rows.map(async (row): Promise<InboxLine> => {
      const rulebook = await rulebookOf(db, db, row.rulebook_version);
      const clock = clockShown(row.clock, rulebook, new Date(Number(row.now_ms)));
      const conversations = readConversations(row.conversations);
      const { word, dot } = conversationShown(conversations, clock.snapshot.filedAt, clock.reading);
      return {
        id: row.id,
        number: row.number,
        title: row.title ?? "",
        platform: { id: row.platform_id, nameZh: row.platform_zh, nameEn: row.platform_en },
        channel: row.channel,
        matter: row.matter,
        vulnerability: row.vulnerability,
        clock,
        conversation: word,
        dot,
        firstContactMissed:
          firstContacts(clock.snapshot) === 0 &&
          clock.snapshot.fired.some((event) => event.type === "first_contact_due"),
        contestPending: clock.snapshot.contestPending,
        appealPending: clock.snapshot.appealPending,
        proved: row.proved,
        form: companyChoices(clock.snapshot, rulebook, new Date(Number(row.now_ms))).forms[0] ?? null,
      };
    }),
  );
}

/** What a round has not written yet is shown all the same: what time has moved out of a view is left out of it. */
function truthful(lines: readonly InboxLine[], view: InboxView): readonly InboxLine[] {
  const matching = lines.filter(({ clock }) => {
    const { status, state, remainingMs } = clock.reading;
    if (view === "closed") return status === "closed";
    if (view === "contested") return true;
    if (view === "paused" || view === "held") return state === view;
    if (view === "due_6h" && !isDueSoon(remainingMs)) return false;
    return status !== "closed" && (view !== "no_contact" || !personSpoke(clock.snapshot));
  });
  if (view === "closed" || view === "contested" || view === "unproved") return matching;
  const running = (line: InboxLine) => line.clock.reading.state === "running";
  const byDeadline = (a: InboxLine, b: InboxLine) =>
    (a.clock.reading.deadlineMs ?? 0) - (b.clock.reading.deadlineMs ?? 0);
  return [...matching.filter(running).sort(byDeadline), ...matching.filter((line) => !running(line))];
}
