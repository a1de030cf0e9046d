// From the command line: which contacts are one person, and which names one platform's.
import { describe, expect, test } from "vitest";
import { expectErrors } from "./expect-errors";
import { runRules } from "./run-rules";

describe("rules person", () => {
  test("says who is one person, where their mail goes, and how many people they are", async () => {
    const contacts = ["l.i+x@googlemail.com", "li@gmail.com", "4008123123", "010-62345678"];
    const private4 = ["a", "b", "c", "d"].map((name) => `${name}@m-${name}.example.org`);
    const { code, answers } = await runRules(
      "person",
      JSON.stringify({ contacts: [...contacts, ...private4] }),
    );
    expect(code).toBe(0);
    // One mailbox, one landline, and three of the four behind one domain.
    expect(answers[0]).toMatchObject({ people: 5 });
    expect((answers[0]?.["identities"] as unknown[]).slice(0, 4)).toEqual([
      { contact: contacts[0], identity: "li@gmail.com", deliver_to: "l.i+x@googlemail.com", refused: null },
      { contact: contacts[1], identity: "li@gmail.com", deliver_to: "li@gmail.com", refused: null },
      { contact: contacts[2], identity: null, deliver_to: null, refused: "service_number" },
      { contact: contacts[3], identity: "+861062345678", deliver_to: null, refused: null },
    ]);
  });

  test("refuses what is no list of contacts", async () => {
    await expectErrors("person", [
      ["{}", "contacts: must be a list"],
      ['{"contacts":"a@b.cn"}', "contacts: must be a list"],
      ['{"contacts":[1]}', "contacts[0]: must be a contact"],
      ['{"contacts":[],"names":[]}', 'unknown key "names"'],
    ]);
  });
});

describe("rules platform-name", () => {
  test("groups the names that are one", async () => {
    const names = [
      "云栈优选",
      "ＹＵＮＺＨＡＮ ＳＥＬＥＣＴ",
      "云栈 优选",
      "雲棧優選",
      "Yunzhan Select",
      "云\u200b栈优选",
      "云栈",
    ];
    const { code, answers } = await runRules("platform-name", JSON.stringify({ names }));
    expect(code).toBe(0);
    expect(answers).toEqual([
      {
        groups: [
          ["云栈优选", "云栈 优选", "雲棧優選", "云\u200b栈优选"],
          ["ＹＵＮＺＨＡＮ ＳＥＬＥＣＴ", "Yunzhan Select"],
          ["云栈"],
        ],
      },
    ]);
  });

  test("refuses what is no list of names", async () => {
    await expectErrors("platform-name", [
      ["[]", "must be an object"],
      ['{"names":[null]}', "names[0]: must be a name"],
    ]);
  });
});
