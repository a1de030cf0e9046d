// Health as a test asks for it: with patience, so that a busy machine is not taken for a silent database.
import { readHealth, type Health } from "@/lib/entry/health/health";

/** As `readHealth`, which it asks, with a minute in the place of its three seconds. */
export const askHealth = (): Promise<Health> => readHealth({ answerMs: 60_000, writesMs: 30_000 });
