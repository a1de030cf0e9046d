"use client";
import { useEffect, useState, type ReactNode } from "react";
import { useFormField } from "./form-context";
import { decodeTable } from "@/lib/base/forms/decode-table";

interface TableFileProps {
  /** The field that receives the file's text. */
  readonly into: string;
  readonly mostBytes: number;
  readonly words: { readonly label: string; readonly tooLarge: string };
}

/**
 * Reads a chosen file into the field of the table, in the browser: no form of this site uploads files. Without
 * JavaScript the table is pasted.
 */
export function TableFile({ into, mostBytes, words }: TableFileProps): ReactNode {
  const { id } = useFormField(into);
  const [ready, setReady] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  useEffect(() => {
    setReady(true);
  }, []);
  if (!ready) return null;
  const read = async (file: File | undefined) => {
    const field = document.getElementById(id);
    if (file === undefined || !(field instanceof HTMLTextAreaElement)) return;
    setTooLarge(file.size > mostBytes);
    if (file.size <= mostBytes) field.value = decodeTable(new Uint8Array(await file.arrayBuffer()));
  };
  return (
    <div>
      <label htmlFor={`${id}-file`} className="mb-1 block font-bold">
        {words.label}
      </label>
      <input
        id={`${id}-file`}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        className="min-h-target max-w-full text-ink2 file:mr-3 file:cursor-pointer file:rounded file:border file:border-line2 file:bg-surface file:px-4 file:py-2 file:text-ink"
        onChange={(event) => void read(event.currentTarget.files?.[0])}
      />
      <p role="status" className="text-alarm">
        {tooLarge ? words.tooLarge : ""}
      </p>
    </div>
  );
}
