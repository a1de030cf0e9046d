// Which other answers of a platform a proposal is compared with, and when it holds the clock.
import { v7 } from "uuid";
import { expect, it } from "vitest";
import { attestHumanContact } from "@/lib/commands/attest-human-contact";
import { proposeResolution } from "@/lib/commands/propose-resolution";
import type { CompanyActor } from "@/lib/domain/actor";
import type { TemplateFlag } from "@/lib/domain/template-reply";
import { givenComplaint, givenPlatform, hoursAfter, must, START } from "@/tests/support/stories";
import {
  agent,
  at,
  base,
  filed,
  propose,
  rowOf,
  shop,
  spokeAt,
  useScene,
} from "@/tests/integration/commands/scene";

useScene();

const SAME = "我们核对了您的订单，仓库确认少发了一份餐品，已安排退还该餐品的全部费用，预计两天内到账。";

interface Draft {
  readonly by: CompanyActor;
  readonly platformId: string;
  readonly hour: number;
  readonly answer: string;
  readonly remedy?: "refund";
}

/** What is said of an answer on a fresh complaint; null when it is submitted. */
async function flagOf({ by, platformId, hour, answer, remedy }: Draft): Promise<TemplateFlag | null> {
  const { complaintId } = await givenComplaint(base.db, platformId, hoursAfter(START, hour - 20));
  const person = { personName: "王敏", personNo: v7().slice(0, 30), channel: "app_chat" as const };
  const startedAt = hoursAfter(START, hour - 2);
  must(await attestHumanContact(at(hour - 1), by, { ...person, complaintId, startedAt, seconds: 60 }));
  const terms = { steps: "核对订单", amountCents: null, promisedAt: null, followUp: null };
  const draft = { complaintId, answer, remedy: remedy ?? null, unlessFlagged: true };
  const result = await proposeResolution(at(hour), by, { ...terms, ...draft });
  return "flag" in result ? result.flag : null;
}

it("answers of five other complaints in the last thirty days make a template, older ones or a remedy do not", async () => {
  for (let other = 0; other < 5; other += 1) {
    const c = await filed();
    await spokeAt(c, 1);
    must(await propose(c, 2, { answer: SAME }));
  }
  const hour = 2 + 30 * 24;
  const draft = { by: agent, platformId: shop.id, hour, answer: SAME };
  expect(await flagOf(draft)).toMatchObject({ reason: "same_as_elsewhere" });
  expect(await flagOf({ ...draft, remedy: "refund" })).toBeNull();
  expect(await flagOf({ ...draft, hour: hour + 0.001 })).toBeNull();
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

it("the names of a platform are no part of the answer, of its company too where it has one", async () => {
  const names = { nameZh: "云帆购物中心", nameEn: "Yunfan Mall Beijing" };
  const platform = await givenPlatform(base.db, names);
  const by = { ...agent, platformIds: [platform.id] };
  const answer = `${names.nameZh} ${names.nameEn}：请耐心等待`;
  const draft = { by, platformId: platform.id, hour: 22, answer };
  expect((await flagOf(draft))?.share).toBe(1);
  await base.sql`update platform set company_id = null where id = ${platform.id}`;
  expect((await flagOf(draft))?.share).toBe(1);
});
