// Complaints that have lived: questions, contacts, proposals, disputes, breaches, decisions; made by the real commands.
import type { Db } from "@/db/engine/client";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { adjudicate } from "@/lib/complaint/commands/adjudicate";
import { appeal } from "@/lib/complaint/commands/appeal";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { contextAt } from "@/lib/complaint/engine/context";
import { disputeResolution } from "@/lib/complaint/commands/dispute-resolution";
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import { requestInformation } from "@/lib/complaint/commands/request-information";
import { sendMessage } from "@/lib/complaint/commands/send-message";
import { supplyInformation } from "@/lib/complaint/commands/supply-information";
import {
  givenAgent,
  givenComplaint,
  givenPlatform,
  givenRegulator,
  hoursAfter,
  must,
  START,
  REFUNDED,
} from "@/tests/support/stories";

const FINDINGS = { hadPerson: true, hadAnswer: true, breachCounts: true };

/** Four kinds of life, `count` of each, all on one platform. Says its id. */
export async function tellLives(db: Db, count: number): Promise<string> {
  const shop = await givenPlatform(db);
  const agent = await givenAgent(db, shop);
  const officer = await givenRegulator(db);
  for (let n = 0; n < count * 4; n += 1) {
    const { complaintId, consumer } = await givenComplaint(db, shop.id);
    const at = (hours: number) => contextAt(db, hoursAfter(START, hours));
    const about = { complaintId };
    must(await sendMessage(at(1), consumer, { ...about, text: `请尽快处理，第 ${String(n)} 次` }));
    if (n % 4 === 0) continue;
    must(
      await attestHumanContact(at(3), agent, {
        ...about,
        personName: "周敏",
        personNo: `A${String(n)}`,
        channel: "app_chat",
        startedAt: hoursAfter(START, 2),
        seconds: 60,
      }),
    );
    must(await requestInformation(at(5), agent, { ...about, question: "订单号是多少？" }));
    must(await supplyInformation(at(8), consumer, { ...about, answer: "尾号 4821" }));
    if (n % 4 === 1) continue;
    const answer = `第 ${String(n)} 号工单由我办理，退款已原路退回，三日内到账。`;
    const offer = REFUNDED;
    must(await proposeResolution(at(60), agent, { ...about, steps: "核对订单并退款", answer, ...offer }));
    must(await disputeResolution(at(70), consumer, { ...about, reason: "没有收到" }));
    if (n % 4 === 2) {
      must(
        await adjudicate(at(100), officer, {
          ...about,
          outcome: "for_consumer",
          reason: "属实",
          ...FINDINGS,
        }),
      );
      continue;
    }
    must(await sendMessage(at(190), agent, { ...about, text: "已经退款" }));
    must(await acceptResolution(at(200), consumer, about));
    must(await appeal(at(210), agent, { ...about, reason: "已按时办理" }));
  }
  return shop.id;
}
