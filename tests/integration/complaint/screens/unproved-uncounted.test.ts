// What nobody proved stands in no number: the same lives, filed once more without a session, change no figure that is shown
// in public or to a regulator, and no list that the company works by. Once they are proved, they change all of them.
import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findRegistryRow } from "@/db/platform/regulator-platforms";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { confirmHumanContact } from "@/lib/complaint/commands/confirm-human-contact";
import { contextAt } from "@/lib/complaint/engine/context";
import { contest } from "@/lib/complaint/commands/contest";
import { recountPeople } from "@/lib/review/rounds/recount-people";
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import { proveByCode } from "@/lib/complaint/commands/prove-by-code";
import { refreshPublicFigures } from "@/lib/platform/rounds/refresh-public-figures";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import type { CompanyActor, RegulatorActor } from "@/lib/domain/people/actor";
import { companyInboxScreen } from "@/lib/complaint/screens/company-inbox";
import { platformScreen } from "@/lib/platform/screens/platform";
import { regulatorMenuScreen } from "@/lib/complaint/screens/regulator-menu";
import { regulatorTodayScreen } from "@/lib/complaint/screens/regulator-today";
import { findConversationOf } from "@/tests/chaos/support/lives/conversation-of";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import {
  REFUNDED,
  givenAgent,
  givenComplaint,
  givenPlatform,
  givenRegulator,
  givenRulebook,
  givenUnproved,
  hoursAfter,
  must,
  type GivenComplaint,
  type GivenPlatform,
} from "@/tests/support/stories";

let own: TestDatabase;
let shop: GivenPlatform;
let agent: CompanyActor;
let officer: RegulatorActor;
const now = new Date();
const before = (hours: number) => hoursAfter(now, -hours);
const at = (hours: number) => contextAt(own.db, before(hours));

beforeAll(async () => {
  own = await testDatabase();
  connectProcess(own.url);
  await givenRulebook(own.db);
  shop = await givenPlatform(own.db);
  agent = await givenAgent(own.db, shop);
  officer = await givenRegulator(own.db);
});
afterAll(async () => {
  await disconnectProcess();
  await own.drop();
});

type Filing = (hoursAgo: number) => Promise<GivenComplaint>;

async function spokenTo({ complaintId }: GivenComplaint, hoursAgo: number): Promise<string> {
  const personNo = v7().slice(0, 30);
  const startedAt = before(hoursAgo + 0.5);
  const person = { personName: "王敏", personNo, channel: "app_chat", seconds: 60, startedAt } as const;
  must(await attestHumanContact(at(hoursAgo), agent, { complaintId, ...person }));
  return findConversationOf(own.db, personNo);
}

/** Late for three days; solved; spoken to; contested; not yet answered. */
async function live(file: Filing): Promise<GivenComplaint[]> {
  const late = await file(150);
  const solved = await file(60);
  const { complaintId, consumer } = solved;
  const conversationId = await spokenTo(solved, 55);
  must(await confirmHumanContact(at(54), consumer, { complaintId, conversationId }));
  const answer = "已为您全额退款 128 元到原支付账户，退款单号 8873201，预计当天到账。";
  must(await proposeResolution(at(53), agent, { complaintId, steps: "核对订单", answer, ...REFUNDED }));
  must(await acceptResolution(at(52), consumer, { complaintId }));
  const spoken = await file(50);
  await spokenTo(spoken, 45);
  const contested = await file(40);
  const reason = { kind: "abusive", reason: "理由" } as const;
  must(await contest(at(39), agent, { complaintId: contested.complaintId, ...reason }));
  const waiting = await file(71);
  await settleDue(contextAt(own.db, now), { limit: 1_000 });
  return [late, solved, spoken, contested, waiting];
}

async function numbers() {
  await recountPeople({ db: own.db, now: "database" }, { limit: 1_000 });
  await own.sql`delete from public_figures`;
  await refreshPublicFigures({ db: own.db }, new Date());
  const page = await platformScreen(shop.slug);
  const { hours, near, backlogs } = await regulatorTodayScreen(officer);
  // Of all hours together: a full hour may pass between two looks.
  const sum = (of: "withHuman" | "withoutHuman") => hours.reduce((all, hour) => all + hour[of], 0);
  const due = [sum("withHuman"), sum("withoutHuman")];
  const { waiting } = await regulatorMenuScreen(officer);
  const registry = (await findRegistryRow(own.db, shop.slug))?.complaints;
  const counts = backlogs.map(({ backlog, count, oldest }) => [backlog, count, oldest?.getTime()]);
  const breaches = page?.breaches.map(({ number }) => number);
  const view = { view: "contested", after: null, before: null, query: null } as const;
  const contested = (await companyInboxScreen(agent, view)).lines.length;
  return { figures: page?.figures, breaches, contested, due, near, counts, waiting, registry };
}

test("nothing that nobody proved is in a number, and all of it is from its proof on", async () => {
  await live((hours) => givenComplaint(own.db, shop.id, before(hours)));
  const proved = await numbers();
  expect(proved).toMatchObject({
    figures: { filed: 5, people: 5, contacts: { confirmed: 1, unanswered: 1 } },
    counts: [
      ["first_contact", 2, expect.any(Number)],
      ["proposal", 1, expect.any(Number)],
      ["consumer", 0, undefined],
      ["breached", 1, expect.any(Number)],
      ["decisions", 1, expect.any(Number)],
    ],
    waiting: 1,
    registry: 5,
    contested: 1,
  });

  const nobodys = await live((hours) => givenUnproved(own.db, shop.id, before(hours + 0.2)));
  expect(await numbers()).toEqual(proved);

  for (const { complaintId, consumer } of nobodys) {
    const value = `${v7()}@qq.com`;
    must(await proveByCode(contextAt(own.db, now), consumer, { complaintId, value, locale: "zh" }));
  }
  const both = await numbers();
  expect(both).toMatchObject({
    figures: { filed: 10, people: 10, contacts: { confirmed: 2, unanswered: 2 } },
    waiting: 2,
    registry: 10,
    contested: 2,
  });
  expect(both.counts.map(([, count]) => count)).toEqual([4, 2, 0, 2, 2]);
  expect(both.breaches).toHaveLength(2);
  expect(both.due.flat().reduce((sum, n) => sum + n, 0)).toBe(
    2 * proved.due.flat().reduce((sum, n) => sum + n, 0),
  );
});
