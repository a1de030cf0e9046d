// The first thing that the entry loads: under a Node that cannot run the product it ends with one line that says so, instead
// of a stack of whatever failed first.

/** The first Node with everything that the entry imports by name. package.json asks for the same. */
const NEEDED = [20, 12] as const;

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  process.stderr.write(`Node ${NEEDED.join(".")} or later is needed; this is ${process.version}.\n`);
  process.exit(1);
}
