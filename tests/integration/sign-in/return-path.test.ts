import { expect, test } from "vitest";
import { localeOfPath, safeReturnPath, signInPath } from "@/lib/sign-in/engine/return-path";

test.each(["/zh", "/en/company", "/zh/complaints/JT-20261122-7K3M9Q2T?tab=log&q=转人工", "/en?x=1"])(
  "%s is a way back",
  (path) => {
    expect(safeReturnPath(path)).toBe(path);
  },
);

test.each([
  null,
  "",
  "zh",
  "/",
  "/fr/company",
  "/zhx",
  "//evil.example",
  "/zh//evil.example",
  "/zh/../..//evil.example",
  "https://evil.example/zh",
  "/zh\\evil.example",
  "/zh/\nevil",
  `/zh/${"x".repeat(2_000)}`,
])("%j is not", (path) => {
  expect(safeReturnPath(path)).toBeNull();
});

test("the sign-in page keeps the language and the way back", () => {
  expect(signInPath("en", "staff", "/en/company?view=due")).toBe(
    "/en/sign-in/staff?return=%2Fen%2Fcompany%3Fview%3Ddue",
  );
  expect(signInPath("zh", "consumer", null)).toBe("/zh/sign-in");
  expect(localeOfPath("/en/company")).toBe("en");
  expect(localeOfPath(null)).toBe("zh");
});
