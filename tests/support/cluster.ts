// Run once before the integration tests: a PostgreSQL, and in it one migrated database to copy from.
import type { TestProject } from "vitest/node";
import { createClient } from "@/db/engine/client";
import { migrate } from "@/lib/entry/database/migrate";
import { databaseAddress, startTestServer } from "@/tests/support/test-server";

declare module "vitest" {
  interface ProvidedContext {
    /** A database of the server in which others may be created. */
    adminUrl: string;
    /** The migrated database that every test database is a copy of. */
    template: string;
  }
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
    await migrate(databaseAddress(server.adminUrl, template));
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide("adminUrl", server.adminUrl);
  project.provide("template", template);
  return tearDown;
}
