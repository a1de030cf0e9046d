import { expect, test } from "vitest";
import { read, sourceFiles, trackedFiles } from "@/tests/checks/tracked-files";

const ROOT_NAMES = [
  "README.md",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "next.config.ts",
  "app",
  "db",
  "docs",
  "lib",
  "tests",
];
const MAX_LINES = 250;

test("the root holds the agreed names, dotfiles, and nothing else", () => {
  const names = new Set(trackedFiles().map((file) => file.split("/")[0] ?? ""));
  const strangers = [...names].filter((name) => !name.startsWith(".") && !ROOT_NAMES.includes(name));
  expect(strangers).toEqual([]);
});

test("no source file is longer than 250 lines", () => {
  const long = sourceFiles()
    .map((file) => ({ file, lines: read(file).split("\n").length - 1 }))
    .filter(({ lines }) => lines > MAX_LINES);
  expect(long).toEqual([]);
});

test("no file is a drawer for odds and ends", () => {
  const drawer = /(^|\/)(utils?|helpers?|misc|common|index)\.tsx?$/;
  expect(sourceFiles().filter((file) => drawer.test(file))).toEqual([]);
});

test("file names are kebab-case", () => {
  const allowed =
    /^(\[[a-z]+\]|\[\.\.\.[a-z]+\]|\([a-z]+\)|[_.]?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*)$/;
  const odd = sourceFiles().filter((file) => !file.split("/").every((part) => allowed.test(part)));
  expect(odd).toEqual([]);
});

test("nothing is left to be done in a comment", () => {
  const mark = new RegExp(
    `\\b(${["TO", "DO"].join("")}|${["FIX", "ME"].join("")}|${["X", "XX"].join("")})\\b`,
  );
  expect(sourceFiles().filter((file) => mark.test(read(file)))).toEqual([]);
});

test("no path of one machine, and no folder outside the repository, is named", () => {
  const outside = new RegExp(["/work" + "/", "/home/[a-z]", "/Users/", "shared/design"].join("|"));
  const here = "tests/checks/house.test.ts";
  expect(sourceFiles().filter((file) => file !== here && outside.test(read(file)))).toEqual([]);
});

test("no test is switched off or run alone", () => {
  const off = /\b(test|it|describe)\.(skip|only|todo|skipIf|runIf|fixme)\b/;
  const tests = sourceFiles().filter(
    (file) => file.startsWith("tests/") && file !== "tests/checks/house.test.ts",
  );
  expect(tests.filter((file) => off.test(read(file)))).toEqual([]);
});

test("the middleware files that Next would run before every gate do not exist", () => {
  const early = /^(proxy|middleware|instrumentation)\.(ts|js)$/;
  expect(trackedFiles().filter((file) => early.test(file))).toEqual([]);
});

test("a page of docs/domain or docs/decisions that a comment cites is there, and so are its words", () => {
  const cited = /docs\/((?:domain|decisions)\/[a-z0-9-]+\.md)(?:#[a-z-]+)?(?:, "([^"]+)")?/g;
  const pages = trackedFiles().filter((file) => /^docs\/(domain|decisions)\//.test(file));
  const wrong = sourceFiles().flatMap((file) => {
    // A citation may run over the end of a comment's line.
    const text = read(file).replace(/\n\s*(\/\/|\*) ?/g, " ");
    return [...text.matchAll(cited)].flatMap(([said, page = "", words = ""]) => {
      const there = pages.includes(`docs/${page}`);
      return there && read(`docs/${page}`).includes(words) ? [] : [`${file}: ${said}`];
    });
  });
  expect(wrong, "The rules in words are docs/domain: write the page, or cite what it says.").toEqual([]);
});
