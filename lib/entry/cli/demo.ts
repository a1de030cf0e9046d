// `npm run demo`: one command from a fresh clone to the whole product on one address. Ctrl-C ends all of it.
import { chooseDatabase, embeddedFolder } from "@/db/engine/choose-database";
import { canListen } from "@/db/engine/free-port";
import { migrate } from "@/lib/entry/database/migrate";
import { buildWhenNeeded } from "@/lib/entry/build/build-when-needed";
import { keepDatabase } from "@/lib/entry/cli/demo/keep-database";
import { fillWhenEmpty } from "@/lib/entry/cli/demo/sample-data";
import { startServices } from "@/lib/entry/cli/demo/services";
import { signInList } from "@/lib/entry/cli/demo/sign-in-list";
import { rereadEnv } from "@/lib/base/env";

const EXIT_WITHIN_MS = 9_500;
const PARENT_CHECK_MS = 500;
const say = (line: string) => console.log(line);

process.env["JIETONG_MODE"] = "demo";
process.env["NEXT_TELEMETRY_DISABLED"] = "1";

/** What has been started, in order; undone backwards. */
const undo: (() => Promise<void>)[] = [];
const building = new AbortController();
let stopping = false;

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  building.abort();
  // Whatever hangs, the terminal gets its prompt back.
  setTimeout(() => process.exit(1), EXIT_WITHIN_MS).unref();
  for (const step of undo.reverse()) {
    await step().catch((error: unknown) => say(error instanceof Error ? error.message : String(error)));
  }
  process.exit(code);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (!stopping) say("\n正在停止 · Stopping");
    void stop(0);
  });
}

// npm runs us in a shell, and a signal that ends the shell does not always reach us: an orphan stops on its own.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) void stop(0);
}, PARENT_CHECK_MS).unref();

/** A signal may come while something is being started: what was started in the meantime is undone as well. */
async function started(undoing: () => Promise<void>): Promise<void> {
  undo.push(undoing);
  if (stopping) await undoing();
}

async function start(): Promise<void> {
  const settings = rereadEnv();
  const { HOST, PORT } = settings;
  if (!(await canListen(HOST, PORT))) {
    throw new Error(
      `${HOST}:${String(PORT)} 已被占用：请停止占用它的程序，或换一个端口 · Port in use: stop what runs there, or choose another with PORT=3001 npm run demo`,
    );
  }
  say("正在启动数据库 · Starting the database");
  const folder = embeddedFolder();
  const chosen = await (folder === null ? chooseDatabase() : keepDatabase(folder, say));
  await started(() => chosen.stop());
  process.env["DATABASE_URL"] = chosen.url;
  rereadEnv();
  await migrate(chosen.url);
  if (await fillWhenEmpty(chosen.url)) say("示例数据已写入 · Sample data loaded");
  await buildWhenNeeded(say, building.signal);
  if (stopping) return;
  const running = await startServices({ host: HOST, port: PORT, databaseUrl: chosen.url }, say);
  await started(() => running.stop());
  say(`\n接通已启动 · Jietong is running\n\n  ${running.address}\n`);
  say(signInList(new Date()));
  say("\n按 Ctrl-C 全部停止 · Ctrl-C stops everything");
  if (process.stdin.isTTY) process.stdin.on("data", () => say(`\n${signInList(new Date())}`));
}

start().catch(async (error: unknown) => {
  if (!stopping) say(error instanceof Error ? error.message : String(error));
  await stop(1);
});
