// Which other answers of a platform a proposal is compared with, and when it holds the clock.
import { v7 } from "uuid";
import { expect, it } from "vitest";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import type { ProposeResolutionInput } from "@/lib/complaint/commands/propose-resolution";
import { previewAnswer, proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import type { CompanyActor } from "@/lib/domain/people/actor";
import type { TemplateFlag } from "@/lib/domain/answer/template-reply";
import { aFiling, CORRECTED, givenComplaint, hoursAfter, must, START } from "@/tests/support/stories";
import {
  agent,
  at,
  base,
  dispute,
  filed,
  propose,
  rowOf,
  shop,
  spokeAt,
  useScene,
} from "@/tests/integration/complaint/scene";

useScene();

const SAME = "您的账号存在违规行为，按用户协议第五条我们不能解除限制，处罚期为三十天。";
const REFUSAL = { decision: "refused", ground: "not_entitled", deeds: [], followUp: null } as const;

interface Draft {
  readonly by: CompanyActor;
  readonly platformId: string;
  readonly hour: number;
  readonly offer: Partial<ProposeResolutionInput>;
}

/** What is said of an answer on a fresh complaint; null when it is submitted. */
async function flagOf({ by, platformId, hour, offer }: Draft): Promise<TemplateFlag | null> {
  const { complaintId } = await givenComplaint(base.db, platformId, hoursAfter(START, hour - 20));
  const person = { personName: "王敏", personNo: v7().slice(0, 30), channel: "app_chat" as const };
  const startedAt = hoursAfter(START, hour - 2);
  must(await attestHumanContact(at(hour - 1), by, { ...person, complaintId, startedAt, seconds: 60 }));
  const terms = { complaintId, steps: "核对订单", answer: SAME, ...REFUSAL, unlessFlagged: true };
  const result = await proposeResolution(at(hour), by, { ...terms, ...offer });
  return "flag" in result ? result.flag : null;
}

it("refusals of five other complaints in the last thirty days make a template; older ones or a deed do not", async () => {
  for (let other = 0; other < 5; other += 1) {
    const c = await filed();
    await spokeAt(c, 1);
    must(await propose(c, 2, { ...REFUSAL, answer: SAME }));
  }
  const hour = 2 + 30 * 24;
  const draft = { by: agent, platformId: shop.id, hour, offer: {} };
  expect(await flagOf(draft)).toMatchObject({ reason: "same_elsewhere" });
  expect(await flagOf({ ...draft, offer: CORRECTED })).toBeNull();
  expect(await flagOf({ ...draft, hour: hour + 0.001 })).toBeNull();
});

it("an amount beside a deed that is no money makes no other answer of the one disputed before", async () => {
  const c = await filed();
  await spokeAt(c, 1);
  must(await propose(c, 2, { ...CORRECTED, answer: SAME }));
  must(await dispute(c, 3));
  const deeds = CORRECTED.deeds.map((deed) => ({ ...deed, amountCents: 5_000 }));
  const again = await propose(c, 4, { ...CORRECTED, answer: SAME, deeds, unlessFlagged: true });
  expect(again).toMatchObject({ flag: { reason: "same_as_before" } });
});

it("what the consumer wrote thins no template out when the company says it again", async () => {
  const canned = "您的问题我们已经记录，会尽快反馈给相关部门。";
  const draft = (answer: string) =>
    flagOf({ by: agent, platformId: shop.id, hour: 40, offer: { ...CORRECTED, answer } });
  const { narrative } = aFiling(shop.id, START);
  expect(await draft(`${canned}${narrative}`)).toMatchObject({ reason: "deferral" });
  expect(
    await draft(
      `${canned}包裹已在转运站找到，我核对了扫描记录，今天由顺丰重新寄出，单号 SF1234567890，明天送达。`,
    ),
  ).toBeNull();
});

it("a proposal holds the clock up to the breach and not after it", async () => {
  const stateAfter = async (hour: number) => {
    const c = await filed();
    await spokeAt(c, 1);
    must(await propose(c, hour, { answer: `${SAME}${v7()}` }));
    return (await rowOf(c.complaintId)).clockState;
  };
  expect(await stateAfter(71.999)).toBe("held");
  expect(await stateAfter(72.001)).toBe("running");
});

it("while it is written an answer is judged as it would be when it is submitted, and nothing is written", async () => {
  const c = await filed();
  await spokeAt(c, 1);
  const lazy = { ...CORRECTED, answer: "您的问题已记录，会尽快反馈，请您耐心等待处理结果。" };
  const before = await rowOf(c.complaintId);
  const asked = { number: c.number, ...lazy };
  expect(await previewAnswer(at(2), agent, asked)).toMatchObject({ value: { reason: "deferral" } });
  expect(await previewAnswer(at(2), agent, { ...asked, answer: SAME })).toMatchObject({ value: null });
  const endless = { ...asked, answer: lazy.answer.repeat(1_000) };
  expect(await previewAnswer(at(2), agent, endless)).toMatchObject({ value: null });
  expect(await rowOf(c.complaintId)).toEqual(before);
  const stranger = { ...agent, platformIds: [] };
  expect(await previewAnswer(at(2), stranger, asked)).toEqual({ ok: false, refusal: "not_found" });
});
