"use client";
import { useEffect, useState, type ReactElement, type ReactNode } from "react";
import { Button } from "./button";

interface CopyButtonProps {
  readonly text: string;
  /** 复制投诉编号: what is copied, for those who do not see it. */
  readonly label: string;
  readonly words: { readonly copy: string; readonly copied: string };
  readonly icons: { readonly copy: ReactElement; readonly copied: ReactElement };
}

/** Copies a text. Without JavaScript it is not there: the text beside it can be selected. */
export function CopyButton({ text, label, words, icons }: CopyButtonProps): ReactNode {
  const [ready, setReady] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => setReady("clipboard" in navigator), []);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 3000);
    return () => clearTimeout(timer);
  }, [copied]);
  if (!ready) return null;
  return (
    <>
      <Button
        icon={copied ? icons.copied : icons.copy}
        aria-label={label}
        onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        {copied ? words.copied : words.copy}
      </Button>
      <span role="status" className="sr-only">
        {copied ? words.copied : ""}
      </span>
    </>
  );
}
