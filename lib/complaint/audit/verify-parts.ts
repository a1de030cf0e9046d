// Holds the rows that repeat facts of the log against those facts: conversations, proposals, and the platform.
import type { LoggedConversation, LoggedEvent, LoggedProposal, LoggedText } from "@/db/complaint/audit-log";
import { canonical } from "@/lib/domain/shared/event-chain";
import { EVENT_CATALOGUE } from "@/lib/domain/complaint/event-catalogue";
import type { BrokenRow } from "@/lib/complaint/engine/broken-row";

const answerOf = ({ type }: LoggedEvent) => EVENT_CATALOGUE[type].answersConversation;

function instant(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

/** The numbers of an event's texts, in their order. */
function textNumbers({ facts }: LoggedEvent): readonly number[] {
  const named = facts["texts"];
  return Array.isArray(named) ? named.map((fact) => Number(String(fact).split(":")[0])) : [];
}

/** Takes from `rows` the one that an event names; what is left at the end, no event names. */
function taken<T extends { readonly id: string; readonly seq: number }>(
  rows: Map<string, T>,
  event: LoggedEvent,
  fact: "contactId" | "proposalId",
): T | null {
  const id = event.facts[fact];
  const row = typeof id === "string" ? rows.get(id) : undefined;
  if (row?.seq !== event.seq) return null;
  rows.delete(row.id);
  return row;
}

/** The text that the event of an attested conversation stands for. */
function personText({ personName, personNo, callerDigits }: LoggedConversation): string {
  return [personName, personNo, ...(callerDigits === null ? [] : [callerDigits])].join("\n");
}

/** Every conversation is the one that was attested, and was answered as its consumer answered. */
export function brokenConversation(
  events: readonly LoggedEvent[],
  conversations: readonly LoggedConversation[],
  texts: readonly LoggedText[],
): BrokenRow | null {
  const left = new Map(conversations.map((conversation) => [conversation.id, conversation]));
  for (const event of events.filter(({ type }) => type === "human_contact_attested")) {
    const { seq, facts, actorId } = event;
    const row = taken(left, event, "contactId");
    const [personN] = textNumbers(event);
    const person = texts.find((text) => text.n === personN)?.body ?? null;
    const answered = events.find(
      (other) => answerOf(other) !== null && other.facts["contactId"] === facts["contactId"],
    );
    const holds =
      row !== null &&
      row.channel === facts["channel"] &&
      instant(row.startedMs) === facts["startedAt"] &&
      row.seconds === facts["seconds"] &&
      row.attestedBy === actorId &&
      row.direction === (facts["direction"] ?? null) &&
      row.personNew === (facts["personNew"] ?? null) &&
      // An erased name is not judged.
      (person === null || person === personText(row)) &&
      row.answer === (answered === undefined ? null : answerOf(answered)) &&
      row.answeredMs === (answered?.atMs ?? null);
    if (!holds) return { seq, what: "contact" };
  }
  return left.size === 0 ? null : { seq: events.length, what: "contact" };
}

/** Its deeds are those that were logged, and each text that one of them, or its reason, names is a text of the event. */
function deedsHold({ deeds, reasonN }: LoggedProposal, event: LoggedEvent): boolean {
  const stored = (deeds ?? []).map(({ kind, amountCents, by, doneOn }) => ({
    kind,
    amountCents,
    by,
    doneOn,
  }));
  const texts = textNumbers(event);
  const named = [reasonN, ...(deeds ?? []).map(({ textN }) => textN)].flatMap((n) => (n === null ? [] : [n]));
  return (
    canonical(stored) === canonical(event.facts["deeds"] ?? []) &&
    named.every((n, place) => texts[2 + place] === n)
  );
}

/** Every proposal is the one that was made: what it decides and promises, how its reason is marked, whether it held the clock. */
export function brokenProposal(
  events: readonly LoggedEvent[],
  proposals: readonly LoggedProposal[],
): BrokenRow | null {
  const left = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  for (const event of events.filter(({ type }) => type === "resolution_proposed")) {
    const { seq, facts, actorId, atMs } = event;
    const row = taken(left, event, "proposalId");
    const [stepsN, answerN] = textNumbers(event);
    const holds =
      row !== null &&
      row.remedy === (facts["remedy"] ?? null) &&
      row.amountCents === (facts["amountCents"] ?? null) &&
      instant(row.promisedMs) === (facts["promisedAt"] ?? null) &&
      row.decision === (facts["decision"] ?? null) &&
      row.ground === (facts["ground"] ?? null) &&
      row.ownReason === (facts["ownReason"] ?? false) &&
      deedsHold(row, event) &&
      row.holds === facts["holds"] &&
      row.flagged === facts["templateReply"] &&
      row.proposedBy === actorId &&
      row.proposedMs === atMs &&
      row.stepsN === stepsN &&
      row.answerN === answerN;
    if (!holds) return { seq, what: "proposal" };
  }
  return left.size === 0 ? null : { seq: events.length, what: "proposal" };
}

/** The complaint stands with the platform it was filed on, or the one that a regulator confirmed. */
export function brokenPlatform(events: readonly LoggedEvent[], platformId: string): BrokenRow | null {
  const said = events.findLast(({ type }) => "platformId" in EVENT_CATALOGUE[type].facts);
  if (said === undefined || said.facts["platformId"] === platformId) return null;
  return { seq: said.seq, what: "platform" };
}

/** The complaint has the contact that was last given to it or proved for it, and none where its owner took it off. */
export function brokenConsumerContact(
  events: readonly LoggedEvent[],
  contactId: string | null,
): BrokenRow | null {
  const said = events.findLast(
    ({ type }) => type === "proved" || type === "contact_changed" || type === "disowned",
  );
  if (said === undefined) return null;
  const named = said.type === "disowned" ? null : said.facts["contactId"];
  return named === contactId ? null : { seq: said.seq, what: "consumer_contact" };
}
