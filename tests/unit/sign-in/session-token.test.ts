import { describe, expect, test } from "vitest";
import { openSessionToken, sealSessionToken, sessionIdOf } from "@/lib/sign-in/engine/session-token";
import { sessionCookie } from "@/lib/sign-in/engine/session-cookie";

const ID = "018f3c4e-7a10-7c3a-8a3e-1f2a3b4c5d6e";
const ENDS = new Date("2026-11-29T08:00:00Z");
const at = (milliseconds: number) => new Date(ENDS.getTime() + milliseconds);

describe("a session's cookie opens until its end, which it bears inside", () => {
  test.each([
    ["long before", -90 * 86_400_000, ID],
    ["one moment before", -1, ID],
    ["at the end", 0, null],
    ["one moment after", 1, null],
  ])("%s", (_, milliseconds, opened) => {
    const token = sealSessionToken(ID, ENDS);
    expect(openSessionToken(token, at(milliseconds))).toBe(opened);
    expect(sessionIdOf(`a=b; ${sessionCookie().name}=${token}; c=d`, at(milliseconds))).toBe(opened);
  });

  test("a token whose bytes were changed is none", () => {
    const sealed = Buffer.from(sealSessionToken(ID, ENDS), "base64url");
    for (const [place, byte] of sealed.entries()) {
      const changed = Buffer.from(sealed);
      changed[place] = byte ^ 1;
      expect(openSessionToken(changed.toString("base64url"), at(-1)), `byte ${String(place)}`).toBeNull();
    }
  });
});
