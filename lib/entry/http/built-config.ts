// What the build made of next.config.ts. Next would read that file at every start, and compile it with 97 MB that only builds
// need; its own standalone server hands over what the build noted instead, and so do we.
import { readFile } from "node:fs/promises";
import path from "node:path";

/** Where Next looks for it, before it looks for a file. */
const GIVEN = "__NEXT_PRIVATE_STANDALONE_CONFIG";

/** Call it before Next is loaded. Throws when the pages in `folder` are not built. */
export async function giveBuiltConfig(folder: string): Promise<void> {
  const noted = await readFile(path.join(folder, ".next", "required-server-files.json"), "utf8").catch(
    (cause: unknown) => {
      throw new Error("The pages are not built: npm run build comes first.", { cause });
    },
  );
  const { config } = JSON.parse(noted) as { readonly config: unknown };
  process.env[GIVEN] = JSON.stringify(config);
}
