"use client";
import { useEffect, useRef, useState, type ReactNode } from "react";

interface Shortcut {
  readonly code: string;
  readonly letter: string;
  readonly label: string;
  readonly href: string | null;
}

interface KeyHelpProps {
  readonly keys: readonly Shortcut[];
  readonly words: {
    readonly title: string;
    readonly help: string;
    readonly close: string;
    readonly where: string;
    readonly noSingle: string;
  };
}

const STORAGE_KEY = "jietong-no-single-key";

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}

function Key({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <kbd className="rounded-tag border border-line2 bg-surface px-1.5 font-sans text-ink">{children}</kbd>
  );
}

/** Keyboard shortcuts; each does what a link on the page does. */
export function KeyHelp({ keys, words }: KeyHelpProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [noSingle, setNoSingle] = useState(false);

  // The list beside a complaint opens at that complaint.
  useEffect(() => {
    const row = document.querySelector<HTMLElement>('aside li:has([aria-current="true"])');
    const pane = row?.closest("aside");
    // Not scrollIntoView: the page around the list must stay where it is.
    if (row != null && pane != null) pane.scrollTop = row.offsetTop - pane.clientHeight / 2;
  }, []);

  useEffect(() => {
    setNoSingle(localStorage.getItem(STORAGE_KEY) === "1");
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "?" && !noSingle && !event.altKey && !event.ctrlKey && !isTyping(event.target)) {
        event.preventDefault();
        dialog.current?.showModal();
        return;
      }
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const found = keys.find((key) => key.code === event.code);
      if (found?.href == null) return;
      event.preventDefault();
      location.assign(found.href);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [keys, noSingle]);

  const list = (
    <>
      {keys
        .filter((key) => key.href !== null)
        .map((key) => (
          <span key={key.code} className="inline-flex items-center gap-1.5 nowrap">
            <Key>Alt</Key>
            <Key>{key.letter}</Key>
            {key.label}
          </span>
        ))}
    </>
  );
  return (
    <div className="flex flex-wrap items-center gap-x-5">
      {list}
      <button
        type="button"
        onClick={() => dialog.current?.showModal()}
        className="inline-flex min-h-target items-center gap-1.5 nowrap"
      >
        <Key>?</Key>
        {words.help}
      </button>
      <dialog
        ref={dialog}
        aria-labelledby="key-help-title"
        className="m-auto max-w-md rounded-box border border-line2 bg-surface p-5 text-ink shadow-menu backdrop:bg-ink/40"
      >
        <h2 id="key-help-title" className="text-lg">
          {words.title}
        </h2>
        <p className="mt-1 text-ink2">{words.where}</p>
        <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-5 gap-y-2">
          {keys.map((key) => (
            <div key={key.code} className="contents">
              <dt className="nowrap">
                <Key>Alt</Key> <Key>{key.letter}</Key>
              </dt>
              <dd>{key.label}</dd>
            </div>
          ))}
          <dt>
            <Key>?</Key>
          </dt>
          <dd>{words.help}</dd>
        </dl>
        <label className="mt-4 flex min-h-target items-center gap-2">
          <input
            type="checkbox"
            checked={noSingle}
            onChange={(event) => {
              setNoSingle(event.target.checked);
              localStorage.setItem(STORAGE_KEY, event.target.checked ? "1" : "0");
            }}
          />
          {words.noSingle}
        </label>
        <form method="dialog" className="mt-3">
          <button type="submit" className="button button-outlined">
            {words.close}
          </button>
        </form>
      </dialog>
    </div>
  );
}
