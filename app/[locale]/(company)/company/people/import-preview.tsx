"use client";
import type { ReactNode } from "react";
import { useFormState } from "@/app/_forms/form-context";
import { SubmitButton } from "@/app/_forms/submit-button";
import { Table } from "@/app/_ui/table";
import { PREVIEW, previewCells } from "./preview-values";

interface PreviewWords {
  readonly title: string;
  readonly line: string;
  readonly name: string;
  readonly staffNo: string;
  readonly roleTitle: string;
  readonly state: string;
  readonly ok: string;
  readonly faults: Readonly<Record<string, string>>;
  readonly look: string;
  readonly add: string;
  readonly busy: string;
}

/** Every line as read, with its problem. The button to add appears once there are no problems. */
export function ImportPreview({ words }: { readonly words: PreviewWords }): ReactNode {
  const lines = (useFormState().values[PREVIEW] ?? []).map((value) => {
    const [line = "", name = "", staffNo = "", roleTitle = "", fault = ""] = previewCells(value);
    return { line, name, staffNo, roleTitle, fault };
  });
  const ready = lines.length > 0 && lines.every(({ fault }) => fault === "");
  return (
    <>
      {lines.length === 0 ? null : (
        <Table
          stack
          caption={words.title}
          captionShown
          rows={lines}
          rowKey={(row) => row.line}
          rowHeader="name"
          columns={[
            { key: "line", head: words.line, cell: (row) => row.line },
            { key: "name", head: words.name, cell: (row) => row.name },
            { key: "no", head: words.staffNo, cell: (row) => row.staffNo },
            { key: "role", head: words.roleTitle, cell: (row) => row.roleTitle },
            {
              key: "state",
              head: words.state,
              cell: (row) =>
                row.fault === "" ? words.ok : <span className="text-alarm">{words.faults[row.fault]}</span>,
            },
          ]}
        />
      )}
      <div className="flex flex-wrap gap-3">
        <SubmitButton intent="preview" kind={ready ? "outlined" : "filled"} busy={words.busy}>
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
