"use client";
import type { ReactNode } from "react";
import { useFormState } from "@/app/_forms/form-context";
import { SubmitButton } from "@/app/_forms/submit-button";
import { Table } from "@/app/_ui/table";
import { LOOKED_AT, LOOKED_DIGEST, lookedAtLine } from "./import-values";

interface PreviewWords {
  readonly title: string;
  readonly line: string;
  readonly what: string;
  readonly wrong: string;
  readonly right: string;
  readonly look: string;
  readonly add: string;
  readonly busy: string;
}

/** What is wrong, line by line; when nothing is, every line and the button that registers them. */
export function ImportPreview({ words }: { readonly words: PreviewWords }): ReactNode {
  const { values } = useFormState();
  const lines = (values[LOOKED_AT] ?? []).map(lookedAtLine);
  const ready = lines.length > 0 && lines.every(({ wrong }) => wrong === "");
  return (
    <>
      {lines.length === 0 ? null : (
        <Table
          stack
          caption={words.title}
          rows={lines}
          rowKey={(row) => row.line}
          rowHeader="line"
          columns={[
            { key: "line", head: words.line, cell: (row) => row.line },
            { key: "what", head: words.what, cell: (row) => row.what, className: "break-words" },
            {
              key: "wrong",
              head: words.wrong,
              cell: (row) =>
                row.wrong === "" ? words.right : <span className="text-alarm">{row.wrong}</span>,
            },
          ]}
        />
      )}
      <input type="hidden" name={LOOKED_DIGEST} value={values[LOOKED_DIGEST]?.[0] ?? ""} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton intent="look" kind="outlined" busy={words.busy}>
          {words.look}
        </SubmitButton>
        {ready ? (
          <SubmitButton intent="add" busy={words.busy}>
            {words.add}
          </SubmitButton>
        ) : null}
      </div>
    </>
  );
}
