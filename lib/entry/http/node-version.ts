// The first thing that the entry loads: under a Node that cannot run the product it ends with one line that says so, instead
// of a stack of whatever failed first.

// The same as `engines` of package.json, which is what the npm that installs the product asks for.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const isEnough = (major === 20 && minor >= 17) || (major === 22 && minor >= 9) || major > 22;
if (!isEnough) {
  process.stderr.write(`Node 20.17 (of 20), or 22.9 or later, is needed; this is ${process.version}.\n`);
  process.exit(1);
}
