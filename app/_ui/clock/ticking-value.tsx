"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState, type ReactNode } from "react";
import { durationInWords } from "@/lib/base/i18n/duration";
import type { LiveClock } from "./drawn-clock";
import { unbroken } from "./unbroken";

const MINUTE_MS = 60_000;
const NOTICE_HOURS = [24, 12, 1, 0] as const;

interface TickingValueProps {
  /** What the server wrote: right until the first minute is over. */
  readonly value: string;
  readonly live: LiveClock;
}

/** Counts on by the server's time. On a full hour, and at the end, the page is read again, so the drawing follows. */
export function TickingValue({ value, live }: TickingValueProps): ReactNode {
  const router = useRouter();
  const [shown, setShown] = useState(value);
  const [notice, setNotice] = useState("");
  const { deadlineAt, serverNow, duration, pattern, notices } = live;

  useEffect(() => {
    setShown(value);
    const started = performance.now();
    const start = Date.parse(serverNow);
    const leftAt = (elapsed: number): number => (Date.parse(deadlineAt) - start - elapsed) / 1000;
    let before = leftAt(0);
    const timer = setInterval(() => {
      const left = leftAt(performance.now() - started);
      setShown(pattern.replace("#", durationInWords(duration, Math.abs(left))));
      const passed = NOTICE_HOURS.find((hours) => before > hours * 3600 && left <= hours * 3600);
      if (passed !== undefined) setNotice(notices[passed]);
      if (Math.ceil(before / 3600) !== Math.ceil(left / 3600)) router.refresh();
      before = left;
    }, MINUTE_MS);
    return () => clearInterval(timer);
  }, [value, deadlineAt, serverNow, duration, pattern, notices, router]);

  return (
    <>
      {unbroken(shown)}
      <span role="status" className="sr-only">
        {notice}
      </span>
    </>
  );
}
