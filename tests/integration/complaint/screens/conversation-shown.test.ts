import { expect, test } from "vitest";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { confirmHumanContact } from "@/lib/complaint/commands/confirm-human-contact";
import { contextAt } from "@/lib/complaint/engine/context";
import { denyHumanContact } from "@/lib/complaint/commands/deny-human-contact";
import { companyComplaintScreen } from "@/lib/complaint/screens/company-complaint";
import { companyInboxScreen } from "@/lib/complaint/screens/company-inbox";
import { formatNearInstant } from "@/lib/base/i18n/format";
import { complaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { timelineEvents } from "@/app/[locale]/(consumer)/complaints/[number]/timeline-events";
import { regulatorComplaintScreen } from "@/lib/complaint/screens/regulator-complaint";
import { regulatorQueueScreen } from "@/lib/complaint/screens/regulator-queue";
import { givenComplaint, hoursAfter, must, type GivenComplaint } from "@/tests/support/stories";
import { agent, officer, own, platform, useScreens } from "@/tests/integration/complaint/screens/scene";

useScreens();

const AGE_HOURS = 40;
type Answer = "confirmed" | "denied" | null;

/** A complaint filed 40 hours ago, with a conversation at each of these hours and what the consumer says of it. */
async function complaintWith(conversations: readonly (readonly [hour: number, Answer])[]) {
  const filedAt = hoursAfter(new Date(), -AGE_HOURS);
  const complaint = await givenComplaint(own.db, platform.id, filedAt);
  const { complaintId, consumer } = complaint;
  for (const [hour, answer] of conversations) {
    const startedAt = hoursAfter(filedAt, hour);
    const person = { personName: "周敏", personNo: `N${complaintId.slice(-6)}${String(hour)}` };
    const attested = { complaintId, personName: person.personName, personNo: person.personNo };
    const soon = contextAt(own.db, hoursAfter(startedAt, 0.5));
    must(await attestHumanContact(soon, agent, { ...attested, channel: "app_chat", startedAt, seconds: 60 }));
    if (answer === null) continue;
    const screen = await complaintScreen(consumer);
    const conversation = screen?.conversations.find(
      (found) => found.personNo === person.personNo.toUpperCase(),
    );
    const input = { complaintId, conversationId: conversation?.id ?? "" };
    const say = answer === "confirmed" ? confirmHumanContact : denyHumanContact;
    must(await say(contextAt(own.db, hoursAfter(startedAt, 0.6)), consumer, input));
  }
  return complaint;
}

/** Where the dot stands for each audience, on the page of the complaint and in lists. */
async function dotsOf({ number, consumer }: GivenComplaint) {
  const asked = { view: "open", after: null, before: null, query: number } as const;
  const queue = { queue: "all", platform: "", number, barrier: null, level: null } as const;
  const inbox = (await companyInboxScreen(agent, asked)).lines[0];
  const row = (await regulatorQueueScreen(officer, queue)).lines[0];
  return {
    consumer: (await complaintScreen(consumer))?.dot,
    company: (await companyComplaintScreen(agent, number))?.dot,
    inbox: inbox?.dot,
    regulator: (await regulatorComplaintScreen(officer, number))?.dot,
    queue: row?.dot,
    words: [inbox?.conversation, row?.conversation],
  };
}

test.each([
  [
    "of two that nobody answered, the earlier",
    [
      [5, null],
      [30, null],
    ],
    5,
    "attested",
  ],
  [
    "of two that were confirmed, the earlier",
    [
      [5, "confirmed"],
      [30, "confirmed"],
    ],
    5,
    "confirmed",
  ],
  [
    "a confirmed one before an earlier claim",
    [
      [5, null],
      [30, "confirmed"],
    ],
    30,
    "confirmed",
  ],
  [
    "an earlier confirmed one before a claim",
    [
      [5, "confirmed"],
      [30, null],
    ],
    5,
    "confirmed",
  ],
  [
    "never one that was denied",
    [
      [5, "denied"],
      [30, null],
    ],
    30,
    "attested",
  ],
  [
    "a confirmed one although the last was denied",
    [
      [5, "confirmed"],
      [30, "denied"],
    ],
    5,
    "confirmed",
  ],
  ["no dot when all were denied", [[5, "denied"]], null, "denied"],
  ["no dot when there was none", [], null, "none"],
] as const)("every audience sees the same conversation: %s", async (_, conversations, hour, word) => {
  const dot = hour === null ? null : { atHour: hour, confirmed: word === "confirmed" };
  expect(await dotsOf(await complaintWith(conversations))).toEqual({
    consumer: dot,
    company: dot,
    inbox: dot,
    regulator: dot,
    queue: dot,
    words: [word, word],
  });
});

test("a denial says whose contact it was, and when", async () => {
  const { consumer } = await complaintWith([
    [2, "confirmed"],
    [4, "denied"],
  ]);
  const screen = await complaintScreen(consumer);
  if (screen === null) throw new Error("the complaint has no screen");
  const titles = (locale: "zh" | "en") =>
    timelineEvents(locale, screen).map(({ title }) => (typeof title === "string" ? title : ""));
  const denied = screen.conversations.find(({ answer }) => answer === "denied");
  const when = formatNearInstant("zh", denied?.startedAt ?? new Date(0), screen.now);
  expect(titles("zh")).toContain(`您否认了周敏 ${when} 的联系`);
  expect(
    titles("en").filter((title) => title.startsWith("You denied that 周敏 contacted you ")),
  ).toHaveLength(1);
});
