// `npm start`: asks which Node this is, and only then loads the entry. What a module imports by name is looked up before its
// first line runs, so a Node that lacks one of these names would end with its own words instead of ours.
import "@/lib/entry/http/node-version";

await import("@/lib/entry/serve");
