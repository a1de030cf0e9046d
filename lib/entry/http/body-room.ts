// The bodies of requests, read whole. One over its limit never arrives here (lib/entry/http/body-limit), and of all that are
// held at one moment there is a bound: without it five hundred connections could make this process hold a gigabyte.
import type { IncomingMessage, ServerResponse } from "node:http";

/** Thirty-two of the largest, or ten thousand ordinary filings. */
const MOST_BYTES = 64 * 1024 * 1024;

interface Arriving {
  bytes: number;
  readonly giveWay: () => void;
}

/** Where bodies are held until their requests are answered. */
export class BodyRoom {
  private bytes = 0;
  private readonly arriving = new Set<Arriving>();

  /** `mostBytes`: of all bodies together. */
  constructor(private readonly mostBytes = MOST_BYTES) {}

  /**
   * The whole body; null when its sender went away, or was refused, before its end. When there is no room, the longest
   * of those that still arrive gives way and its `refuse` is called: one who fills the room with long ones keeps no short
   * one out. A body counts until its request is answered.
   */
  read(request: IncomingMessage, response: ServerResponse, refuse: () => void): Promise<Buffer | null> {
    return new Promise((resolve) => {
      const chunks: Buffer[] = [];
      const leave = () => {
        this.arriving.delete(body);
        this.bytes -= body.bytes;
        body.bytes = 0;
        chunks.length = 0;
        resolve(null);
      };
      const giveWay = () => {
        leave();
        refuse();
      };
      const body: Arriving = { bytes: 0, giveWay };
      this.arriving.add(body);
      request.on("data", (chunk: Buffer) => {
        if (!this.arriving.has(body)) return;
        chunks.push(chunk);
        body.bytes += chunk.length;
        this.bytes += chunk.length;
        if (this.bytes > this.mostBytes) this.longest()?.giveWay();
      });
      request.once("end", () => {
        this.arriving.delete(body);
        // Who was refused meanwhile is answered no more.
        resolve(response.headersSent ? null : Buffer.concat(chunks));
      });
      request.once("error", leave);
      request.once("close", () => resolve(null));
      response.once("close", leave);
    });
  }

  private longest(): Arriving | undefined {
    return [...this.arriving].sort((a, b) => b.bytes - a.bytes)[0];
  }
}
