// The shared ground of the tests of a complaint's life: one platform, its agent, a regulator, and steps of stories.
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { afterAll, beforeAll, expect } from "vitest";
import { complaint } from "@/db/complaint/schema/complaint";
import { complaintEvent } from "@/db/complaint/schema/complaint-event";
import { humanContact } from "@/db/complaint/schema/complaint-parts";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { contextAt } from "@/lib/complaint/engine/context";
import { disputeResolution } from "@/lib/complaint/commands/dispute-resolution";
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import type { ProposeResolutionInput } from "@/lib/complaint/commands/propose-resolution";
import type { CompanyActor, RegulatorActor } from "@/lib/domain/people/actor";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import {
  givenAgent,
  givenComplaint,
  givenPlatform,
  givenRegulator,
  givenRulebook,
  hoursAfter,
  must,
  START,
  type GivenComplaint,
  type GivenPlatform,
  REFUNDED,
} from "@/tests/support/stories";

export let base: TestDatabase;
export let shop: GivenPlatform;
export let agent: CompanyActor;
export let officer: RegulatorActor;

/** One database for the tests of a file, and the people of its stories. Its log must hold at the end. */
export function useScene(): void {
  beforeAll(async () => {
    base = await testDatabase();
    await givenRulebook(base.db);
    shop = await givenPlatform(base.db);
    agent = await givenAgent(base.db, shop);
    officer = await givenRegulator(base.db);
  });
  afterAll(async () => {
    // Whatever the stories did, the log holds together, and every stored clock is the fold of its events.
    expect((await verifyLog(base.db)).broken).toBeNull();
    await base.drop();
  });
}

export const at = (hours: number) => contextAt(base.db, hoursAfter(START, hours));
export const filed = () => givenComplaint(base.db, shop.id);
export const rowOf = async (id: string) => {
  const [row] = await base.db.select().from(complaint).where(eq(complaint.id, id));
  if (row === undefined) throw new Error("no such complaint");
  return row;
};
export const eventsOf = async (id: string) => {
  const rows = await base.db.select().from(complaintEvent).where(eq(complaintEvent.complaintId, id));
  return rows.sort((a, b) => a.seq - b.seq);
};
export const hours = (instant: Date | null) =>
  instant === null ? null : (instant.getTime() - START.getTime()) / 3_600_000;

let caller = 0;
export async function spokeAt({ complaintId }: GivenComplaint, hour: number): Promise<string> {
  caller += 1;
  const about = {
    personName: "王敏",
    personNo: `K${String(caller)}`,
    channel: "app_chat" as const,
    seconds: 300,
  };
  const startedAt = hoursAfter(START, hour - 0.1);
  must(await attestHumanContact(at(hour), agent, { complaintId, startedAt, ...about }));
  const rows = await base.db.select().from(humanContact).where(eq(humanContact.complaintId, complaintId));
  return rows.sort((a, b) => a.seq - b.seq).at(-1)?.id ?? "";
}

export const ANSWERS = [
  "您的订单已由物流核实丢件，今天由我本人办理全额退款，三个工作日到账。",
  "账号封禁系风控误判，我已人工解除并恢复全部权益，请重新登录查看。",
  "维修站周三上门更换主板，工程师电话已短信发送，费用由我们承担。",
];
export function propose(
  { complaintId }: GivenComplaint,
  hour: number,
  about: Partial<Omit<ProposeResolutionInput, "complaintId">> = {},
) {
  return proposeResolution(at(hour), agent, {
    complaintId,
    steps: `核对了订单与通话记录。${v7()}`,
    answer: `${ANSWERS[Math.floor(hour) % 3] ?? ""}${v7().slice(-4)}`,
    ...REFUNDED,
    unlessFlagged: false,
    ...about,
  });
}
export const dispute = ({ complaintId, consumer }: GivenComplaint, hour: number) =>
  disputeResolution(at(hour), consumer, { complaintId, reason: "款项没有到账" });
export const accept = ({ complaintId, consumer }: GivenComplaint, hour: number) =>
  acceptResolution(at(hour), consumer, { complaintId });
export const refusedAs = (refusal: string) => ({ ok: false, refusal });
