// A TCP proxy that does to a connection what networks do: delays it, falls silent, cuts it in the middle of an answer, or
// cuts it just when COMMIT is on its way, so that nobody can know what became of it.
import net from "node:net";

export interface FaultProxy {
  readonly port: number;
  /** Connections that a fault has cut so far. */
  readonly cuts: number;
  /** Every chunk comes so much later, in both directions. */
  setLatency(ms: number): void;
  /** Nothing passes for so long, and connections stay open; then all of it arrives. */
  stall(ms: number): void;
  /** The next answer that is longer than `bytes` is cut there, and its connection with it. */
  cutNextAnswerAfter(bytes: number): void;
  /** The next statement that writes or commits reaches the server, and its connection is cut before the answer. */
  cutAfterNextCommit(): void;
  close(): Promise<void>;
}

interface Target {
  readonly host: string;
  readonly port: number;
}

/** Parse, and Bind: a prepared statement is sent once, and from then on only named. */
const FILING_PREPARED = /P[^]{4}(\w+)\0[^\0]*insert into complaint /g;
const BOUND = /B[^]{4}\0(\w+)\0/g;
const COMMIT = /\bcommit\b/i;

/** Says of what one client sends whether it commits: a filing is one statement that commits alone, a transaction ends with the word. */
function commitsIn(): (chunk: Buffer) => boolean {
  const filings = new Set<string>();
  return (chunk) => {
    const text = chunk.toString("latin1");
    for (const [, name = ""] of text.matchAll(FILING_PREPARED)) filings.add(name);
    const filed = [...text.matchAll(BOUND)].some(([, name = ""]) => filings.has(name));
    return filed || COMMIT.test(text);
  };
}

export async function startFaultProxy(target: Target): Promise<FaultProxy> {
  const sockets = new Set<net.Socket>();
  let latencyMs = 0;
  let silentUntil = 0;
  let answerBytes: number | null = null;
  let commitWanted = false;
  let cuts = 0;

  const cut = (...ends: readonly net.Socket[]) => {
    cuts += 1;
    for (const end of ends) end.resetAndDestroy();
  };

  /** Hands chunks over in their order, each as late as the faults of the moment want. */
  const pass = (from: net.Socket, to: net.Socket, seen: (chunk: Buffer) => Buffer | null) => {
    let last = 0;
    from.on("data", (chunk: Buffer) => {
      const passed = seen(chunk);
      if (passed === null) return;
      const now = performance.now();
      last = Math.max(last, now + latencyMs, silentUntil);
      if (last <= now) to.write(passed);
      else
        setTimeout(() => {
          if (!to.destroyed) to.write(passed);
        }, last - now);
    });
  };

  const server = net.createServer((near) => {
    const far = net.connect(target);
    let committed = false;
    const commits = commitsIn();
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.setNoDelay(true);
      one.on("error", () => undefined);
      one.once("close", () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    pass(near, far, (chunk) => {
      if (commits(chunk) && commitWanted) {
        commitWanted = false;
        committed = true;
      }
      return chunk;
    });
    pass(far, near, (chunk) => {
      if (committed) {
        cut(near, far);
        return null;
      }
      if (answerBytes === null || chunk.length <= answerBytes) return chunk;
      near.write(chunk.subarray(0, answerBytes), () => cut(near, far));
      answerBytes = null;
      return null;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The proxy has no port.");

  return {
    port: address.port,
    get cuts() {
      return cuts;
    },
    setLatency: (ms) => {
      latencyMs = ms;
    },
    stall: (ms) => {
      silentUntil = performance.now() + ms;
    },
    cutNextAnswerAfter: (bytes) => {
      answerBytes = bytes;
    },
    cutAfterNextCommit: () => {
      commitWanted = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** The same database, reached through the proxy. */
export function throughProxy(url: string, proxy: FaultProxy): string {
  const address = new URL(url);
  address.hostname = "127.0.0.1";
  address.port = String(proxy.port);
  return address.href;
}
