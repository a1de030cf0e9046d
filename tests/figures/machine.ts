// The machine in one line: figures of two machines are not compared.
import os from "node:os";

export function machine(): string {
  const cpu = os.cpus()[0]?.model.trim() ?? "unknown processor";
  const gigabytes = Math.round(os.totalmem() / 2 ** 30);
  return `${String(os.cpus().length)} cores (${cpu}), ${String(gigabytes)} GiB, ${os.type()}, Node ${process.versions.node}`;
}
