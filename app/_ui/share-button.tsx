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

/** Hands an address to the phone's own sharing; not there where the browser has none. */
export function ShareButton({ title, text, url, icon, children }: ShareButtonProps): ReactNode {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady("share" in navigator), []);
  // Whoever closes the phone's dialogue has changed their mind: nothing to say.
  const share = (): void => void navigator.share({ title, text, url }).catch(() => undefined);
  return ready ? (
    <Button icon={icon} onClick={share}>
      {children}
    </Button>
  ) : null;
}
