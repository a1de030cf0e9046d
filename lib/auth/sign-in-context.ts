// What a try to sign in needs to know besides what was typed.
import { database } from "@/db/client";
import type { Db } from "@/db/client";
import { clientAddress } from "@/lib/auth/request";

export interface SignInContext {
  readonly db: Db;
  /** Where the try comes from, for limits. */
  readonly address: string;
  /** The server's time; the database's own clock decides what is kept there. */
  readonly now: Date;
}

/** The context of the request at hand. */
export async function currentContext(): Promise<SignInContext> {
  return { db: database(), address: await clientAddress(), now: new Date() };
}
