// A control: the product's command behind the least of HTTP servers, without session, limit or headers.
import { createServer } from "node:http";
import { nestValues, readFormValues } from "@/lib/base/forms/form-values";
import { productionContext } from "@/lib/complaint/engine/context";
import { fileComplaint } from "@/lib/filing/commands/file-complaint";
import { toFiledAttempts } from "@/lib/filing/engine/filed-attempts";
import { filingSchema } from "@/lib/filing/engine/filing-schema";

async function file(body: string): Promise<number> {
  const { platform, unlisted, attempts, ...typed } = filingSchema("zh", new Date()).parse(
    nestValues(readFormValues(new URLSearchParams(body))),
  );
  const result = await fileComplaint(productionContext(), null, {
    ...typed,
    locale: "zh",
    platform: platform === null ? { unlistedName: unlisted ?? "" } : { slug: platform },
    channel: attempts[0]?.channel ?? "hotline",
    attempts: (filedAt) => toFiledAttempts(attempts, filedAt),
  });
  return result.ok ? 201 : 422;
}

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    if (request.method === "GET") return void response.writeHead(200, { "Content-Length": "0" }).end();
    void file(Buffer.concat(chunks).toString()).then((status) =>
      response.writeHead(status, { "Content-Length": "0" }).end(),
    );
  });
}).listen(Number(process.env["PORT"]), "127.0.0.1");
