// What a try to sign in needs to know besides what was typed.
import { database } from "@/db/engine/client";
import type { Db } from "@/db/engine/client";
import type { AskedCode } from "@/lib/sign-in/engine/asked-codes";
import { currentAsked } from "@/lib/sign-in/engine/keep-asked-code";
import type { Device } from "@/lib/sign-in/engine/known-device";
import { currentDevice } from "@/lib/sign-in/engine/remember-device";
import { clientAddress } from "@/lib/sign-in/engine/request";

export interface SignInContext {
  readonly db: Db;
  /** The network the try comes from, for limits. */
  readonly address: string;
  /** Where this browser has been in before; null when it says nothing of that. */
  readonly device: Device | null;
  /** The codes that this browser asked for. */
  readonly asked: readonly AskedCode[];
  /** The server's time; the database's own clock decides what is stored. */
  readonly now: Date;
}

/** The context of the request at hand. */
export async function currentContext(): Promise<SignInContext> {
  const [address, device, asked] = await Promise.all([clientAddress(), currentDevice(), currentAsked()]);
  return { db: database(), address, device, asked, now: new Date() };
}
