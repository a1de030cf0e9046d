// The way through a menu as people write it: keys and listed words for everybody, anything else after an officer's look.
import { describe, expect, test } from "vitest";
import { hasMenu, phrasesToLookAt, readPath, stepStandings } from "@/lib/domain/complaint/attempt-path";

const stepsOf = (typed: string) => {
  const read = readPath(typed);
  return read.ok ? read.steps : read.fault;
};

describe("steps are", () => {
  test.each<[typed: string, steps: readonly string[]]>([
    ["", []],
    [" → \n", []],
    ["0 9 转人工", ["0", "9", "转人工"]],
    ["按0，再按9，说转人工", ["0", "9", "转人工"]],
    ["我的 → 客服 → 人工", ["我的", "客服", "人工"]],
    ["0\n*\n#", ["0", "*", "#"]],
    ["０＞９", ["0", "9"]],
    ["10", ["1", "0"]],
    ["轉人工", ["转人工"]],
    ["Press 0 > Talk to a human", ["0", "talk to a human"]],
    ["1->2--3", ["1", "2", "3"]],
    ["13800000000", ["13800000000"]],
    ["123", ["123"]],
  ])("%j", (typed, steps) => {
    expect(stepsOf(typed)).toEqual(steps);
  });

  test("twelve at most, of twenty characters at most", () => {
    expect(stepsOf("1 ".repeat(12))).toHaveLength(12);
    expect(stepsOf("1 ".repeat(13))).toBe("too_many_steps");
    expect(stepsOf("字".repeat(20))).toEqual(["字".repeat(20)]);
    expect(stepsOf("字".repeat(21))).toBe("step_too_long");
  });
});

describe("everybody may read", () => {
  test.each(["0", "9", "*", "#", "转人工", "投诉", "不是", "talk to a human"])("%s", (step) => {
    expect(stepStandings([step])).toEqual(["readable"]);
  });
  test.each(["10", "a", "123", "12315", "我叫张三", "转人工 张三", "", "constructor"])(
    "but not %j, which waits for an officer's look",
    (step) => {
      expect(stepStandings([step])).toEqual(["waits"]);
    },
  );
});

describe("what an officer looked at", () => {
  const looked = { 宽带报修: "released", 我叫张三: "refused" } as const;

  test("is read by everybody once it is released, and by nobody else once it is refused", () => {
    expect(stepStandings(["宽带报修", "我叫张三", "我叫李四"], looked)).toEqual([
      "readable",
      "refused",
      "waits",
    ]);
  });

  test("changes nothing about keys and listed phrases, nor about a number", () => {
    const said = { 转人工: "refused", "0": "refused", "138": "released" } as const;
    expect(stepStandings(["转人工", "0"], said)).toEqual(["readable", "readable"]);
    expect(stepStandings(["138", "人工"], said)).toEqual(["readable", "readable"]);
    expect(stepStandings(["138", "001"], said)).toEqual(["number", "number"]);
  });
});

describe("an officer has to look at", () => {
  test("each phrase once that no list has, and at no key and no number", () => {
    const paths = [
      ["0", "宽带报修", "转人工"],
      ["宽带报修", "12315", "人工", "13800000000"],
    ];
    expect(phrasesToLookAt(paths)).toEqual(["12315", "宽带报修"]);
    expect(phrasesToLookAt([["0", "转人工"], []])).toEqual([]);
  });
});

describe("keys in a row", () => {
  const six = ["1", "2", "3", "4", "*", "#"];
  const times = (count: number, standing: string) => Array<string>(count).fill(standing);

  test("are pressed one after another up to five; six may be a number that says who somebody is", () => {
    expect(stepStandings(six.slice(1))).toEqual(times(5, "readable"));
    expect(stepStandings(six)).toEqual(times(6, "number"));
    expect(stepStandings(["人工", ...six, "客服"])).toEqual(["readable", ...times(6, "number"), "readable"]);
    expect(stepStandings(["1", "2", "3", "人工", "4", "5", "6"])).toEqual(times(7, "readable"));
  });

  test.each([
    "13 80 01 38 00 0",
    "1-3-8-0-0-1-3-8-0-0-0",
    "1 3 8 0 0 1 3 8 0 0 0",
    "138-0013-8000",
    "13800138000",
    "手机号13800138000",
    "a138001",
    "12 345 6",
  ])(
    "a number of six or more, also in pieces, is read by nobody else and no officer is asked: %s",
    (typed) => {
      const read = readPath(typed);
      const steps = read.ok ? read.steps : [];
      expect(stepStandings(steps)).toEqual(times(steps.length, "number"));
      expect(phrasesToLookAt([steps])).toEqual([]);
    },
  );

  test("five in words wait", () => {
    expect(stepStandings(["a13800", "12345"])).toEqual(["waits", "waits"]);
  });
});

test("there is a way to press or say on every channel but a counter and e-mail", () => {
  expect(hasMenu("hotline")).toBe(true);
  expect(hasMenu("app_chat")).toBe(true);
  expect(hasMenu("counter")).toBe(false);
  expect(hasMenu("email")).toBe(false);
});
