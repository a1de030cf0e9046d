// What a browser test may need to know about the running product besides its address.
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

export const FACTS_FILE = path.resolve(import.meta.dirname, "../.results/e2e.json");

const facts = z.object({
  address: z.string(),
  databaseUrl: z.string(),
  /** Where mail of the running product lands, one file a message. */
  mailFolder: z.string(),
});

export type E2eFacts = z.infer<typeof facts>;

export function e2eFacts(): E2eFacts {
  return facts.parse(JSON.parse(readFileSync(FACTS_FILE, "utf8")));
}
