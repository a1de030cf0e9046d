// Payload 3 in tests/bench/peers/payload, on a database of its own in the same PostgreSQL.
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { access } from "node:fs/promises";
import path from "node:path";
import { createClient } from "@/db/engine/client";
import { buildNextWhenNeeded } from "@/tests/bench/support/bare-next";
import { httpRequest } from "@/tests/bench/support/fire";
import type { RequestWriter } from "@/tests/bench/support/fire";
import { encodedFiling } from "@/tests/bench/support/filing-form";
import { startServer } from "@/tests/bench/support/node-server";
import type { PrivateDatabase } from "@/tests/bench/support/private-database";
import type { Undo } from "@/tests/figures/undo";
import { ROOT } from "@/tests/support/steps";
import { databaseAddress } from "@/tests/support/test-server";

const FOLDER = path.join(ROOT, "tests/bench/peers/payload");
const NEXT = path.join(FOLDER, "node_modules/next/dist/bin/next");
const ACCOUNT = { email: "filer@example.test", password: "a password for measuring only" };
const JSON_TYPE = { "Content-Type": "application/json" };

/** Makes Payload's tables, its one account and its platforms, as its development mode does. */
async function prepare(databaseUrl: string, platforms: number): Promise<void> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "development",
    DISABLE_PAYLOAD_HMR: "true",
    DATABASE_URL: databaseUrl,
    PLATFORMS: String(platforms),
  };
  const child = spawn(process.execPath, ["server.mjs"], {
    cwd: FOLDER,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error("Payload could not make its tables.");
}

async function signIn(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/users/login`, {
    method: "POST",
    headers: JSON_TYPE,
    body: JSON.stringify(ACCOUNT),
  });
  const { token } = (await answer.json()) as { token?: string };
  if (token === undefined) throw new Error("Payload lets nobody in.");
  return token;
}

/** The complaint of the product's form, as Payload's API takes it. */
function payloadFiling(platform: number) {
  const form = new URLSearchParams(
    encodedFiling({ idempotencyKey: randomUUID(), platform: "", contact: "" }),
  );
  const fieldOf = (name: string): string => form.get(name) ?? "";
  return {
    number: `JT-${randomUUID()}`,
    idempotencyKey: randomUUID(),
    platform,
    matter: fieldOf("matter"),
    title: fieldOf("title"),
    narrative: fieldOf("narrative"),
    wanted: fieldOf("wanted"),
    vulnerability: fieldOf("vulnerability"),
    consentContact: true,
    attempts: [
      {
        channel: fieldOf("attempts.0.channel"),
        startedAt: new Date().toISOString(),
        seconds: 1_200,
        asks: 6,
        barrier: fieldOf("attempts.0.barriers[]"),
        measure: 6,
        outcome: fieldOf("attempts.0.outcome"),
      },
    ],
  };
}

export interface Peer {
  readonly address: string;
  readonly request: RequestWriter;
}

/**
 * Serves Payload twice, and says where and how complaints are filed with it: as it is shipped, in route handlers of Next,
 * and with the same handlers behind a bare node:http server.
 */
export async function startPayload(
  { adminUrl }: PrivateDatabase,
  platforms: number,
  undo: Undo,
): Promise<{ readonly shipped: Peer; readonly bare: Peer }> {
  await access(path.join(FOLDER, "node_modules/payload")).catch(() => {
    throw new Error("Payload is not installed: npm ci --prefix tests/bench/peers/payload");
  });
  const name = "jietong_payload";
  const admin = createClient(adminUrl, { max: 1 });
  await admin.sql`create database ${admin.sql(name)}`;
  await admin.close();
  const url = databaseAddress(adminUrl, name);
  await prepare(url, platforms);
  await buildNextWhenNeeded(FOLDER, NEXT);
  const serve = async (args: (port: number) => readonly string[]): Promise<Peer> => {
    const program = { cwd: FOLDER, args, env: { DATABASE_URL: url }, ready: "/api/access" };
    const { address } = await startServer(program, undo);
    const headers = { ...JSON_TYPE, Authorization: `JWT ${await signIn(address)}` };
    const request: RequestWriter = (n) => {
      const body = JSON.stringify(payloadFiling(1 + (n % platforms)));
      return httpRequest("POST", `${address}/api/complaints?depth=0`, headers, body);
    };
    return { address, request };
  };
  return {
    shipped: await serve((port) => [NEXT, "start", "-H", "127.0.0.1", "-p", String(port)]),
    bare: await serve(() => ["server.mjs"]),
  };
}
