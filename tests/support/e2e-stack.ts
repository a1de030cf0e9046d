// Starts the product for the browser tests and stops it again; Playwright runs this program.
import { startProduct } from "@/tests/support/e2e-product";

const say = (line: string) => void process.stderr.write(`${line}\n`);
const undo: (() => Promise<void>)[] = [];
let stopping = false;

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  for (const step of undo.reverse()) await step().catch((error: unknown) => say(String(error)));
  process.exit(code);
}
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop(0));

startProduct({
  port: Number(process.env["E2E_PORT"]),
  sampleData: false,
  undo: (step) => void undo.push(step),
  say,
}).catch(async (error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  await stop(1);
});
