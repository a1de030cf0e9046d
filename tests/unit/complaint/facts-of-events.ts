// The facts of every type of event as its command writes them, in three variants.
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { EVENT_CATALOGUE } from "@/lib/domain/complaint/event-catalogue";
import type { FactValue } from "@/lib/domain/shared/event-chain";
import type { EventType } from "@/lib/domain/complaint/events";

const ID = "00000000-0000-7000-8000-000000000000";
const DEEDS = [
  { kind: "refund", amountCents: 12_900, by: "2026-03-20", doneOn: null },
  { kind: "repair", amountCents: null, by: null, doneOn: "2026-03-01" },
];

const OUTCOMES_ASKED = ["for_consumer", "for_company", undefined] as const;
const digest = `1:${"0".repeat(64)}`;

/** Facts such as the catalogue has them, in three variants. */
export function factsFor(type: EventType, variant: number): Readonly<Record<string, FactValue>> {
  const texts = EVENT_CATALOGUE[type].texts.length === 0 ? {} : { texts: [digest] };
  const outcome = OUTCOMES_ASKED[variant];
  switch (type) {
    case "filed":
      return {
        number: "JT-20260301-00000000",
        platformId: ID,
        channel: "hotline",
        matter: "dispute",
        priority: false,
        rulebook: DEFAULT_RULEBOOK.version,
        attempts: 1,
      };
    case "human_contact_attested":
      return {
        contactId: ID,
        channel: "hotline",
        startedAt: "2026-03-01T00:00:00.000Z",
        seconds: 1,
        ...texts,
      };
    case "human_contact_revoked":
    case "human_contact_confirmed":
    case "human_contact_denied":
      return variant === 2
        ? { contactId: ID, contactCycle: 1, direction: "from_consumer" }
        : { contactId: ID };
    case "disowned":
      return { contactId: ID };
    case "proved":
      return { by: variant === 0 ? "claim" : "code", contactId: ID };
    case "contact_changed":
      return {
        contactId: ID,
        formerId: variant === 0 ? null : ID,
        formerProved: variant === 2,
        contactProved: variant === 2,
        consented: variant === 1,
      };
    case "confirmation_lapsed":
      return { received: false };
    case "resolution_proposed":
      return {
        proposalId: ID,
        ...(variant === 0
          ? { remedy: null, amountCents: null, promisedAt: "2026-03-20T00:00:00.000Z" }
          : {
              decision: variant === 1 ? "partly" : "refused",
              ground: null,
              ownReason: variant === 2,
              deeds: DEEDS,
            }),
        templateReply: variant === 2,
        holds: variant !== 2,
        ...texts,
      };
    case "contested":
      return { kind: "not_ours", ...texts };
    case "contest_upheld":
      return { outcome: variant === 0 ? "merged" : "rejected", ...texts };
    case "merged":
      return { intoId: ID, into: "JT-20260301-00000001" };
    case "withdrawn":
      return { reason: variant === 0 ? "mistaken" : "other", ...texts };
    case "adjudicated":
      return {
        hadPerson: true,
        hadAnswer: true,
        inTime: false,
        breachCounts: variant !== 0,
        ...(outcome === undefined ? {} : { outcome }),
        ...texts,
      };
    case "resolution_accepted":
      return variant === 0 ? {} : { received: variant === 1 };
    case "promise_due":
    case "promise_kept":
      return { promise: variant + 1 };
    case "promise_broken":
      return { promise: variant + 1, reopens: variant !== 2 };
    case "deed_found_done":
      return { promise: variant + 1, ...texts };
    case "breach_judged":
      return { breachCounts: variant !== 0, ...texts };
    case "resolution_disputed":
      return variant === 0 ? texts : { answerHeard: variant === 1, ...texts };
    case "referred":
      return { to: "12315", ...texts };
    case "platform_confirmed":
      return { platformId: ID, fromId: ID };
    default:
      return texts;
  }
}
