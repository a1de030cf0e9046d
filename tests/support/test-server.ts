// The PostgreSQL that tests run on: a throw-away one in the temporary folder, or the one that DATABASE_URL names.
import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { startEmbedded } from "@/db/engine/embedded";
import type { EmbeddedOptions } from "@/db/engine/embedded";
import { sweepAbandonedClusters } from "@/tests/support/abandoned-clusters";

const PREFIX = "jietong-test-";

export interface TestServer {
  /** A database of the server in which others may be created. */
  readonly adminUrl: string;
  stop(): Promise<void>;
}

/** The address of another database on the same server. */
export function databaseAddress(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Losing power may lose it, unless `options` say otherwise. */
export async function startTestServer(
  options: Pick<EmbeddedOptions, "durable" | "settings"> = {},
): Promise<TestServer> {
  const given = process.env["DATABASE_URL"];
  if (given !== undefined && given !== "") return { adminUrl: given, stop: () => Promise.resolve() };
  return startOwnServer(options);
}

/** A throw-away one, whatever DATABASE_URL names. */
export async function startOwnServer(
  options: Pick<EmbeddedOptions, "durable" | "settings"> = {},
): Promise<TestServer> {
  await sweepAbandonedClusters(PREFIX);
  const dataDir = path.join(os.tmpdir(), `${PREFIX}${randomBytes(6).toString("hex")}`);
  const server = await startEmbedded({ dataDir, durable: false, ...options });
  return {
    adminUrl: server.adminUrl,
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
