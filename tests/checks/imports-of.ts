// Which files of the repository a file imports, types counted, as its text says.
import path from "node:path";
import { read } from "@/tests/checks/tracked-files";

/** `known`: all files there are. What is no file of theirs (a package, a style) is left out. */
export function importsOf(file: string, known: ReadonlySet<string>): readonly string[] {
  const named = [...read(file).matchAll(/\b(?:from|import)\s*\(?\s*"(@\/|\.{1,2}\/)([^"]+)"/g)];
  return named.flatMap(([, start = "", rest = ""]) => {
    const target = start === "@/" ? rest : path.posix.join(path.posix.dirname(file), `${start}${rest}`);
    return [target, `${target}.ts`, `${target}.tsx`].find((one) => known.has(one)) ?? [];
  });
}
