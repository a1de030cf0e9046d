"use client";
import { useEffect } from "react";

/** As often as the session's row is written: more would tell nothing new. */
const EVERY_MS = 60_000;
const SIGNS = ["keydown", "input", "pointerdown", "wheel", "touchstart"] as const;

/**
 * Half an hour of typing is half an hour at the desk: what a person does on a page is told once a minute. Pages that read
 * themselves again tell nothing (lib/entry/http/unattended), so a desk that nobody touches is signed out.
 */
export function StillHere(): null {
  useEffect(() => {
    let told = -EVERY_MS;
    const tell = (event: Event) => {
      const now = performance.now();
      if (!event.isTrusted || now - told < EVERY_MS) return;
      told = now;
      // An empty form: the entry lets nothing else in. Without an answer the next sign tells it again.
      const said = { method: "POST", body: new URLSearchParams(), keepalive: true } as const;
      void fetch("/api/here", said).catch(() => {
        told = -EVERY_MS;
      });
    };
    for (const sign of SIGNS) addEventListener(sign, tell, { capture: true, passive: true });
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, tell, { capture: true });
    };
  }, []);
  return null;
}
