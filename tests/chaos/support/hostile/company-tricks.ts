// What a company that knows all rules tries, to have more time than they give; and a rival, who has no business here. Most
// of it is refused: what counts is when the complaint breaches all the same.
import { v7 } from "uuid";
import type { Db } from "@/db/engine/client";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import type { ProposeResolutionInput } from "@/lib/complaint/commands/propose-resolution";
import { contest } from "@/lib/complaint/commands/contest";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { denyHumanContact } from "@/lib/complaint/commands/deny-human-contact";
import { dismissContest } from "@/lib/complaint/commands/dismiss-contest";
import { disputeResolution } from "@/lib/complaint/commands/dispute-resolution";
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import { requestInformation } from "@/lib/complaint/commands/request-information";
import { revokeHumanContact } from "@/lib/complaint/commands/revoke-human-contact";
import { sendMessage } from "@/lib/complaint/commands/send-message";
import type { CompanyActor, RegulatorActor } from "@/lib/domain/people/actor";
import { CONTEST_KINDS } from "@/lib/domain/complaint/complaint";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { findConversationOf } from "@/tests/chaos/support/lives/conversation-of";
import type { GivenAnswer } from "@/tests/chaos/support/hostile/given-answers";
import { hoursAfter, REFUNDED, START, type GivenComplaint } from "@/tests/support/stories";

export interface Stage {
  readonly db: Db;
  readonly agent: CompanyActor;
  /** Of another company. */
  readonly rival: CompanyActor;
  readonly officer: RegulatorActor;
  readonly complaint: GivenComplaint;
  /** Hours after the filing. */
  readonly at: (hours: number) => CommandContext;
  readonly canned: readonly GivenAnswer[];
  /** Counts the complaints, so that each tries something else. */
  readonly n: number;
}

export interface Trick {
  readonly name: string;
  /** Hours beyond the seventy-two that the rules give to a company that does this honestly. */
  readonly allowedHours: number;
  readonly play: (stage: Stage) => Promise<unknown>;
}

const ANSWERED_AFTER = 5;
/** What nobody sees, and what says nothing. */
const PADDING = ["\uFE0F", "\u3164", "　", " 128 元", "。。。", "A1B2C3", "😀", "谢谢理解"] as const;

/** A conversation of five minutes before `hours`; answers the number of the person. */
async function spoke(stage: Stage, hours: number, about: { personName?: string } = {}): Promise<string> {
  const personNo = `T${v7().slice(-12)}`.toUpperCase();
  const startedAt = hoursAfter(START, hours - 0.1);
  const call = { personName: "王敏", personNo, channel: "app_chat", startedAt, seconds: 300 } as const;
  const { complaintId } = stage.complaint;
  await attestHumanContact(stage.at(hours), stage.agent, { complaintId, ...call, ...about });
  return personNo;
}

function propose(
  { at, agent, complaint }: Stage,
  hours: number,
  offer: Partial<Omit<ProposeResolutionInput, "complaintId">> = {},
) {
  const answer = `您的订单已由物流核实丢件，退款单号 ${v7().slice(-12)}，三个工作日到账。`;
  const { complaintId } = complaint;
  const terms = { complaintId, steps: `核对了订单 ${v7()}`, answer, ...REFUNDED, ...offer };
  return proposeResolution(at(hours), agent, terms);
}

const dispute = ({ at, complaint: { complaintId, consumer } }: Stage, hours: number) =>
  disputeResolution(at(hours), consumer, { complaintId, reason: "款项没有到账" });

const cannedOf = ({ canned, n }: Stage, k: number): GivenAnswer => {
  const given = canned[(n * 7 + k) % canned.length];
  if (given === undefined) throw new Error("no canned answers");
  return given;
};

export const TRICKS: readonly Trick[] = [
  {
    name: "canned answers, one after the other",
    allowedHours: 0,
    play: async (stage) => {
      await spoke(stage, 1);
      for (const [k, hours] of [2, 20, 48, 66, 71, 71.9].entries())
        await propose(stage, hours, cannedOf(stage, k));
    },
  },
  {
    name: "canned answers, padded",
    allowedHours: 0,
    play: async (stage) => {
      await spoke(stage, 1);
      for (const [k, hours] of [48, 60, 71, 71.9].entries()) {
        const pad = PADDING[(stage.n + k) % PADDING.length] ?? "";
        const given = cannedOf(stage, k);
        const letters = Array.from(given.answer, (letter) => letter + (pad.length === 1 ? pad : ""));
        await propose(stage, hours, { ...given, answer: `${letters.join("")}${pad.repeat(6)}` });
      }
    },
  },
  {
    name: "proposals without anybody, and conversations that cannot have been",
    allowedHours: 0,
    play: async (stage) => {
      await propose(stage, 40);
      const { complaintId } = stage.complaint;
      const impossible = [
        { startedAt: hoursAfter(START, 80), seconds: 300, channel: "app_chat" },
        { startedAt: hoursAfter(START, -3), seconds: 300, channel: "app_chat" },
        { startedAt: hoursAfter(START, 40), seconds: 8 * 3_600, channel: "app_chat" },
        { startedAt: hoursAfter(START, 60), seconds: 300, channel: "hotline" },
      ] as const;
      for (const about of impossible) {
        const person = { personName: "王敏", personNo: v7().slice(-12) };
        await attestHumanContact(stage.at(70), stage.agent, { complaintId, ...person, ...about });
        await propose(stage, 71);
      }
    },
  },
  {
    name: "an invented person, denied at once",
    allowedHours: 0,
    play: async (stage) => {
      const personNo = await spoke(stage, 70, { personName: stage.n % 2 === 0 ? "王敏" : "转人工服务" });
      const conversationId = await findConversationOf(stage.db, personNo).catch(() => null);
      if (conversationId === null) return;
      const { complaintId, consumer } = stage.complaint;
      await denyHumanContact(stage.at(70.5), consumer, { complaintId, conversationId });
      await propose(stage, 71);
    },
  },
  {
    name: "a contact revoked once it had been proposed on",
    allowedHours: 0,
    play: async (stage) => {
      const personNo = await spoke(stage, 10);
      const conversationId = await findConversationOf(stage.db, personNo);
      await propose(stage, 60, cannedOf(stage, 0));
      const { complaintId } = stage.complaint;
      await revokeHumanContact(stage.at(71), stage.agent, { complaintId, conversationId });
      await propose(stage, 71.5);
    },
  },
  {
    name: "contests, one of each kind",
    allowedHours: 0,
    play: async ({ at, agent, officer, complaint: { complaintId } }) => {
      for (const [k, kind] of CONTEST_KINDS.entries()) {
        await contest(at(60 + k * 3), agent, { complaintId, kind, reason: "不属于本平台" });
        await dismissContest(at(61 + k * 3), officer, { complaintId, reason: "属于" });
      }
    },
  },
  {
    name: "questions, again and again, that nobody answers",
    allowedHours: DEFAULT_RULEBOOK.pause_hours,
    play: async ({ at, agent, complaint: { complaintId } }) => {
      for (const hours of [10, 40, 60, 71, 90, 95])
        await requestInformation(at(hours), agent, { complaintId, question: "请提供订单截图" });
    },
  },
  {
    name: "messages without end",
    allowedHours: 0,
    play: async ({ at, agent, complaint: { complaintId } }) => {
      for (let hours = 1; hours < 72; hours += 8)
        await sendMessage(at(hours), agent, { complaintId, text: "正在处理，请耐心等待" });
    },
  },
  {
    name: "proposals that are no solution, each disputed five hours later",
    // Time that a consumer takes to answer is theirs, as often as the rules say; then it runs while they do.
    allowedHours: DEFAULT_RULEBOOK.disputes_before_time_runs * ANSWERED_AFTER,
    play: async (stage) => {
      await spoke(stage, 1);
      for (let hours = 20; hours < 110; hours += 10) {
        await propose(stage, hours);
        await dispute(stage, hours + ANSWERED_AFTER);
      }
    },
  },
  {
    name: "a rival's agent, by every verb of a company",
    allowedHours: 0,
    play: async (stage) => {
      const foreign = { ...stage, agent: stage.rival };
      await spoke(foreign, 1);
      await propose(foreign, 70);
      const { complaintId } = stage.complaint;
      await requestInformation(stage.at(10), stage.rival, { complaintId, question: "？" });
      await contest(stage.at(11), stage.rival, { complaintId, kind: "abusive", reason: "？" });
    },
  },
];
