// A base backup as an operator keeps it, packed, and what it is unpacked to. With the embedded binaries, which hold no
// pg_basebackup, tar takes its part, and Node packs what tar writes.
import { spawn } from "node:child_process";
import { chown, mkdir, readFile, writeFile } from "node:fs/promises";
import { createReadStream, createWriteStream } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createZstdCompress, createZstdDecompress } from "node:zlib";
import { backUp, RUN_AS } from "@/tests/support/copied-cluster";

const CHUNK = { chunkSize: 1 << 20 } as const;
/** What belongs to the running server and not to its data. */
const LEFT_OUT = ["./postmaster.pid", "./pg_wal/*", "./base/pgsql_tmp/*"].map((name) => `--exclude=${name}`);
/** Files that change or vanish while tar reads them are no failure: the log of changes knows what became of them. */
const CHANGED_MEANWHILE = 1;

const labelOf = (file: string): string => `${file}.label`;

function exitOf(child: ReturnType<typeof spawn>): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
}

/** Packs the running cluster in `data`, on which `adminUrl` connects, into `file`. */
export async function packBackup(adminUrl: string, data: string, file: string): Promise<void> {
  const label = await backUp(adminUrl, async () => {
    const tar = spawn("tar", ["-C", data, ...LEFT_OUT, "-cf", "-", "."], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [code] = await Promise.all([
      exitOf(tar),
      pipeline(tar.stdout, createZstdCompress(CHUNK), createWriteStream(file)),
    ]);
    if (code !== 0 && code !== CHANGED_MEANWHILE) throw new Error(`tar ended with ${String(code)}`);
  });
  await writeFile(labelOf(file), label);
}

/** Unpacks what `packBackup` packed into the new folder `data`; the backup itself stays. */
export async function unpackBackup(file: string, data: string): Promise<void> {
  await mkdir(data, { mode: 0o700 });
  // Two empty blocks end an archive; without -i tar may close its input there, before the padding behind them is written.
  const tar = spawn("tar", ["-C", data, "-ixf", "-"], { stdio: ["pipe", "ignore", "inherit"] });
  const [code] = await Promise.all([
    exitOf(tar),
    pipeline(
      createReadStream(file, { highWaterMark: CHUNK.chunkSize }),
      createZstdDecompress(CHUNK),
      tar.stdin,
    ),
  ]);
  if (code !== 0) throw new Error(`tar ended with ${String(code)}`);
  const label = path.join(data, "backup_label");
  await writeFile(label, await readFile(labelOf(file)));
  if (RUN_AS !== null) await chown(label, RUN_AS.uid, RUN_AS.gid);
}
