// One word for one thing. A noun's folder speaks the noun's word, and tests are named in plain English.
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { read, trackedFiles } from "@/tests/checks/tracked-files";

/** The word of the product, and words that would be a second one for the same thing. */
const ONE_WORD: readonly (readonly [word: string, second: string])[] = [
  ["complaint", "case|ticket|grievance"],
  ["filing", "submission"],
  ["platform", "vendor|merchant|brand"],
  ["conversation (human contact)", "talk|chat"],
  ["proposal (resolution)", "offer|solution"],
  ["deed, promise", "pledge"],
  ["breach", "violation|overrun"],
  ["milestone", "timer|alarm"],
  ["barrier", "obstacle|hurdle"],
  ["special review", "inspection|probe"],
  ["dial test", "mystery-call|test-call"],
  ["rulebook", "ruleset|rule-set"],
  ["standing", "rule-status"],
  ["notice, notification", "alert|message-to"],
  ["people, staff", "employee|operative"],
  ["sign in", "login|log-in|logon"],
];

/** The nouns' folders: of lib and db with the sample data, of the book of rules, and of the tests. */
const NOUN_FOLDER = /^(lib|db)\/(?!base\/|entry\/|engine\/|migrations\/)|^tests\/(unit|integration)\//;

/** Words that say another thing than a reader expects, or nothing. */
const RIDDLES = /(^|[^a-z])(told|kept|carr(y|ies|ied)|lies|lying|whoever|anew)([^a-z]|$)/;

/** Names that files and types had: a second word for a complaint, and words that say how a thing feels, not what it is. */
const FORMER_NAMES =
  /(^|-)(cases?-[a-z]|[a-z]+-cases?(-|\.|$)|(put|set)-aside|((still|whole|blank|plain)-page|late-script|readable-address)s?(-|\.|$))/;

/** `toldRaces` → "told-races". */
const kebab = (name: string): string =>
  name
    .replace(/([a-z0-9])(?=[A-Z])/g, "$1-")
    .replaceAll("_", "-")
    .toLowerCase();

/** Where the words mean what they say: a promise is kept, newspapers report cases, and a share is one of cases. */
const MEANT = /promise-kept|reported-cases|most-cases|cases-to-decide|(upper|lower)-case/g;
const isRiddle = (name: string): boolean => {
  const judged = kebab(name).replace(MEANT, "");
  return RIDDLES.test(judged) || FORMER_NAMES.test(judged);
};

/** The word that a file or its folder should have had, for each second word in their names. */
function secondWords(file: string): string[] {
  const [folder = "", name = ""] = file.split("/").slice(-2);
  return ONE_WORD.filter(([, second]) => {
    const word = new RegExp(`(^|-)(${second})s?(-|\\.|$)`);
    return word.test(folder) || word.test(name);
  }).map(([word]) => `${file}: the word is ${word}`);
}

/** Everything that a source file gives a name to. */
function declaredNames(name: string, text: string): string[] {
  const names: string[] = [];
  const visit = (at: ts.Node) => {
    const declares =
      ts.isVariableDeclaration(at) ||
      ts.isFunctionDeclaration(at) ||
      ts.isClassDeclaration(at) ||
      ts.isInterfaceDeclaration(at) ||
      ts.isTypeAliasDeclaration(at) ||
      ts.isParameter(at) ||
      ts.isBindingElement(at);
    if (declares && at.name !== undefined && ts.isIdentifier(at.name)) names.push(at.name.text);
    ts.forEachChild(at, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest));
  return names;
}

test("a noun's folder has no second word for it", () => {
  expect(
    trackedFiles()
      .filter((file) => NOUN_FOLDER.test(file))
      .flatMap(secondWords),
    "The file, or its folder, is named by the noun's word; the words are ONE_WORD above and docs/domain/vocabulary.md.",
  ).toEqual([]);
});

test("no name in the code is a riddle", () => {
  const sources = trackedFiles().filter((file) => /^(app|db|lib|tests)\/.*\.(ts|tsx)$/.test(file));
  const riddles = sources.flatMap((file) =>
    [file.split("/").at(-1) ?? "", ...declaredNames(file, read(file))]
      .filter((name) => isRiddle(name))
      .map((name) => `${file}: ${name}`),
  );
  expect(riddles, "Name it after the thing: notices, stored, copied, who asks.").toEqual([]);
});

describe("the check sees", () => {
  test.each([
    "lib/complaint/engine/case-file.ts",
    "db/review/inspection.ts",
    "tests/unit/sign-in/login.test.ts",
    "db/seed/cases/goods.ts",
    "lib/domain/complaint/tickets.ts",
  ])("%s", (file) => {
    expect(NOUN_FOLDER.test(file)).toBe(true);
    expect(secondWords(file)).toHaveLength(1);
  });
  test.each(["lib/complaint/engine/complaint-file.ts", "lib/domain/people/mail-providers.ts"])(
    "nothing wrong with %s",
    (file) => {
      expect(secondWords(file)).toEqual([]);
    },
  );
  test("a riddle in a name, and none in a word that only has its letters", () => {
    const names = declaredNames("a.ts", "const toldRaces = 1; function carryAll(kept: number) {}");
    expect(names.filter((name) => isRiddle(name))).toEqual(["toldRaces", "carryAll", "kept"]);
    expect(
      ["still-pages.test.ts", "caseFacts", "SAMPLE_CASES", "putAside"].filter((name) => !isRiddle(name)),
    ).toEqual([]);
    const plain = ["families", "unfoldTolder", "replies", "promiseKept", "toLowerCase", "pages.ts"];
    expect(plain.filter((name) => isRiddle(name))).toEqual([]);
  });
});
