// npm runs this at the end of an install, under whatever Node the operator has: plain JavaScript, and nothing of the product
// is imported. An older npm only warns of `engines`, and does not know that most packages may run no script.
import { readFileSync } from "node:fs";
import path from "node:path";

/** The first npm that reads `allowScripts` of package.json; `engines` there asks for the same. */
const NEEDED = [11, 16];

// Not npm_config_user_agent: `npx npm@11 ci` hands down that of the npm that was there before.
const program = process.env.npm_execpath ?? "";
const { name, version } = JSON.parse(readFileSync(path.resolve(program, "../../package.json"), "utf8"));
const [major = 0, minor = 0] = version.split(".").map(Number);
const isNewEnough = major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
if (name !== "npm" || !isNewEnough) {
  console.error(
    `npm ${NEEDED.join(".")} or later is asked for: this is ${name} ${version}, which ran the scripts of every package. For production, remove node_modules and run: npx npm@11 ci`,
  );
}
