"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const MINUTE_MS = 60_000;

/** An inbox left open tells the time of now: it is read again once a minute while somebody can see it. */
export function RefreshEveryMinute(): null {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, MINUTE_MS);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
