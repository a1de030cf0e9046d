import { clientAddress } from "@/lib/auth/request";
import { productionContext } from "@/lib/commands/context";
import { limit, LIMITS } from "@/lib/rate-limit";

/** Counts one filing of this address, and says whether it is still admitted. */
export async function mayFile(): Promise<boolean> {
  return limit(productionContext().db, `filing-address:${await clientAddress()}`, LIMITS.filingPerAddress);
}
