import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { routeClass } from "@/lib/entry/metrics/route-class";

test.each([
  ["/zh", "home"],
  ["/", "home"],
  ["/en/platforms/xunda?page=2", "platforms"],
  ["/zh/regulator/reviews/ZX-2026-001", "regulator"],
  ["/rules", "redirect"],
  ["/api/health", "api-health"],
  ["/_next/static/chunks/a.js", "static"],
])("%s is measured as %s", (url, route) => {
  expect(routeClass(url)).toBe(route);
});

test.each(["/zh/.env", "/api/unheard-of", "/wp-login.php", "//evil.example/zh", "/zh/constructor"])(
  "%s, which nobody serves, makes no class of its own",
  (url) => {
    expect(routeClass(url)).toBe("other");
  },
);

function pageFolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory() || /^[_[]/.test(entry.name)) return [];
    return entry.name.startsWith("(") ? pageFolders(`${folder}/${entry.name}`) : [entry.name];
  });
}

test("every page and every route of the API has a class", () => {
  expect(pageFolders("app/[locale]").filter((name) => routeClass(`/zh/${name}`) !== name)).toEqual([]);
  expect(pageFolders("app/api").filter((name) => routeClass(`/api/${name}`) === "other")).toEqual([]);
});
