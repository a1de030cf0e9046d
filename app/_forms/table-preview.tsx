"use client";
import type { ReactNode } from "react";
import { Table } from "@/app/_ui/table";
import { useFormState } from "./form-context";
import { PREVIEWED_DIGEST, PREVIEWED_LINES, readPreviewedLine } from "./previewed-line";
import { SubmitButton } from "./submit-button";

export interface TablePreviewProps {
  readonly words: {
    readonly title: string;
    /** The heads of the cells: the number of the line, what names it, and what else was read. */
    readonly heads: readonly string[];
    /** The head of what is wrong, and what stands there when nothing is. */
    readonly wrong: string;
    readonly right: string;
    readonly preview: string;
    readonly add: string;
    readonly busy: string;
  };
  /** Whether the button that previews is the filled one until all is right; left out where the page has another. */
  readonly pressing?: boolean;
}

/** Every line as read, with what is wrong with it. The button that adds them all appears once nothing is. */
export function TablePreview({ words, pressing = false }: TablePreviewProps): ReactNode {
  const { values } = useFormState();
  const lines = (values[PREVIEWED_LINES] ?? []).map(readPreviewedLine);
  const ready = lines.length > 0 && lines.every(({ wrong }) => wrong === "");
  return (
    <>
      {lines.length === 0 ? null : (
        <Table
          stack
          caption={words.title}
          rows={lines}
          rowKey={({ cells }) => cells[0] ?? ""}
          rowHeader="1"
          columns={[
            ...words.heads.map((head, place) => ({
              key: String(place),
              head,
              cell: ({ cells }: { readonly cells: readonly string[] }) => cells[place] ?? "",
              className: "break-words",
            })),
            {
              key: "wrong",
              head: words.wrong,
              cell: ({ wrong }) => (wrong === "" ? words.right : <span className="text-alarm">{wrong}</span>),
            },
          ]}
        />
      )}
      <input type="hidden" name={PREVIEWED_DIGEST} value={values[PREVIEWED_DIGEST]?.[0] ?? ""} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton intent="preview" kind={pressing && !ready ? "filled" : "outlined"} busy={words.busy}>
          {words.preview}
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
