// nginx with the file of docs/operations, on the loopback: the same but for the ports, and without HTTPS.
import { spawn } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const FILE = path.resolve(import.meta.dirname, "../../../../docs/operations/nginx.conf");
const POLL_MS = 50;

export interface NginxOptions {
  readonly program: string;
  /** A folder of its own, made already. */
  readonly folder: string;
  readonly front: number;
  /** Two ports. */
  readonly behind: readonly number[];
}

/** The server of HTTPS as one of HTTP on a port of the loopback; the one that only redirects is left out. */
function onLoopback(text: string, front: number, behind: readonly number[]): string {
  const [first = 0, second = 0] = behind;
  return text
    .replace(/server \{\s+listen 80;[\s\S]*?\n\}\n/, "")
    .replace(/ {4}listen 443 ssl;\n.*\n/, `    listen 127.0.0.1:${String(front)};\n`)
    .replaceAll(/ {4}ssl_.*\n/g, "")
    .replace("127.0.0.1:3001", `127.0.0.1:${String(first)}`)
    .replace("127.0.0.1:3002", `127.0.0.1:${String(second)}`);
}

/** Resolves when it answers. */
export async function startNginx({
  program,
  folder,
  front,
  behind,
}: NginxOptions): Promise<{ stop(): Promise<void> }> {
  const home = path.join(folder, "nginx");
  await mkdir(home, { recursive: true });
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${home}/${name};`)
    .join(" ");
  const user = process.getuid?.() === 0 ? "user root;" : "";
  await writeFile(
    path.join(home, "nginx.conf"),
    `${user} daemon off; pid ${home}/pid; error_log ${home}/error.log warn; events { worker_connections 256; }
http { access_log off; ${temporary} ${onLoopback(await readFile(FILE, "utf8"), front, behind)} }\n`,
  );
  const child = spawn(
    program,
    ["-p", home, "-c", path.join(home, "nginx.conf"), "-e", path.join(home, "error.log")],
    {
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const answers = () =>
    fetch(`http://127.0.0.1:${String(front)}/api/health`).then(
      () => true,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error("nginx did not start");
    await sleep(POLL_MS);
  }
  return {
    stop: async () => {
      child.kill("SIGQUIT");
      await gone;
    },
  };
}
