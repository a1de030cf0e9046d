// From the command line: what one platform owes, and whether it is shown that it does it.
import { describe, expect, test } from "vitest";
import { expectErrors } from "./expect-errors";
import { runRules } from "./run-rules";

const CHANNEL = {
  id: "400",
  kind: "hotline",
  elder_line: true,
  one_tap: "confirmed",
  entry_items: "passed",
  elder_reached_nobody: false,
};
const GOOD = {
  users: 9_800_000,
  signed: true,
  channels: [CHANNEL, { ...CHANNEL, id: "app", kind: "app_chat" }],
  tests: { answered: 57, total: 60 },
  dispute_tests: { answered: 22, total: 22 },
  first_contact: { due: 10, missed_without_contact: 0, missed_denied: 0 },
  priority_contact: { due: 22, missed: 0 },
};
const BAD = {
  ...GOOD,
  channels: [{ ...CHANNEL, one_tap: "contradicted", entry_items: "failed", elder_reached_nobody: true }],
  tests: { answered: 45, total: 60 },
  dispute_tests: { answered: 6, total: 10 },
  first_contact: { due: 4811, missed_without_contact: 0, missed_denied: 3 },
  priority_contact: { due: 10, missed: 4 },
};
const NOTHING = {
  users: null,
  signed: false,
  channels: [],
  tests: { answered: 0, total: 0 },
  dispute_tests: { answered: 0, total: 0 },
  first_contact: { due: 0, missed_without_contact: 0, missed_denied: 0 },
  priority_contact: { due: 0, missed: 0 },
};

const CODES = [
  ...["answer_rate", "complaint_human", "human_entry", "one_tap", "human_first", "disputes_keep_a_person"],
  ...["standard_by_ai", "in_time"],
];

describe("rules obligations", () => {
  test("answers each platform with all eight, and of each with these four words", async () => {
    const { code, err, answers } = await runRules(
      "obligations",
      [GOOD, BAD, NOTHING].map((one) => JSON.stringify(one)).join("\n"),
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const lines = answers.map(({ obligations }) => obligations as Record<string, string>[]);
    expect(lines[0]?.[0]).toEqual({
      code: "answer_rate",
      standing: "proposed",
      applies: "yes",
      met: "yes",
    });
    const column = (key: string) => lines.map((list) => list.map((line) => line[key]));
    expect(column("code")).toEqual([CODES, CODES, CODES]);
    const recommended = "recommended_standard";
    const standing = (complaints: string) => [
      ...["proposed", complaints, recommended, "proposed", recommended, recommended, recommended],
      "proposed",
    ];
    expect(column("standing")).toEqual([standing("proposed"), standing("proposed"), standing("house")]);
    const yes = CODES.map(() => "yes");
    expect(column("applies")).toEqual([yes, yes, ["unknown", ...yes.slice(1)]]);
    const undecided = ["not_shown", "not_shown"];
    expect(column("met")).toEqual([
      ["yes", "yes", "yes", "yes", "yes", "yes", ...undecided],
      ["no", "no", "no", "no", "no", "no", ...undecided],
      ["not_shown", "not_shown", "not_shown", "no", "no", "not_shown", ...undecided],
    ]);
  });

  test("reads one document over many lines", async () => {
    const { code, answers } = await runRules("obligations", JSON.stringify(GOOD, null, 2));
    expect({ code, answers: answers.length }).toEqual({ code: 0, answers: 1 });
  });

  test("says in one line on standard error what is wrong with a single document", async () => {
    const document = JSON.stringify({ ...GOOD, tests: { answered: 61, total: 60 } });
    expect(await runRules("obligations", document)).toMatchObject({
      code: 2,
      out: "",
      err: "tests.answered: must not be more than total\n",
    });
  });

  const but = (change: object) => JSON.stringify({ ...GOOD, ...change });
  const channel = (change: object) => but({ channels: [CHANNEL, { ...CHANNEL, id: "2", ...change }] });

  test("names the field that is wrong, in its place among documents that are right", async () => {
    await expectErrors("obligations", [
      ["{}", "users: must be a number of users, or null"],
      ["[]", "must be an object"],
      [but({ users: 0 }), "users: must be more than 0"],
      [but({ users: 1.5 }), "users: must be a whole number"],
      [but({ users: 10_000_000_001 }), "users: must be at most 10000000000"],
      [but({ signed: "yes" }), "signed: must be true or false"],
      [but({ channels: {} }), "channels: must be a list of channels"],
      [channel({ kind: "fax" }), "channels[1].kind: must be one of app_chat, web_chat, hotline"],
      [channel({ id: "" }), "channels[1].id: must not be empty"],
      [channel({ id: 7 }), "channels[1].id: must be the id of a channel"],
      [channel({ id: "x".repeat(201) }), "channels[1].id: must be at most 200 characters"],
      [channel({ id: "400" }), "channels[1].id: is given twice"],
      [channel({ elder_line: null }), "channels[1].elder_line: must be true or false"],
      [
        channel({ one_tap: "unverified" }),
        "channels[1].one_tap: must be one of confirmed, contradicted, declared",
      ],
      [channel({ entry_items: "pass" }), "channels[1].entry_items: must be one of passed, failed, not_shown"],
      [channel({ elder_reached_nobody: 0 }), "channels[1].elder_reached_nobody: must be true or false"],
      [channel({ path: "0" }), 'channels[1]: unknown key "path"'],
      [but({ tests: { answered: 1 } }), "tests.total: must be a number of tests"],
      [but({ tests: { answered: -1, total: 2 } }), "tests.answered: must not be negative"],
      [but({ tests: { answered: 1, total: 1_000_001 } }), "tests.total: must be at most 1000000"],
      [
        but({ dispute_tests: { answered: 3, total: 2 } }),
        "dispute_tests.answered: must not be more than total",
      ],
      [but({ dispute_tests: null }), "dispute_tests: must be an object"],
      [
        but({ first_contact: { due: 2, missed_without_contact: 3, missed_denied: 0 } }),
        "first_contact.missed_without_contact: must not be more than due",
      ],
      [
        but({ first_contact: { due: 2, missed_without_contact: 1, missed_denied: 2 } }),
        "first_contact.missed_denied: must not be more than due, together with missed_without_contact",
      ],
      [
        but({ priority_contact: { due: 1, missed: 2 } }),
        "priority_contact.missed: must not be more than due",
      ],
      [
        but({ priority_contact: { due: 1, missed: "0" } }),
        "priority_contact.missed: must be a number of people",
      ],
      [but({ now: "2026-01-01T00:00:00Z" }), 'unknown key "now"'],
      [`{"users":1,"users":2}`, 'key given twice: "users"'],
    ]);
  });

  test("takes a part that is all of its whole", async () => {
    const document = but({
      tests: { answered: 2, total: 2 },
      first_contact: { due: 3, missed_without_contact: 1, missed_denied: 2 },
      priority_contact: { due: 2, missed: 2 },
      channels: [{ ...CHANNEL, id: "x".repeat(200) }],
    });
    expect(await runRules("obligations", document)).toMatchObject({ code: 0, err: "" });
  });
});
