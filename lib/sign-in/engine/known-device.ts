// A device that signed in by a door before. What strangers try at that door does not lock its owner out: its cookie opens
// nothing, it only has a count of tries of its own. Source: docs/domain/guesses.md, "Access codes and passwords".
import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { env } from "@/lib/base/env";
import { openCookieAs, sealCookie } from "@/lib/base/sealing/sealed-cookie";

/** What can be entered, and by which name of it: a complaint's number, the digest of an address or contact. */
export interface Door {
  readonly at: "complaint" | "staff" | "contact";
  readonly target: string;
}

export const DEVICE_COOKIE = "jt_device";
const DAY_SECONDS = 86_400;
/** How long a device is known after it was last in. People of a desk come daily, consumers once in a while. Days. */
const KNOWN_DAYS = { complaint: 90, contact: 90, staff: 30 } as const satisfies Record<Door["at"], number>;
/** Of each kind, more than a household has; the one that was longest unused makes room. */
const MOST_DOORS = 8;

const shape = z.object({
  doors: z.array(
    z.object({
      at: z.enum(["complaint", "staff", "contact"]),
      door: z.string(),
      since: z.number(),
      /** Its name at this door. */
      id: z.string(),
    }),
  ),
});
/** A device, as its cookie names it. */
export type Device = z.infer<typeof shape>;

/** A digest: the cookie of a stolen telephone names no complaint and no contact, even to who can open it. */
function named({ at, target }: Door): string {
  return createHash("sha256").update(`${at}\0${target}`).digest("base64url").slice(0, 22);
}

/**
 * The name under which this device has tries of its own at that door; null where it was not in, or too long ago. Another door
 * gives it no other name here: who has the key of one would have tries without end at the next.
 */
export function nameAt(device: Device | null, door: Door, now: Date): string | null {
  const name = named(door);
  const found = device?.doors.find(({ at, door: known }) => at === door.at && known === name);
  const known =
    found !== undefined && now.getTime() < found.since + KNOWN_DAYS[found.at] * DAY_SECONDS * 1_000;
  return known ? found.id : null;
}

/** The device after it was let in by a door. It gets a new name there, so that a copy of the old one shares no count with it. */
function afterEntering(device: Device | null, door: Door, now: Date): Device {
  const name = named(door);
  const others = (device?.doors ?? []).filter(({ at, door: known }) => at !== door.at || known !== name);
  const id = randomBytes(12).toString("base64url");
  const doors = [{ at: door.at, door: name, since: now.getTime(), id }, ...others];
  const before = (place: number, at: Door["at"]) =>
    doors.slice(0, place).filter((other) => other.at === at).length;
  return { doors: doors.filter(({ at }, place) => before(place, at) < MOST_DOORS) };
}

/** What the cookie says; null when it says nothing, was changed, or has ended. */
export function openDevice(cookie: string | undefined, now: Date): Device | null {
  return openCookieAs("known device", cookie, shape, now);
}

/** The cookie of a device that has just been let in by a door, beside the doors it knew. */
export function deviceCookie(device: Device | null, door: Door, now: Date) {
  const maxAge = Math.max(...Object.values(KNOWN_DAYS)) * DAY_SECONDS;
  return {
    name: DEVICE_COOKIE,
    value: sealCookie("known device", JSON.stringify(afterEntering(device, door, now)), maxAge, now),
    options: { httpOnly: true, sameSite: "lax", path: "/", secure: !env().demo, maxAge } as const,
  };
}
