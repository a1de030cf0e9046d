// What a company cannot say of a conversation: it tries every trick, and none of them is taken.
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { companyPerson } from "@/db/people/schema/company-person";
import { humanContact } from "@/db/complaint/schema/complaint-parts";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { confirmHumanContact } from "@/lib/complaint/commands/confirm-human-contact";
import { addCompanyPeople } from "@/lib/people/commands/add-company-people";
import { endPersonOfCompany } from "@/lib/people/commands/end-person-of-company";
import { givesNumber } from "@/lib/contact/number-known";
import { sendMessage } from "@/lib/complaint/commands/send-message";
import { givenAgent, givenComplaint, givenPlatform, hoursAfter, must, START } from "@/tests/support/stories";
import { factsOf } from "@/tests/integration/complaint/recorded";
import {
  agent,
  at,
  base,
  eventsOf,
  filed,
  hours,
  refusedAs,
  shop,
  useScene,
} from "@/tests/integration/complaint/scene";

useScene();

let number = 0;
const somebody = () => {
  number += 1;
  return { personName: "周敏", personNo: `P${String(number)}` };
};
const call = { channel: "hotline", startedAt: hoursAfter(START, 1), seconds: 300 } as const;
const written = { ...call, channel: "app_chat" } as const;
const contactOf = async (complaintId: string) => {
  const [row] = await base.db.select().from(humanContact).where(eq(humanContact.complaintId, complaintId));
  if (row === undefined) throw new Error("no contact");
  return row;
};

describe("a call", () => {
  it("needs a number: an e-mail address and no consent give none, and a message with one does", async () => {
    const { complaintId, consumer } = await filed();
    const attest = () => attestHumanContact(at(3), agent, { complaintId, ...call, ...somebody() });
    expect(await attest()).toEqual(refusedAs("no_number_to_call"));
    must(await sendMessage(at(2), consumer, { complaintId, text: "客服热线 400-820-8820 打不通" }));
    expect(await attest()).toEqual(refusedAs("no_number_to_call"));
    must(await sendMessage(at(2.5), consumer, { complaintId, text: "请打 138 0013 8000 找我" }));
    must(await attest());
  });

  it("what the company itself writes gives no number", async () => {
    const { complaintId } = await filed();
    must(await sendMessage(at(2), agent, { complaintId, text: "您的号码是 13800138000 吗？" }));
    expect(await attestHumanContact(at(3), agent, { complaintId, ...call, ...somebody() })).toEqual(
      refusedAs("no_number_to_call"),
    );
  });

  it.each([
    [true, null],
    [false, "no_number_to_call"],
  ])("a phone given at the filing, consent %s", async (consentContact, refusal) => {
    const contact = { kind: "phone" as const, value: `+86138${String(10_000_000 + (number += 1))}` };
    const { complaintId } = await givenComplaint(base.db, shop.id, START, { contact, consentContact });
    const result = await attestHumanContact(at(3), agent, { complaintId, ...call, ...somebody() });
    expect(result.ok ? null : result.refusal).toBe(refusal);
  });

  it("that the consumer is said to have made is no first contact until they confirm it", async () => {
    const [silent, confirmed] = [await filed(), await filed()];
    const theirs = { ...call, direction: "from_consumer", callerDigits: " ８０００ " } as const;
    for (const { complaintId } of [silent, confirmed]) {
      must(await attestHumanContact(at(3), agent, { complaintId, ...theirs, ...somebody() }));
      expect(await contactOf(complaintId)).toMatchObject({
        direction: "from_consumer",
        callerDigits: "8000",
      });
    }
    const { id } = await contactOf(confirmed.complaintId);
    must(
      await confirmHumanContact(at(4), confirmed.consumer, {
        complaintId: confirmed.complaintId,
        conversationId: id,
      }),
    );
    const missed = async ({ complaintId, consumer }: typeof silent) => {
      // Whatever is done next, time acts first.
      must(await sendMessage(at(30), consumer, { complaintId, text: "还在等" }));
      const fired = (await eventsOf(complaintId)).find((event) => event.type === "first_contact_due");
      return hours(fired?.at ?? null);
    };
    expect([await missed(silent), await missed(confirmed)]).toEqual([24, null]);
  });
});

describe("a number in a text", () => {
  it.each([
    ["请打 138 0013 8000", true],
    ["１３８００１３８０００ 随时", true],
    ["固话 010-62345678", true],
    ["我在 +44 7911 123456", true],
    ["热线 400-820-8820", false],
    ["订单 20260301123456", false],
    ["打 10086 没人接", false],
  ])("%s: %s", (text, given) => {
    expect(givesNumber(text)).toBe(given);
  });
});

describe("a person", () => {
  const row = async (staffNo: string) => {
    const rows = await base.db.select().from(companyPerson).where(eq(companyPerson.staffNo, staffNo));
    return rows[0] ?? null;
  };

  it("invented on the spot is put on the list by name of who did it, and marked new in the log", async () => {
    const { complaintId } = await filed();
    const person = { personName: "测试员", personNo: "zz9" };
    must(await attestHumanContact(at(3), agent, { complaintId, ...written, ...person }));
    expect(await row("ZZ9")).toMatchObject({
      name: "测试员",
      addedBy: agent.staffId,
      addedAt: hoursAfter(START, 3),
    });
    expect(await factsOf(complaintId, "human_contact_attested")).toMatchObject({ personNew: true });
    expect(await contactOf(complaintId)).toMatchObject({ personNew: true });
  });

  it("of the list is not new after seven days, and cannot take another name or work after the end", async () => {
    const manager = await givenAgent(base.db, shop, "company_manager");
    must(
      await addCompanyPeople(at(-7 * 24 + 3), manager, [
        { name: " 赵强 ", staffNo: "q1", roleTitle: "组长" },
      ]),
    );
    const { complaintId } = await filed();
    const attest = (personName: string, hour = 3) =>
      attestHumanContact(at(hour), agent, { complaintId, ...written, personName, personNo: "Q1" });
    expect(await attest("赵强强")).toEqual(refusedAs("staff_no_of_another"));
    must(await attest("赵强"));
    expect(await contactOf(complaintId)).toMatchObject({ personNew: false });
    const id = (await row("Q1"))?.id ?? "";
    must(await endPersonOfCompany(at(4), manager, id));
    expect(await attest("赵强", 5)).toEqual(refusedAs("person_ended"));
    expect(await endPersonOfCompany(at(5), manager, id)).toEqual(refusedAs("not_found"));
    expect(await addCompanyPeople(at(6), manager, [{ name: "别人", staffNo: "Q1", roleTitle: "" }])).toEqual(
      refusedAs("staff_no_taken"),
    );
  });

  it("is edited by managers, and another company's is not there", async () => {
    const manager = await givenAgent(base.db, shop, "company_manager");
    const stranger = await givenAgent(base.db, await givenPlatform(base.db), "company_manager");
    must(await addCompanyPeople(at(1), manager, [{ name: "钱一", staffNo: "R1", roleTitle: "" }]));
    const id = (await row("R1"))?.id ?? "";
    expect(await addCompanyPeople(at(1), agent, [{ name: "钱二", staffNo: "R2", roleTitle: "" }])).toEqual(
      refusedAs("managers_only"),
    );
    expect(await endPersonOfCompany(at(1), agent, id)).toEqual(refusedAs("managers_only"));
    expect(await endPersonOfCompany(at(2), stranger, id)).toEqual(refusedAs("not_found"));
    expect((await row("R1"))?.endedAt).toBeNull();
  });

  it("of a list in which one is taken: nobody of it is added", async () => {
    const manager = await givenAgent(base.db, shop, "company_manager");
    const [one, two] = [
      { name: "孙一", staffNo: "S1", roleTitle: "" },
      { name: "孙二", staffNo: "S2", roleTitle: "" },
    ];
    must(await addCompanyPeople(at(1), manager, [two]));
    expect(await addCompanyPeople(at(1), manager, [one, two])).toEqual(refusedAs("staff_no_taken"));
    expect(await row("S1")).toBeNull();
  });

  it("is not deleted or renamed, even by hand", async () => {
    const manager = await givenAgent(base.db, shop, "company_manager");
    must(await addCompanyPeople(at(1), manager, [{ name: "李一", staffNo: "T1", roleTitle: "" }]));
    await expect(base.sql`update company_person set name = '别人' where staff_no = 'T1'`).rejects.toThrow(
      "kept",
    );
    await expect(base.sql`delete from company_person where staff_no = 'T1'`).rejects.toThrow("kept");
  });
});

it("one person writes to eight at a time, and the ninth is refused", async () => {
  const person = somebody();
  const many = await Promise.all(Array.from({ length: 9 }, filed));
  const results = [];
  for (const { complaintId } of many)
    results.push(await attestHumanContact(at(3), agent, { complaintId, ...written, ...person }));
  expect(results.filter(({ ok }) => ok)).toHaveLength(8);
  expect(results.at(-1)).toEqual(refusedAs("too_many_texts"));
});
