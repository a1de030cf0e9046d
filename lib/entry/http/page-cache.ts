// One-second cache of public pages, keyed by URL, display preferences and encoding. Any other cookie bypasses it. When a
// complaint is in the news and thousands open one address, it is made once and sent to all of them (docs/decisions).
import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { recordPage, type PageRecording, type RecordedPage, type Room } from "@/lib/entry/http/record-page";

const CACHED_MS = 1_000;
/** So long somebody waits for a page that is made for somebody else. Then they have it made for themselves. */
const WAITS_MS = 200;
/** One page is made for so many at once and no more: on a busy machine a crowd that lost patience would make it busier. */
const MOST_MAKERS = 4;
/** Pages held at once, whole or being made, and their bytes. The oldest gives way. */
const MOST_PAGES = 200;
const MOST_BYTES = 32_000_000;

interface Slot {
  /** The first that any of its makers came to; `left` when all of them have gone. */
  readonly made: Promise<PageRecording>;
  readonly settle: (recorded: PageRecording) => void;
  readonly until: number;
  makers: number;
  /** Zero while it is being made. */
  bytes: number;
}

function send(response: ServerResponse, { headers, body }: RecordedPage): void {
  // Its policy comes with it: the nonce in the one is that of the scripts in the other.
  response.writeHead(200, { ...headers, "Content-Length": body.length }).end(body);
}

export class PageCache {
  private readonly slots = new Map<string, Slot>();
  /** Of the pages that are held and of those being made. */
  private bytes = 0;
  private readonly room: Room = {
    take: (bytes) => {
      while (this.bytes + bytes > MOST_BYTES) if (!this.dropOldestWhole()) return false;
      this.bytes += bytes;
      return true;
    },
    give: (bytes) => void (this.bytes -= bytes),
  };

  /**
   * Answers with the cached page, or with the one that is being made for somebody else. False when there is none, or it
   * takes too long: then this answer is made, watched, and cached if it may be. `now` is in milliseconds, of any steady clock.
   */
  async answer(key: string, response: ServerResponse, now: number): Promise<boolean> {
    const patience = new AbortController();
    const late = sleep(WAITS_MS, "late" as const, { signal: patience.signal, ref: false });
    late.catch(() => undefined);
    let isPatient = true;
    try {
      for (;;) {
        const slot = this.find(key, now);
        if (slot === null) {
          this.make(key, response, now);
          return false;
        }
        const made = await (isPatient ? Promise.race([slot.made, late]) : slot.made);
        // The wait may have been answered with a timeout, or the client may be gone.
        if (response.headersSent || response.destroyed) return true;
        if (made === "for_one") return false;
        if (made === "late") {
          if (this.makeToo(key, slot, response)) return false;
          isPatient = false;
        } else if (made !== "left") {
          send(response, made);
          return true;
        }
      }
    } finally {
      patience.abort();
    }
  }

  private find(key: string, now: number): Slot | null {
    const slot = this.slots.get(key);
    if (slot === undefined) return null;
    if (slot.until > now) return slot;
    this.drop(key, slot);
    return null;
  }

  private make(key: string, response: ServerResponse, now: number): void {
    for (const [old, slot] of this.slots) if (slot.until <= now) this.drop(old, slot);
    if (this.slots.size >= MOST_PAGES) this.dropOldest();
    let settle: Slot["settle"] = () => undefined;
    const made = new Promise<PageRecording>((resolve) => (settle = resolve));
    const slot: Slot = { made, settle, until: now + CACHED_MS, makers: 0, bytes: 0 };
    this.slots.set(key, slot);
    this.watch(key, slot, response);
  }

  /** Has a page made once more that others wait for. False when enough do so already. */
  private makeToo(key: string, slot: Slot, response: ServerResponse): boolean {
    if (slot.makers >= MOST_MAKERS) return false;
    this.watch(key, slot, response);
    return true;
  }

  private watch(key: string, slot: Slot, response: ServerResponse): void {
    slot.makers += 1;
    void recordPage(response, this.room).then((recorded) => {
      slot.makers -= 1;
      if (recorded === "left" && slot.makers > 0) return;
      slot.settle(recorded);
      // One that is held already stays, whatever becomes of those who made it too.
      if (recorded === "left" || recorded === "for_one") {
        if (slot.bytes === 0) this.drop(key, slot);
      } else if (this.slots.get(key) === slot && slot.bytes === 0) slot.bytes = recorded.body.length;
      else this.room.give(recorded.body.length);
    });
  }

  private dropOldest(): void {
    for (const [key, slot] of this.slots) return this.drop(key, slot);
  }

  /** Gives up the oldest page that is whole. False when none is. */
  private dropOldestWhole(): boolean {
    for (const [key, slot] of this.slots)
      if (slot.bytes > 0) {
        this.drop(key, slot);
        return true;
      }
    return false;
  }

  private drop(key: string, slot: Slot): void {
    if (this.slots.get(key) !== slot) return;
    this.slots.delete(key);
    this.bytes -= slot.bytes;
    slot.bytes = 0;
  }
}
