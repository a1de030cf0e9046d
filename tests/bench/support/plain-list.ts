// The least that Node can do with the same rows: one handler, no framework, a table. Run in a process of its own.
import { createServer } from "node:http";
import { ROWS } from "@/tests/bench/bare/app/rows";

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? "");

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
  const name = pathname.slice(1);
  const rows = name in ROWS ? ROWS[name as keyof typeof ROWS](Object.fromEntries(searchParams)) : [];
  Promise.resolve(rows).then(
    (cells) => {
      const lines = cells.map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}</td>`).join("")}</tr>`);
      const page = Buffer.from(`<!doctype html><table>${lines.join("")}</table>`);
      const headers = { "Content-Type": "text/html; charset=utf-8", "Content-Length": page.length };
      response.writeHead(200, headers).end(page);
    },
    () => response.writeHead(500).end(),
  );
});
server.listen(Number(process.env["PORT"]), "127.0.0.1");
process.once("SIGTERM", () => process.exit(0));
