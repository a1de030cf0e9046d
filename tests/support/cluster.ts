// Run once before the integration tests: one private PostgreSQL, and in it one migrated database to copy from.
import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "@/db/embedded";
import { migrate } from "@/db/migrate";
import { createClient } from "@/db/client";
import { sweepAbandonedClusters } from "@/tests/support/abandoned-clusters";

declare module "vitest" {
  interface ProvidedContext {
    /** A database of the server in which others may be created. */
    adminUrl: string;
    /** The migrated database that every test database is a copy of. */
    template: string;
  }
}

export const CLUSTER_PREFIX = "jietong-test-";

interface Server {
  readonly adminUrl: string;
  stop(): Promise<void>;
}

/** A throw-away server in the temporary folder, or the one that DATABASE_URL names. */
export async function startTestServer(): Promise<Server> {
  const given = process.env["DATABASE_URL"];
  if (given !== undefined && given !== "") return { adminUrl: given, stop: () => Promise.resolve() };
  await sweepAbandonedClusters(CLUSTER_PREFIX);
  const dataDir = path.join(os.tmpdir(), `${CLUSTER_PREFIX}${randomBytes(6).toString("hex")}`);
  const server = await startEmbedded({ dataDir, durable: false });
  return {
    adminUrl: server.adminUrl,
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function urlOf(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Vitest's global set-up: what it returns runs at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  const template = `jietong_template_${String(process.pid)}`;
  const admin = createClient(server.adminUrl, { max: 1, statementTimeoutMs: 0 });
  const drop = () => admin.sql`drop database if exists ${admin.sql(template)} with (force)`;
  const tearDown = async () => {
    await drop();
    await admin.close();
    await server.stop();
  };
  try {
    await drop();
    await admin.sql`create database ${admin.sql(template)}`;
    await migrate(urlOf(server.adminUrl, template));
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide("adminUrl", server.adminUrl);
  project.provide("template", template);
  return tearDown;
}
