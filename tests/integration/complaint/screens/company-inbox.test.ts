import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listInbox } from "@/db/complaint/company-inbox";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { contextAt } from "@/lib/complaint/engine/context";
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import { requestInformation } from "@/lib/complaint/commands/request-information";
import type { CompanyActor } from "@/lib/domain/people/actor";
import { companyInboxScreen } from "@/lib/complaint/screens/company-inbox";
import { fetchPage, type InboxAsk } from "@/lib/complaint/screens/inbox-page";
import { writePlace } from "@/lib/complaint/screens/inbox-position";
import type { InboxView } from "@/lib/complaint/screens/inbox-views";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import {
  givenAgent,
  givenComplaint,
  givenPlatform,
  givenRulebook,
  hoursAfter,
  must,
  type GivenComplaint,
  type GivenPlatform,
  REFUNDED,
} from "@/tests/support/stories";

let own: TestDatabase;
let platform: GivenPlatform;
let agent: CompanyActor;
const named = new Map<string, string>();

/** Filed so many hours ago by the machine's clock, which is the database's here. */
async function filed(
  name: string,
  hoursAgo: number,
  about: { vulnerability?: "elderly" } = {},
): Promise<GivenComplaint> {
  const complaint = await givenComplaint(own.db, platform.id, hoursAfter(new Date(), -hoursAgo), about);
  named.set(complaint.number, name);
  return complaint;
}

let caller = 0;
async function spokenTo(complaint: GivenComplaint, hoursAgo: number): Promise<void> {
  caller += 1;
  const startedAt = hoursAfter(new Date(), -hoursAgo);
  const input = {
    complaintId: complaint.complaintId,
    personName: "周敏",
    personNo: `C${String(caller)}`,
    channel: "app_chat" as const,
  };
  must(
    await attestHumanContact(contextAt(own.db, hoursAfter(startedAt, 0.2)), agent, {
      ...input,
      startedAt,
      seconds: 300,
    }),
  );
}

async function proposedTo(complaint: GivenComplaint, hoursAgo: number): Promise<void> {
  const at = contextAt(own.db, hoursAfter(new Date(), -hoursAgo));
  must(
    await proposeResolution(at, agent, {
      complaintId: complaint.complaintId,
      steps: "核对了订单与物流记录。",
      answer: "退款已提交财务，三个工作日内原路退回您的账户。",
      ...REFUNDED,
    }),
  );
}

function asked(view: InboxView, about: Partial<InboxAsk> = {}): InboxAsk {
  return { view, after: null, before: null, query: null, ...about };
}

async function shown(
  view: InboxView,
  about: Partial<InboxAsk> = {},
): Promise<readonly (string | undefined)[]> {
  return (await companyInboxScreen(agent, asked(view, about))).lines.map((line) => named.get(line.number));
}

beforeAll(async () => {
  own = await testDatabase();
  connectProcess(own.url);
  await givenRulebook(own.db);
  platform = await givenPlatform(own.db);
  agent = await givenAgent(own.db, platform);
  await filed("late", 73);
  await filed("nearly", 71);
  await filed("urgent", 67);
  await filed("later", 65);
  await filed("elder", 20, { vulnerability: "elderly" });
  await filed("new", 1);
  const paused = await filed("paused", 30);
  must(
    await requestInformation(contextAt(own.db, hoursAfter(new Date(), -10)), agent, {
      complaintId: paused.complaintId,
      question: "请提供订单编号。",
    }),
  );
  const held = await filed("held", 50);
  await spokenTo(held, 40);
  await proposedTo(held, 10);
  const lapsed = await filed("lapsed", 130);
  await spokenTo(lapsed, 120);
  await proposedTo(lapsed, 80);
  const elsewhere = await givenPlatform(own.db);
  const foreign = await givenComplaint(own.db, elsewhere.id, new Date());
  named.set(foreign.number, "foreign");
});
afterAll(async () => {
  await disconnectProcess();
  await own.drop();
});

describe("a company's inbox", () => {
  test("sorts what runs by its deadline, then what stands still by what is left", async () => {
    expect(await shown("open")).toEqual([
      "late",
      "nearly",
      "urgent",
      "later",
      "elder",
      "new",
      "held",
      "paused",
    ]);
  });

  test("tells the truth where no worker has ever run: late is breached, and silence has closed", async () => {
    const { lines } = await companyInboxScreen(agent, asked("open"));
    expect(lines[0]?.clock.reading).toMatchObject({ overdue: true, remainingMs: 0 });
    expect(lines.map((line) => named.get(line.number))).not.toContain("lapsed");
  });

  test.each<readonly [InboxView, readonly string[]]>([
    ["breached", ["late"]],
    ["due_6h", ["nearly", "urgent"]],
    ["no_contact", ["late", "nearly", "urgent", "later", "elder", "new", "paused"]],
    ["priority", ["elder"]],
    ["paused", ["paused"]],
    ["held", ["held"]],
    ["closed", []],
    ["contested", []],
  ])("the view %s holds what it says", async (view, names) => {
    expect(await shown(view)).toEqual(names);
  });

  test("counts its views", async () => {
    const { counts } = await companyInboxScreen(agent, asked("open"));
    expect(counts.breached).toEqual({ count: 1, atLeast: false });
    expect(counts.due_6h).toEqual({ count: 2, atLeast: false });
    expect(counts.paused.count).toBe(1);
    expect(counts.priority.count).toBe(1);
  });

  test("finds one of its own by the end of its number, and none of anybody else's", async () => {
    for (const [number, name] of named) {
      const found = await shown("open", { query: number.slice(-8).toLowerCase() });
      expect(found).toEqual(name === "foreign" ? [] : [name]);
    }
    expect(await shown("open", { query: "' or 1=1 --\u0000😀" })).toEqual([]);
  });

  test("a person without platforms sees nothing", async () => {
    const nobody: CompanyActor = { ...agent, platformIds: [] };
    const screen = await companyInboxScreen(nobody, asked("open"));
    expect(screen.lines).toEqual([]);
    expect(screen.counts.open.count).toBe(0);
  });
});

describe("its pages", () => {
  const read = (about: Partial<InboxAsk>, size: number) =>
    fetchPage((part) => listInbox(own.db, agent.platformIds, part), asked("open", about), size);
  const names = (page: Awaited<ReturnType<typeof read>>) => page.rows.map((row) => named.get(row.number));

  test.each([1, 2, 3, 4, 50])(
    "pages of %i show each complaint once, forward and back again",
    async (size) => {
      const forward: (string | undefined)[][] = [];
      const starts: string[] = [];
      let after: string | null = null;
      let page: Awaited<ReturnType<typeof read>>;
      do {
        page = await read({ after }, size);
        forward.push(names(page));
        after = page.next === null ? null : writePlace(page.next);
        if (page.previous !== null) starts.push(writePlace(page.previous));
      } while (after !== null);
      expect(forward.flat()).toHaveLength(9);
      expect(new Set(forward.flat()).size).toBe(9);
      expect(forward.every((rows) => rows.length <= size)).toBe(true);
      for (const [index, before_] of starts.entries()) {
        expect(names(await read({ before: before_ }, size))).toEqual(forward[index]);
      }
    },
  );

  test.each([
    "",
    "running",
    "running.1.x",
    "closed.1.00000000-0000-7000-8000-000000000000",
    "running.99999999999999999.x",
  ])("a place that is none (%s) begins at the start", async (place) => {
    expect(names(await read({ after: place }, 2))).toEqual(["late", "nearly"]);
  });
});
