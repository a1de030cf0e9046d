// Every verb that takes a text: none is taken empty or longer than its field, and what is refused writes nothing.
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { addEvidenceNote } from "@/lib/complaint/commands/add-evidence-note";
import { adjudicate } from "@/lib/complaint/commands/adjudicate";
import { amend } from "@/lib/complaint/commands/amend";
import { appeal } from "@/lib/complaint/commands/appeal";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { contest } from "@/lib/complaint/commands/contest";
import { dismissContest } from "@/lib/complaint/commands/dismiss-contest";
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import { refer } from "@/lib/complaint/commands/refer";
import { reopen } from "@/lib/complaint/commands/reopen";
import { requestInformation } from "@/lib/complaint/commands/request-information";
import { sendMessage } from "@/lib/complaint/commands/send-message";
import { supplyInformation } from "@/lib/complaint/commands/supply-information";
import { upholdContest } from "@/lib/complaint/commands/uphold-contest";
import { withdraw } from "@/lib/complaint/commands/withdraw";
import { disputeResolution } from "@/lib/complaint/commands/dispute-resolution";
import { hoursAfter, must, START, type GivenComplaint, REFUNDED } from "@/tests/support/stories";
import {
  accept,
  agent,
  at,
  eventsOf,
  filed,
  officer,
  propose,
  refusedAs,
  rowOf,
  spokeAt,
  useScene,
} from "@/tests/integration/complaint/scene";

useScene();

type Step = (c: GivenComplaint) => Promise<unknown>;
type Verb = (c: GivenComplaint, text: string) => Promise<{ readonly ok: boolean }>;

const contested: Step = async ({ complaintId }) =>
  must(await contest(at(1), agent, { complaintId, kind: "not_ours", reason: "不是我们的订单" }));
const asked: Step = async ({ complaintId }) =>
  must(await requestInformation(at(1), agent, { complaintId, question: "订单号？" }));
const spoken: Step = (c) => spokeAt(c, 1);
const proposed: Step = async (c) => {
  await spoken(c);
  must(await propose(c, 2));
};
const closed: Step = async (c) => must(await accept(c, 2));
const nothing: Step = () => Promise.resolve();

const answer = REFUNDED;
const opinion = { outcome: "for_consumer" as const, hadPerson: false, hadAnswer: false, breachCounts: true };
const unchanged = { title: null, narrative: null, wanted: null };
const call = { channel: "app_chat" as const, startedAt: hoursAfter(START, 2), seconds: 60 };

/** The verb, how many characters it takes, and what happened before. */
const NEEDED: [verb: string, most: number, before: Step, act: Verb][] = [
  ["a question", 1000, nothing, (c, text) => requestInformation(at(3), agent, { ...of(c), question: text })],
  [
    "an answer to it",
    2000,
    asked,
    (c, text) => supplyInformation(at(3), c.consumer, { ...of(c), answer: text }),
  ],
  ["a message", 2000, nothing, (c, text) => sendMessage(at(3), c.consumer, { ...of(c), text })],
  ["a note", 2000, nothing, (c, text) => addEvidenceNote(at(3), c.consumer, { ...of(c), text })],
  [
    "the steps of a proposal",
    2000,
    spoken,
    (c, text) =>
      proposeResolution(at(3), agent, { ...of(c), ...answer, steps: text, answer: `已退款${v7()}` }),
  ],
  [
    "the answer of a proposal",
    2000,
    spoken,
    (c, text) => proposeResolution(at(3), agent, { ...of(c), ...answer, steps: "已核实", answer: text }),
  ],
  [
    "a dispute",
    1000,
    proposed,
    (c, text) => disputeResolution(at(3), c.consumer, { ...of(c), reason: text }),
  ],
  [
    "a contest",
    1000,
    nothing,
    (c, text) => contest(at(3), agent, { ...of(c), kind: "out_of_scope", reason: text }),
  ],
  ["a dismissal", 1000, contested, (c, text) => dismissContest(at(3), officer, { ...of(c), reason: text })],
  [
    "an upholding",
    1000,
    contested,
    (c, text) => upholdContest(at(3), officer, { ...of(c), reason: text, rightPlatformId: null }),
  ],
  [
    "an opinion",
    1000,
    nothing,
    (c, text) => adjudicate(at(73), officer, { ...of(c), ...opinion, reason: text }),
  ],
  ["an appeal", 1000, closed, (c, text) => appeal(at(3), c.consumer, { ...of(c), reason: text })],
  ["a reopening", 1000, closed, (c, text) => reopen(at(3), c.consumer, { ...of(c), reason: text })],
  [
    "the name of who called",
    40,
    nothing,
    (c, text) => attestHumanContact(at(3), agent, { ...of(c), ...call, personName: text, personNo: v7() }),
  ],
  [
    "their number",
    40,
    nothing,
    (c, text) => attestHumanContact(at(3), agent, { ...of(c), ...call, personName: "王敏", personNo: text }),
  ],
];

const OPTIONAL: [verb: string, most: number, before: Step, act: Verb][] = [
  [
    "the note of a withdrawal",
    1000,
    nothing,
    (c, note) => withdraw(at(3), c.consumer, { ...of(c), reason: "other", note }),
  ],
  [
    "the note of a referral",
    1000,
    nothing,
    (c, note) => refer(at(3), officer, { ...of(c), to: "12315", note }),
  ],
  [
    "who follows up",
    1000,
    spoken,
    (c, followUp) =>
      proposeResolution(at(3), agent, {
        ...of(c),
        ...answer,
        steps: "已核实",
        answer: `已退款${v7()}`,
        followUp,
      }),
  ],
];

const AMENDED: [verb: string, most: number, before: Step, act: Verb][] = [
  [
    "a corrected title",
    80,
    nothing,
    (c, title) => amend(at(3), c.consumer, { ...of(c), ...unchanged, title }),
  ],
  [
    "a corrected story",
    5000,
    nothing,
    (c, narrative) => amend(at(3), c.consumer, { ...of(c), ...unchanged, narrative }),
  ],
  [
    "a corrected wish",
    500,
    nothing,
    (c, wanted) => amend(at(3), c.consumer, { ...of(c), ...unchanged, wanted }),
  ],
];

function of({ complaintId }: GivenComplaint) {
  return { complaintId };
}

/** A text of so many characters that no two complaints share. */
const long = (length: number) =>
  Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 9000))).join("");

describe("a text", () => {
  it.each([...NEEDED, ...OPTIONAL, ...AMENDED])(
    "%s has at most %i characters",
    async (_verb, most, before, act) => {
      const c = await filed();
      await before(c);
      expect(await act(c, long(most + 1))).toEqual(refusedAs("text_too_long"));
      expect(await act(c, long(most))).toMatchObject({ ok: true });
    },
  );

  it.each(NEEDED)(
    "%s is not empty, and what is refused leaves no trace",
    async (_verb, _most, before, act) => {
      const c = await filed();
      await before(c);
      // What the clock owes at the verb's hour is written either way.
      await act(c, "");
      const [row, log] = [await rowOf(c.complaintId), await eventsOf(c.complaintId)];
      expect(await act(c, " \u200b\n")).toEqual(refusedAs("text_needed"));
      expect([await rowOf(c.complaintId), await eventsOf(c.complaintId)]).toEqual([row, log]);
    },
  );

  it.each(OPTIONAL)("%s may be left out", async (_verb, _most, before, act) => {
    const c = await filed();
    await before(c);
    expect(await act(c, " ")).toMatchObject({ ok: true });
  });
});
