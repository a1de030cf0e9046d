// What somebody types into the address of a list is no place in it, or one: never a fault of the product.
import { afterAll, beforeAll, expect, test } from "vitest";
import { readQueueFilter, readQueuePlace } from "@/app/[locale]/(regulator)/regulator/_parts/queue-address";
import { readAddress } from "@/app/[locale]/(company)/company/_parts/inbox-address";
import type { Query } from "@/app/[locale]/_shell/query-value";
import type { CompanyActor, RegulatorActor } from "@/lib/domain/people/actor";
import { instantInAddress } from "@/lib/domain/shared/written-instant";
import { companyInboxScreen } from "@/lib/complaint/screens/company-inbox";
import { choosePlatformScreen, filingTarget } from "@/lib/filing/screens/file-complaint";
import { myComplaintsScreen } from "@/lib/complaint/screens/my-complaints";
import { noticesScreen } from "@/lib/notification/screens/notices";
import { platformRegistryScreen } from "@/lib/platform/screens/platform-registry";
import { platformsScreen } from "@/lib/platform/screens/platforms";
import { regulatorQueueScreen } from "@/lib/complaint/screens/regulator-queue";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import {
  givenAgent,
  givenComplaint,
  givenPlatform,
  givenRegulator,
  givenRulebook,
  holderOf,
} from "@/tests/support/stories";

const ID = "019abcde-0123-7abc-8def-0123456789ab";
const INSTANTS = [
  "+200000-01-01",
  "+200000-01-01T00:00:00.000Z",
  "-000001-01-01T00:00:00.000Z",
  "0000-01-01T00:00:00Z",
  "9999-12-31T23:59:59-14:00",
  "0001-01-01T00:00:00+14:00",
  "2026-02-30T00:00:00Z",
  "Infinity",
  "NaN",
  "1e309",
];
const TYPED = [
  ...INSTANTS,
  ...INSTANTS.map((at) => `${at}~${ID}`),
  ...["running", "stopped", "closed", "contested"].flatMap((source) => [
    `${source}.-999999999999999.${ID}`,
    `${source}.999999999999999.${ID}`,
  ]),
  `2026-01-01T00:00:00Z~${ID}'; drop table complaint`,
  ID.toUpperCase(),
  `${ID}${ID}`,
  "\uD800",
  "\uFFFF",
  "%",
  "_",
  "\\",
  "'",
  "😀".repeat(2_000),
  "x".repeat(20_000),
  "-1",
  "[object Object]",
  "../../etc/passwd",
];

let own: TestDatabase;
let officer: RegulatorActor;
let agent: CompanyActor;
let complaintId = "";

beforeAll(async () => {
  own = await testDatabase();
  connectProcess(own.url);
  await givenRulebook(own.db);
  officer = await givenRegulator(own.db);
  const platform = await givenPlatform(own.db);
  agent = await givenAgent(own.db, platform);
  ({ complaintId } = await givenComplaint(own.db, platform.id, new Date()));
});
afterAll(async () => {
  await disconnectProcess();
  await own.drop();
});

const QUEUE_KEYS = ["queue", "platform", "number", "barrier", "level", "after", "before"];
const INBOX_KEYS = ["view", "after", "before", "q"];

/** Every list of the product, asked with `typed` in each of its parameters alone. */
function asked(typed: string): readonly Promise<unknown>[] {
  const each = (keys: readonly string[], base: Query): Query[] =>
    keys.map((key) => ({ ...base, [key]: typed }));
  return [
    ...each(QUEUE_KEYS, { queue: "all" }).map((query) =>
      regulatorQueueScreen(officer, readQueueFilter(query), readQueuePlace(query)),
    ),
    ...["open", "closed", "all", "due"].flatMap((view) =>
      each(INBOX_KEYS, { view }).map((query) => companyInboxScreen(agent, readAddress(query))),
    ),
    noticesScreen({ complaintId }, "zh", instantInAddress(typed)),
    myComplaintsScreen(holderOf(complaintId), typed),
    platformsScreen(typed, ""),
    platformsScreen("", typed),
    platformRegistryScreen(officer, typed, ""),
    platformRegistryScreen(officer, "", typed),
    choosePlatformScreen(typed, ""),
    choosePlatformScreen("", typed),
    filingTarget(typed, ""),
    filingTarget(null, typed),
  ];
}

test.each(TYPED.map((typed) => [typed.slice(0, 60), typed] as const))(
  "every list answers to %j in its address",
  async (_short, typed) => {
    const answers = await Promise.allSettled(asked(typed));
    expect(answers.filter(({ status }) => status === "rejected")).toEqual([]);
  },
);
