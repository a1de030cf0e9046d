// Finds a Chromium for the browser tests, or gets one.
import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { ROOT, runStep } from "@/tests/support/steps";

const PROGRAMS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const MAC_PROGRAMS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const DOWNLOAD_PATIENCE_MS = "20000";

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a Chromium that is here already: CHROMIUM_PATH, the system's, Playwright's own. Null when none is. */
export function findChromium(): string | null {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") {
    if (isProgram(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which is not a program.`);
  }
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const onPath = PROGRAMS.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const found = [...onPath, ...MAC_PROGRAMS].find(isProgram);
  if (found !== undefined) return found;
  const own = chromium.executablePath();
  return own !== "" && existsSync(own) ? own : null;
}

function isRootOnDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync("/etc/os-release", "utf8"));
}

/** A browser that starts: one downloaded for a system that lacks its libraries is none. */
function starts(program: string): boolean {
  try {
    execFileSync(program, ["--version", "--no-sandbox"], { stdio: "ignore", timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

/** Finds or installs a Chromium. Throws one line that says what to install. */
export async function provideChromium(): Promise<string> {
  const here = findChromium();
  if (here !== null && starts(here)) return here;
  const playwright = path.join(ROOT, "node_modules", "@playwright", "test", "cli.js");
  await runStep({
    name: "install a Chromium",
    command: [process.execPath, playwright, "install", "chromium"],
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: DOWNLOAD_PATIENCE_MS },
  });
  const downloaded = chromium.executablePath();
  if (existsSync(downloaded) && starts(downloaded)) return downloaded;
  if (isRootOnDebian()) {
    await runStep({ name: "refresh Debian's list", command: ["apt-get", "update", "-qq"] });
    await runStep({
      name: "install Debian's Chromium",
      command: ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
    const installed = findChromium();
    if (installed !== null && starts(installed)) return installed;
  }
  throw new Error(
    "No Chromium was found: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to it.",
  );
}
