// One complaint in which everybody says everything that can be said: a life with a text of each kind in it.
import type { Db } from "@/db/engine/client";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { addEvidenceNote } from "@/lib/complaint/commands/add-evidence-note";
import { adjudicate } from "@/lib/complaint/commands/adjudicate";
import { amend } from "@/lib/complaint/commands/amend";
import { appeal } from "@/lib/complaint/commands/appeal";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { contextAt } from "@/lib/complaint/engine/context";
import { contest } from "@/lib/complaint/commands/contest";
import { dismissContest } from "@/lib/complaint/commands/dismiss-contest";
import { disputeResolution } from "@/lib/complaint/commands/dispute-resolution";
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import { requestInformation } from "@/lib/complaint/commands/request-information";
import { sendMessage } from "@/lib/complaint/commands/send-message";
import { supplyInformation } from "@/lib/complaint/commands/supply-information";
import { LIMITS } from "@/lib/domain/shared/limits";
import {
  fresh,
  givenAgent,
  givenComplaint,
  givenRegulator,
  must,
  type GivenComplaint,
  type GivenPlatform,
  REFUNDED,
} from "@/tests/support/stories";

const MINUTE_MS = 60_000;

/** `text` says what stands in a field of so many characters. The life lasts less than twenty minutes and ends before `endsAt`. */
export async function givenFullLife(
  db: Db,
  platform: GivenPlatform,
  endsAt: Date,
  text: (longest: number) => string,
): Promise<GivenComplaint> {
  let minutesLeft = 20;
  const next = () => {
    minutesLeft -= 1;
    return new Date(endsAt.getTime() - minutesLeft * MINUTE_MS);
  };
  const at = () => contextAt(db, next());
  const filedAt = next();
  const filed = await givenComplaint(db, platform.id, filedAt, {
    title: text(LIMITS.title),
    narrative: text(LIMITS.narrative),
    wanted: text(LIMITS.wanted),
  });
  const { complaintId, consumer } = filed;
  const agent = await givenAgent(db, platform);
  const [officer, other] = [await givenRegulator(db), await givenRegulator(db)];
  const amended = { title: null, narrative: text(LIMITS.narrative), wanted: text(LIMITS.wanted) };
  must(await amend(at(), consumer, { complaintId, ...amended }));
  const reason = text(LIMITS.reason);
  const spoke = { startedAt: filedAt, channel: "app_chat", seconds: 60 } as const;
  const person = { personName: text(LIMITS.person_name), personNo: `A${String(fresh())}` };
  must(await attestHumanContact(at(), agent, { complaintId, ...spoke, ...person }));
  must(await requestInformation(at(), agent, { complaintId, question: text(LIMITS.question) }));
  must(await supplyInformation(at(), consumer, { complaintId, answer: text(LIMITS.answer) }));
  must(await addEvidenceNote(at(), consumer, { complaintId, text: text(LIMITS.message) }));
  must(await sendMessage(at(), consumer, { complaintId, text: text(LIMITS.message) }));
  must(await sendMessage(at(), agent, { complaintId, text: text(LIMITS.message) }));
  must(await contest(at(), agent, { complaintId, kind: "abusive", reason }));
  must(await dismissContest(at(), officer, { complaintId, reason }));
  const proposal = { steps: text(LIMITS.steps), answer: text(LIMITS.answer) };
  const offer = { complaintId, ...proposal, ...REFUNDED };
  must(await proposeResolution(at(), agent, offer));
  must(await disputeResolution(at(), consumer, { complaintId, reason }));
  must(await proposeResolution(at(), agent, offer));
  must(await acceptResolution(at(), consumer, { complaintId }));
  must(await appeal(at(), consumer, { complaintId, reason }));
  const opinion = { hadPerson: false, hadAnswer: false, breachCounts: false };
  must(await adjudicate(at(), other, { complaintId, outcome: null, reason, ...opinion }));
  return filed;
}
