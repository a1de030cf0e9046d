// Points this process at a test's database: for code that finds its database from the environment, as pages and the worker do.
import { closeDatabase } from "@/db/engine/client";
import { rereadEnv } from "@/lib/base/env";

/** What the environment said before the test file began. */
const before = process.env["DATABASE_URL"];

/** Undefined: as if DATABASE_URL were not set. */
export function connectProcess(url: string | undefined): void {
  if (url === undefined) delete process.env["DATABASE_URL"];
  else process.env["DATABASE_URL"] = url;
  rereadEnv();
}

/** Closes the process's pool and leaves the environment as it was. Call it in afterAll, before the database is dropped. */
export async function disconnectProcess(): Promise<void> {
  await closeDatabase();
  connectProcess(before);
}
