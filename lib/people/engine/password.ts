// Passwords of staff: argon2id with the parameters of OWASP's password storage cheat sheet (19 MiB, 2 passes, 1 lane).
import { hash, verify } from "@node-rs/argon2";

const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Characters of a new one. NIST SP 800-63B asks for eight beside a second factor; these open many people's complaints. */
export const SHORTEST_PASSWORD = 12;
/** Characters. Longer input costs the server more than the one who sends it, and is nobody's password. */
export const LONGEST_PASSWORD = 1_024;

/** What staff.password_hash holds. The library's default algorithm is argon2id. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), PARAMETERS);
}

let nobodysHash: Promise<string> | undefined;

/**
 * Whether `password` is the one of `stored`. Without `stored` (nobody has that address) it takes as long and is false.
 */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  nobodysHash ??= hashPassword("nobody's");
  const right = await verify(
    stored ?? (await nobodysHash),
    password.slice(0, LONGEST_PASSWORD).normalize("NFKC"),
  );
  return right && stored !== null && password.length <= LONGEST_PASSWORD;
}
