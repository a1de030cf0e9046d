// The acts that have a page of their own, in the order in which they are offered, and the event each one is.
import type { PersonEvent } from "@/lib/domain/complaint/events";
import type { Catalogue } from "@/lib/base/i18n/catalogue";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { isLateNow } from "./late-now";

export const ACTS = {
  contact: "human_contact_denied",
  information: "information_supplied",
  dispute: "resolution_disputed",
  solved: "resolution_accepted",
  message: "message_sent",
  details: "evidence_added",
  amend: "amended",
  reach: "contact_changed",
  consent: "contact_consent_withdrawn",
  reopen: "reopened",
  appeal: "appealed",
  withdraw: "withdrawn",
} as const satisfies Partial<Record<keyof Catalogue["complaint"]["act"], PersonEvent>>;
export type ConsumerAct = keyof typeof ACTS;
/** Acts that use the general page of an act. */
export type FormAct = Exclude<ConsumerAct, "reach">;

/** The hidden field by which a form in the decision box says which decision it stood in. */
export const BOX_FIELD = "box";

export function isFormAct(segment: string): segment is FormAct {
  return Object.hasOwn(ACTS, segment) && segment !== "reach";
}

/** Whether the command is possible now; a message needs a reader, and consent must have been given to be withdrawn. */
export function mayAct(act: ConsumerAct, { choices, platform, consentContact }: ComplaintScreen): boolean {
  if (act === "message" && !platform.listed) return false;
  if (act === "consent" && !consentContact) return false;
  return choices.available.includes(ACTS[act]);
}

/** What the decision box already offers is not offered again. */
export function otherActs(screen: ComplaintScreen): readonly ConsumerAct[] {
  const { decision } = screen.choices;
  const inTheBox: Readonly<Record<typeof decision, readonly ConsumerAct[]>> = {
    answer: ["information"],
    judge_proposal: ["dispute", "solved"],
    answer_contact:
      screen.conversations.filter((conversation) => conversation.answer === null).length > 1
        ? []
        : ["contact"],
    answer_promise: [],
    reopen: ["reopen", "appeal"],
    appeal: ["appeal"],
    ended: [],
    wait: isLateNow(screen) ? ["details"] : ["solved"],
  };
  return (Object.keys(ACTS) as ConsumerAct[]).filter((act) => {
    if (act === "contact" && screen.unanswered === null) return false;
    if (act === "information" && !isQuestionOpen(screen)) return false;
    return mayAct(act, screen) && !inTheBox[decision].includes(act);
  });
}

/** A late answer is always possible; it is offered while the last question has none. */
function isQuestionOpen({ log }: ComplaintScreen): boolean {
  const last = log.find(({ type }) => type === "information_requested" || type === "information_supplied");
  return last?.type === "information_requested";
}
