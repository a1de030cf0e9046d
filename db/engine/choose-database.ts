// The one decision where the data live: DATABASE_URL, else the embedded PostgreSQL under DATA_DIR.
import path from "node:path";
import { startEmbedded } from "@/db/engine/embedded";

export interface ChosenDatabase {
  readonly url: string;
  /** Stops what this call started. */
  stop(): Promise<void>;
}

/** The folder of the embedded PostgreSQL; null where DATABASE_URL names another. */
export function embeddedFolder(): string | null {
  const given = process.env["DATABASE_URL"];
  if (given !== undefined && given !== "") return null;
  return path.join(process.env["DATA_DIR"] ?? ".data", "postgres");
}

/**
 * Where to connect, for programs started by hand: an embedded server that runs already (under `npm run demo`) is
 * shared, one that does not is started. Throws one readable Error when PostgreSQL cannot start.
 */
export async function chooseDatabase(): Promise<ChosenDatabase> {
  const dataDir = embeddedFolder();
  if (dataDir !== null) return startEmbedded({ dataDir });
  return { url: process.env["DATABASE_URL"] ?? "", stop: () => Promise.resolve() };
}
