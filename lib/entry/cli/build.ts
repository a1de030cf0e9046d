// `npm run build`: the pages and the entry that serves them. Does nothing when they are up to date.
import { buildWhenNeeded } from "@/lib/entry/build/build-when-needed";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  const built = await buildWhenNeeded(say);
  say(built ? "已构建 · Built" : "已是最新 · Built already");
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
