"use client";
import { useEffect } from "react";

/** The session's row is written at most this often, so that sending more often would be useless. */
const EVERY_MS = 60_000;
const SIGNS = ["keydown", "input", "pointerdown", "wheel", "touchstart"] as const;

/**
 * Reports activity on the page (keys, pointer, wheel) once a minute, so that typing for half an hour does not end the
 * session. Pages that refresh automatically report nothing (lib/entry/http/unattended): an unattended desk is signed out.
 */
export function ActivityReport(): null {
  useEffect(() => {
    let lastSent = -EVERY_MS;
    const send = (event: Event) => {
      const now = performance.now();
      if (!event.isTrusted || now - lastSent < EVERY_MS) return;
      lastSent = now;
      // The server accepts only an empty form here. If it fails, the next sign of activity sends it again.
      const request = { method: "POST", body: new URLSearchParams(), keepalive: true } as const;
      void fetch("/api/here", request).catch(() => {
        lastSent = -EVERY_MS;
      });
    };
    for (const sign of SIGNS) addEventListener(sign, send, { capture: true, passive: true });
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, send, { capture: true });
    };
  }, []);
  return null;
}
