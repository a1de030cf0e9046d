"use client";
import { useEffect, useState, type ReactElement, type ReactNode } from "react";
import { Button } from "./button";

interface ShareButtonProps {
  readonly title: string;
  readonly text: string;
  readonly url: string;
  readonly icon: ReactElement;
  readonly children: ReactNode;
}

/** Opens the phone's share dialogue; hidden if the browser has none. */
export function ShareButton({ title, text, url, icon, children }: ShareButtonProps): ReactNode {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady("share" in navigator), []);
  // Closing the phone's dialogue is no error: nothing to report.
  const share = (): void => void navigator.share({ title, text, url }).catch(() => undefined);
  return ready ? (
    <Button icon={icon} onClick={share}>
      {children}
    </Button>
  ) : null;
}
