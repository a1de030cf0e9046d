import { hostname, userInfo } from "node:os";

/** Who runs this, as far as the machine knows. */
export function accountHere(): string {
  try {
    return `${userInfo().username}@${hostname()}`;
  } catch {
    // A container may run as somebody whom its machine has no name for.
    return `uid ${String(process.getuid?.() ?? "unknown")}@${hostname()}`;
  }
}
