"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const MINUTE_MS = 60_000;

/** Refreshes an open inbox once a minute while it is visible. */
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
