import { expect, it } from "vitest";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import { hoursAfter, must, START } from "@/tests/support/stories";
import { agent, at, filed, rowOf, useScene } from "@/tests/integration/complaint/scene";

useScene();

/** One person attests, signs the answer with their name, and refuses. */
async function answeredBy(personName: string): Promise<string> {
  const { complaintId } = await filed();
  const call = { personNo: personName, channel: "app_chat" as const, seconds: 60 };
  const startedAt = hoursAfter(START, 1);
  must(await attestHumanContact(at(2), agent, { complaintId, personName, startedAt, ...call }));
  const answer = `我是专员${personName}，按用户协议这项限制不能解除，属规则范围内的正常情形。${personName}敬上`;
  const refusal = { decision: "refused", ground: "not_entitled", deeds: [], followUp: null } as const;
  must(await proposeResolution(at(3), agent, { complaintId, steps: "核对了订单", answer, ...refusal }));
  return (await rowOf(complaintId)).clockState;
}

it("one template under six people's names is one template: the sixth of them does not hold the clock", async () => {
  const names = ["欧阳明月", "司马春华", "上官秋实", "诸葛冬青", "慕容晓岚", "尉迟文远"];
  const states: string[] = [];
  for (const name of names) states.push(await answeredBy(name));
  expect(states).toEqual([...Array<string>(5).fill("held"), "running"]);
});
