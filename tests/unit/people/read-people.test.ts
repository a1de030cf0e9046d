// A list of people as spreadsheets give it away: whatever encoding and order, every line is read or says why not.
import { describe, expect, test } from "vitest";
import { decodeTable } from "@/lib/base/forms/decode-table";
import { readPeople } from "@/lib/people/engine/read-people";

const read = (text: string, taken: readonly string[] = []) =>
  readPeople(text, new Set(taken)).map(({ line, name, staffNo, roleTitle, fault }) =>
    [line, name, staffNo, roleTitle, fault].join("|"),
  );

describe("a table", () => {
  test.each([
    ["with a head", "姓名,工号,职务\n周敏,a1027,客服专员"],
    ["in another order", "工号,职务,姓名\na1027,客服专员,周敏"],
    ["with tabs, as it is copied", "姓名\t工号\t职务\n周敏\ta1027\t客服专员"],
    ["with full-width commas", "姓名，工号，职务\n周敏，a1027，客服专员"],
    [
      "with a byte-order mark, quotes and Windows' line ends",
      '\uFEFF姓名,工号,职务\r\n"周敏","a1027","客服专员"\r\n',
    ],
    ["with an English head", "Name;Staff number;Role\n周敏;a1027;客服专员"],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual(["2|周敏|A1027|客服专员|"]);
  });

  test("without a head, and without a role, is read in order", () => {
    expect(read("周敏,A1\n\n李航,A2,组长")).toEqual(["1|周敏|A1||", "3|李航|A2|组长|"]);
  });

  test("quotes hold commas and quotes", () => {
    expect(read('周敏,A1,"客服, ""夜班"""')).toEqual(['1|周敏|A1|客服, "夜班"|']);
  });

  test("a number that keeps its zeros is a number; any other formula is refused", () => {
    expect(read('周敏,="00123"')).toEqual(["1|周敏|00123||"]);
    for (const cell of ['=HYPERLINK("x")', "+1", "-1", "@SUM", "＝1"]) {
      expect(readPeople(`周敏\tA1\t${cell}`, new Set())[0]?.fault).toBe("formula");
    }
  });

  test("every line says what is wrong with it", () => {
    const long = "长".repeat(41);
    const text = `,A1\n周敏,\n${long},A2\n李航,A3\n吴凡,a3\n陈宁,A4`;
    expect(readPeople(text, new Set(["A4"])).map(({ fault }) => fault)).toEqual([
      "no_name",
      "no_number",
      "too_long",
      null,
      "twice",
      "taken",
    ]);
  });

  test("an empty one has nobody", () => {
    expect(read("")).toEqual([]);
    expect(read("姓名,工号")).toEqual([]);
  });
});

describe("a file", () => {
  const bytes = (...numbers: number[]) => new Uint8Array(numbers);

  test.each([
    ["UTF-8", new TextEncoder().encode("周敏")],
    ["GBK", bytes(0xd6, 0xdc, 0xc3, 0xf4)],
    ["UTF-16, little end first", bytes(0xff, 0xfe, 0x68, 0x54, 0x4f, 0x65)],
    ["UTF-16, big end first", bytes(0xfe, 0xff, 0x54, 0x68, 0x65, 0x4f)],
  ])("in %s", (_, file) => {
    expect(decodeTable(file)).toBe("周敏");
  });
});
