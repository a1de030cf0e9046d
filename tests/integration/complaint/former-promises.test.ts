// Proposals and closings from before promises had consequences: what waits is owed once it closes, what had closed is asked
// about by nobody, and every stored snapshot is what its log comes to, also after something more has happened.
import { expect, it } from "vitest";
import { FIRST_ID, listLoggedEvents } from "@/db/complaint/audit-log";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { appeal } from "@/lib/complaint/commands/appeal";
import { COMPLAINT } from "@/lib/complaint/engine/complaint-file";
import { reopen } from "@/lib/complaint/commands/reopen";
import { sendMessage } from "@/lib/complaint/commands/send-message";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { sha256 } from "@/lib/base/sha256";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { CHAIN_START, chainHash } from "@/lib/domain/shared/event-chain";
import { must, REFUNDED, type GivenComplaint } from "@/tests/support/stories";
import {
  accept,
  agent,
  at,
  base,
  eventsOf,
  filed,
  hours,
  propose,
  refusedAs,
  rowOf,
  spokeAt,
  useScene,
} from "@/tests/integration/complaint/scene";
import { migrateAgain } from "@/tests/integration/complaint/migrate-again";

useScene();

/** The end of this day in China is at 4 × 24 + 16 hours. */
const ON_THE_FIFTH = 112;
const PROMISED = {
  ...REFUNDED,
  deeds: [
    { kind: "refund", amountCents: 12_900, what: null, by: "2026-03-05", doneOn: null },
    { kind: "refund", amountCents: 100, what: null, by: null, doneOn: "2026-02-28" },
  ],
} as const;

async function waiting(): Promise<GivenComplaint> {
  const c = await filed();
  await spokeAt(c, 5);
  must(await propose(c, 10, PROMISED));
  return c;
}

/** Every hash as it would have been. */
async function chainAgain(): Promise<void> {
  const heads = new Map<string, string>();
  for (const event of await listLoggedEvents(base.db, FIRST_ID, null)) {
    const { complaintId, seq } = event;
    const before = heads.get(complaintId) ?? CHAIN_START;
    const exported = COMPLAINT.exported(complaintId, event, DEFAULT_RULEBOOK);
    const hash = chainHash(before, exported, sha256);
    heads.set(complaintId, hash);
    await base.sql`update complaint_event set prev_hash = decode(${before}, 'hex'), hash = decode(${hash}, 'hex')
      where complaint_id = ${complaintId} and seq = ${seq}`;
  }
  for (const [id, head] of heads)
    await base.sql`update complaint set chain_head = decode(${head}, 'hex') where id = ${id}`;
}

/** Everything as the version before wrote it: no word of what was received, one promised date in the snapshot. */
async function asBefore(): Promise<void> {
  await base.sql`alter table complaint_event disable trigger user`;
  await base.sql`update complaint_event set facts = facts - 'received'`;
  await chainAgain();
  await base.sql`alter table complaint_event enable trigger user`;
  await base.sql`update complaint set next_due_at = case when status = 'closed' then null else next_due_at end,
    clock = (clock - 'proposalDeeds' - 'promises' - 'consumerAppealPending') || jsonb_build_object(
      'proposalPromisedAt', case when status = 'proposed'
        then extract(epoch from '2026-03-05T16:00:00Z'::timestamptz) * 1000 end,
      'promisedAt', case when outcome = 'resolved'
        then extract(epoch from '2026-03-05T16:00:00Z'::timestamptz) * 1000 end)`;
}

const holds = async () => expect((await verifyLog(base.db)).broken).toBeNull();
const dueOf = async ({ complaintId }: GivenComplaint) =>
  (await eventsOf(complaintId)).filter(({ type }) => type === "promise_due").map((event) => hours(event.at));

it("what waited when the rule came is owed as its deeds say; what had closed is asked about by nobody", async () => {
  const [open, silent, accepted, reopened, talked] = [
    await waiting(),
    await waiting(),
    await waiting(),
    await waiting(),
    await waiting(),
  ];
  const lapsed = await waiting();
  for (const c of [accepted, reopened, talked]) must(await accept(c, 20));
  must(await appeal(at(21), talked.consumer, { complaintId: talked.complaintId, reason: "不是这个意思" }));
  await base.sql`update complaint set stuck_at = now() where id <> ${lapsed.complaintId}`;
  await settleDue(at(82), { limit: 100 });
  await base.sql`update complaint set stuck_at = null`;
  await asBefore();
  await migrateAgain(base, "promises");
  await holds();

  // Each can be acted on, and each snapshot is what its log comes to.
  must(await accept(open, 81));
  await settleDue(at(82), { limit: 100 });
  const again = { complaintId: reopened.complaintId, reason: "没有到账" };
  must(await reopen(at(183.9), reopened.consumer, again));
  const late = { complaintId: accepted.complaintId, reason: "没有到账" };
  expect(await reopen(at(184), accepted.consumer, late)).toEqual(refusedAs("reopen_window_over"));
  const asked = { complaintId: talked.complaintId, reason: "没有到账" };
  expect(await reopen(at(83), talked.consumer, asked)).toEqual(refusedAs("appeal_pending"));
  must(await appeal(at(184), lapsed.consumer, { ...asked, complaintId: lapsed.complaintId }));
  must(await sendMessage(at(184), agent, { complaintId: reopened.complaintId, text: "在处理" }));
  must(await acceptResolution(at(185), reopened.consumer, { complaintId: reopened.complaintId }));
  await settleDue(at(300), { limit: 100 });
  await holds();

  // One deed by the fifth, one said to be done: 24 h after the closing at the soonest.
  expect((await dueOf(open)).toSorted()).toEqual([105, ON_THE_FIFTH]);
  expect((await dueOf(silent)).toSorted()).toEqual([106, ON_THE_FIFTH]);
  expect(await Promise.all([accepted, reopened, talked, lapsed].map(dueOf))).toEqual([[], [], [], []]);
  expect(await rowOf(accepted.complaintId)).toMatchObject({ promisesUnanswered: 0, promiseBrokenAt: null });
});
