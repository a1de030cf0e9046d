// The acts that have a page of their own, in the order in which they are offered, and the event each one is.
import type { PersonEvent } from "@/lib/domain/complaint/events";
import type { Catalogue } from "@/lib/base/i18n/catalogue";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";

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
export type Act = keyof typeof ACTS;
/** The others have a page of their own making. */
export type FormAct = Exclude<Act, "reach">;

/** The hidden field by which a form in the decision box says which decision it stood in. */
export const BOX_FIELD = "box";

export function isFormAct(segment: string): segment is FormAct {
  return Object.hasOwn(ACTS, segment) && segment !== "reach";
}

/** Whether the command would be taken now, with somebody there to read a message and a consent to take back. */
export function mayAct(act: Act, { choices, platform, consentContact }: ComplaintScreen): boolean {
  if (act === "message" && !platform.listed) return false;
  if (act === "consent" && !consentContact) return false;
  return choices.available.includes(ACTS[act]);
}

/** What the decision box already offers is not offered again. */
export function otherActs(screen: ComplaintScreen): readonly Act[] {
  const { decision } = screen.choices;
  const inTheBox: Readonly<Record<typeof decision, readonly Act[]>> = {
    answer: ["information"],
    judge_proposal: ["dispute", "solved"],
    answer_contact:
      screen.conversations.filter((contact) => contact.answer === null).length > 1 ? [] : ["contact"],
    answer_promise: [],
    reopen: ["reopen", "appeal"],
    appeal: ["appeal"],
    ended: [],
    wait: ["solved"],
  };
  return (Object.keys(ACTS) as Act[]).filter((act) => {
    if (act === "contact" && screen.unanswered === null) return false;
    if (act === "information" && !isQuestionOpen(screen)) return false;
    return mayAct(act, screen) && !inTheBox[decision].includes(act);
  });
}

/** The table takes a late answer at any time; it is offered while the last question has none. */
function isQuestionOpen({ log }: ComplaintScreen): boolean {
  const last = log.find(({ type }) => type === "information_requested" || type === "information_supplied");
  return last?.type === "information_requested";
}
