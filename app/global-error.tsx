"use client";
import type { ReactNode } from "react";
import { BrokenPage } from "./[locale]/_shell/broken-page";
import "./globals.css";

/** For a failed document: a minimal one in both languages, as the reader is unknown. */
export default function GlobalError({ reset }: { readonly reset: () => void }): ReactNode {
  return (
    <html lang="zh-CN" data-theme="light" data-mode="standard" data-text="0">
      <body>
        <BrokenPage locale="zh" retry={reset} />
        <div lang="en">
          <BrokenPage locale="en" retry={reset} />
        </div>
      </body>
    </html>
  );
}
