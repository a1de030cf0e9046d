import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { isUnattended } from "@/lib/entry/http/unattended";

const asked = (method: string, url: string, headers: Readonly<Record<string, string>> = {}) =>
  isUnattended({ method, url, headers } as unknown as IncomingMessage);

test.each([
  ["a page that somebody opens", asked("GET", "/zh/company"), false],
  ["an inbox that reads itself again", asked("GET", "/zh/company?_rsc=1x", { rsc: "1" }), true],
  ["the same by its address alone", asked("GET", "/zh/company?view=open&_rsc=1x"), true],
  [
    "a page that a browser fetches in advance",
    asked("GET", "/zh/rules", { "sec-purpose": "prefetch" }),
    true,
  ],
  ["its head", asked("HEAD", "/zh/company", { rsc: "1" }), true],
  ["a form, whatever it claims", asked("POST", "/zh/company", { rsc: "1" }), false],
  ["an address that only looks like it", asked("GET", "/zh/company?a_rsc=1"), false],
])("%s counts as use of the session: not %s", (_, unattended, expected) => {
  expect(unattended).toBe(expected);
});
