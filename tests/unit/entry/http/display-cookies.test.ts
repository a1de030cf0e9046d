// How pages look is stored in cookies that no script reads, and that no plain connection carries in production.
import { randomBytes } from "node:crypto";
import { NextRequest } from "next/server";
import { afterEach, expect, test, vi } from "vitest";
import { GET, POST } from "@/app/api/preferences/route";
import { rereadEnv } from "@/lib/base/env";
import { EXAMPLE_OPERATOR } from "@/tests/support/example-operator";

function choose(set: string): Promise<Response> {
  const body = new URLSearchParams({ set, back: "/zh" });
  return POST(new NextRequest("http://jietong.example/api/preferences", { method: "POST", body }));
}

afterEach(() => {
  vi.unstubAllEnvs();
  rereadEnv();
});

test("in production the choice of a theme travels over HTTPS only", async () => {
  vi.stubEnv("JIETONG_MODE", "production");
  for (const name of ["AUTH_SECRET", "ACCESS_SECRET", "CONTACT_KEY"])
    vi.stubEnv(name, randomBytes(32).toString("base64"));
  for (const [name, value] of Object.entries(EXAMPLE_OPERATOR)) vi.stubEnv(name, value);
  vi.stubEnv("SMTP_URL", "smtp://mail.example:587");
  vi.stubEnv("PUBLIC_URL", "https://jietong.example");
  rereadEnv();
  const answer = await choose("theme:dark mode:elder");
  const cookies = answer.headers.getSetCookie();
  expect(cookies).toHaveLength(2);
  for (const cookie of cookies) expect(cookie).toMatch(/; SameSite=Lax; HttpOnly; Secure$/);
});

test("the demo, served over plain HTTP, keeps it all the same", async () => {
  const answer = await choose("theme:dark");
  expect(answer.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^jt_theme=dark; Path=\/; Max-Age=31536000; SameSite=Lax; HttpOnly$/),
  ]);
});

test("an address alone changes nothing, and leads on", () => {
  const answer = GET(new NextRequest("http://jietong.example/api/preferences?set=mode:elder&back=/zh/rules"));
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/zh/rules"]);
});
