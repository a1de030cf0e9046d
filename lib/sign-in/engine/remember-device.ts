// The device of the request at hand, and its being let in.
import "server-only";
import { cookies } from "next/headers";
import { DEVICE_COOKIE, deviceCookie, openDevice } from "@/lib/sign-in/engine/known-device";
import type { Device, Door } from "@/lib/sign-in/engine/known-device";

/** What this browser's cookie says of where it has been in. */
export async function currentDevice(): Promise<Device | null> {
  return openDevice((await cookies()).get(DEVICE_COOKIE)?.value, new Date());
}

/** Call it once somebody has shown the secret of this door here. */
export async function rememberDevice(door: Door): Promise<void> {
  const { name, value, options } = deviceCookie(await currentDevice(), door, new Date());
  (await cookies()).set(name, value, options);
}
