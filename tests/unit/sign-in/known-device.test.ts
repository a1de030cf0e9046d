import { describe, expect, test } from "vitest";
import { askedCode, askedCookie, idOfAsked, openAsked } from "@/lib/sign-in/engine/asked-codes";
import { deviceCookie, nameAt, openDevice, type Device, type Door } from "@/lib/sign-in/engine/known-device";
import { sealCookie } from "@/lib/base/sealing/sealed-cookie";

const NOW = new Date("2026-11-29T02:00:00Z");
const later = (days: number, ms = 0) => new Date(NOW.getTime() + days * 86_400_000 + ms);
const complaint = (target: string): Door => ({ at: "complaint", target });
const after = (device: Device | null, door: Door, now = NOW): Device | null =>
  openDevice(deviceCookie(device, door, now).value, now);

const isKnownAt = (...given: Parameters<typeof nameAt>): boolean => nameAt(...given) !== null;

describe("a device is known where it was in", () => {
  const device = after(null, complaint("JT-1"));

  test("at that door, not at another, and not at the same name of another kind", () => {
    expect(isKnownAt(device, complaint("JT-1"), NOW)).toBe(true);
    expect(isKnownAt(device, complaint("JT-2"), NOW)).toBe(false);
    expect(isKnownAt(device, { at: "staff", target: "JT-1" }, NOW)).toBe(false);
    expect(isKnownAt(null, complaint("JT-1"), NOW)).toBe(false);
  });

  test.each([
    ["complaint", 90],
    ["contact", 90],
    ["staff", 30],
  ] as const)("by the door of a %s for %i days, and no moment longer", (at, days) => {
    const door = { at, target: "x" };
    const known = after(null, door);
    expect(isKnownAt(known, door, later(days, -1))).toBe(true);
    expect(isKnownAt(known, door, later(days))).toBe(false);
  });

  test("by the door of staff, however many complaints are filed from it", () => {
    let desk = after(null, { at: "staff", target: "a@b.example" });
    for (let n = 1; n <= 9; n += 1) desk = after(desk, complaint(`JT-${String(n)}`));
    expect(isKnownAt(desk, { at: "staff", target: "a@b.example" }, NOW)).toBe(true);
  });

  test("at eight doors of a kind; the ninth takes the place of the one longest unused", () => {
    let many: Device | null = null;
    for (let n = 1; n <= 9; n += 1) many = after(many, complaint(`JT-${String(n)}`));
    expect([1, 2, 9].map((n) => isKnownAt(many, complaint(`JT-${String(n)}`), NOW))).toEqual([
      false,
      true,
      true,
    ]);
  });

  test("under a new name each time it is let in, so that a copied cookie shares no count with it", () => {
    const again = after(device, complaint("JT-1"));
    const name = nameAt(device, complaint("JT-1"), NOW);
    expect(nameAt(again, complaint("JT-1"), NOW)).not.toBe(name);
    expect(isKnownAt(again, complaint("JT-1"), NOW)).toBe(true);
    // Entering elsewhere gives it no other name here, and so no tries.
    expect(nameAt(after(device, complaint("JT-2")), complaint("JT-1"), NOW)).toBe(name);
  });

  test("and its cookie names neither number nor contact to who can open it", () => {
    expect(JSON.stringify(device)).not.toContain("JT-1");
  });
});

describe("a cookie of ours", () => {
  const { value } = deviceCookie(null, complaint("JT-1"), NOW);

  test("is nothing when it was changed, cut, or made up", () => {
    const changed = `${value.slice(0, -2)}${value.endsWith("A") ? "BB" : "AA"}`;
    for (const text of [undefined, "", "x", changed, value.slice(5), "A".repeat(100_000)])
      expect(openDevice(text, NOW)).toBeNull();
  });

  test("is nothing as one of another purpose", () => {
    expect(openAsked(value, NOW)).toEqual([]);
    const empty = JSON.stringify({ doors: [] });
    expect(openDevice(sealCookie("known device", empty, 60, NOW), NOW)).toEqual({ doors: [] });
    expect(openDevice(sealCookie("signing in", empty, 60, NOW), NOW)).toBeNull();
  });

  test("is nothing when what was sealed has another shape", () => {
    for (const text of ["", "{", "[]", JSON.stringify({ id: "x" })])
      expect(openDevice(sealCookie("known device", text, 60, NOW), NOW), text).toBeNull();
  });

  test("ends inside with the longest time at a door, whatever the browser keeps", () => {
    expect(openDevice(value, later(90, -1))).not.toBeNull();
    expect(openDevice(value, later(90))).toBeNull();
  });
});

describe("the codes that a browser asked for", () => {
  const ID = "018f3c4e-7a10-7c3a-8a3e-1f2a3b4c5d6e";
  const OTHER = "018f3c4e-7a10-7c3a-8a3e-1f2a3b4c5d6f";
  const [mine, yours] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  const keep = (asked: Parameters<typeof askedCookie>[0], id: string, of: Buffer) =>
    openAsked(askedCookie(asked, askedCode(id, of), NOW).value, NOW);

  test("are one per contact, the newest", () => {
    const one = keep([], ID, mine);
    expect([idOfAsked(one, mine), idOfAsked(one, yours)]).toEqual([ID, null]);
    expect(idOfAsked(keep(one, OTHER, mine), mine)).toBe(OTHER);
    const both = keep(one, OTHER, yours);
    expect([idOfAsked(both, mine), idOfAsked(both, yours)]).toEqual([ID, OTHER]);
  });

  test("are forgotten when no code of theirs can serve any more", () => {
    const { value, options } = askedCookie([], askedCode(ID, mine), NOW);
    expect(openAsked(value, later(0, options.maxAge * 1_000))).toEqual([]);
  });
});
