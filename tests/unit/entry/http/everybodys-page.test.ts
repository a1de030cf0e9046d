// What pages of everybody's hang on is said in `lib/entry/http/everybodys-page.ts`, and their own code must not know better.
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { everybodysPage } from "@/lib/entry/http/everybodys-page";
import { ROOT } from "@/tests/support/steps";

const FOLDER = `${ROOT}/app/[locale]/(public)`;

const pages = globSync("**/page.tsx", { cwd: FOLDER }).map((file) => ({
  code: readFileSync(`${FOLDER}/${file}`, "utf8"),
  path: `/zh/${file.replace(/\/?page\.tsx$/, "").replaceAll(/\[\w+\]/g, "xunda")}`.replace(/\/$/, ""),
}));

const isEverybodys = (url: string) => everybodysPage({ method: "GET", url, headers: {} }) !== null;

test("a page that is everybody's reads no query, but for the list, which is asked what it reads", () => {
  const everybodys = pages.filter(({ path }) => isEverybodys(path));
  expect(everybodys.length).toBeGreaterThan(5);
  for (const { path, code } of everybodys) {
    const read = [...code.matchAll(/queryValue\(query, "(\w+)"\)/g)].map(([, name = ""]) => name);
    expect(code.includes("searchParams"), path).toBe(read.length > 0);
    for (const name of ["q", "after", "from"])
      expect(isEverybodys(`${path}?${name}=x`), `${path} ${name}`).toBe(!read.includes(name));
    expect(
      read.every((name) => !isEverybodys(`${path}?${name}=x`)),
      path,
    ).toBe(true);
  }
});

test("no page that is everybody's reads a cookie or a header of its own", () => {
  for (const { path, code } of pages.filter(({ path }) => isEverybodys(path)))
    expect(code, path).not.toMatch(/next\/headers/);
});
