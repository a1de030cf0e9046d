"use client";
import { useEffect, useState, type ReactElement, type ReactNode } from "react";
import { Button } from "./button";

/** Opens the print dialogue; the browser's own menu does the same where there is no JavaScript. */
export function PrintButton({
  icon,
  children,
}: {
  readonly icon: ReactElement;
  readonly children: ReactNode;
}): ReactNode {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return ready ? (
    <Button icon={icon} onClick={() => window.print()}>
      {children}
    </Button>
  ) : null;
}
