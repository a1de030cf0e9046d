import type { ReactNode } from "react";
import { TableFile } from "./table-file";
import { TablePreview, type TablePreviewProps } from "./table-preview";
import { TextAreaField } from "./text-area-field";

interface TableImportProps extends TablePreviewProps {
  /** The field of the table. */
  readonly name: string;
  readonly mostBytes: number;
  readonly words: TablePreviewProps["words"] & {
    readonly file: string;
    readonly tooLarge: string;
    readonly paste: string;
  };
  /** What else the form asks, before the preview. */
  readonly children?: ReactNode;
}

/** Many lines at once, in a form: a table is chosen or pasted, previewed, then added whole or not at all. */
export function TableImport({ name, mostBytes, words, pressing, children }: TableImportProps): ReactNode {
  return (
    <>
      <TableFile into={name} mostBytes={mostBytes} words={{ label: words.file, tooLarge: words.tooLarge }} />
      <TextAreaField name={name} label={words.paste} rows={6} spellCheck={false} />
      {children}
      <TablePreview words={words} {...(pressing === undefined ? {} : { pressing })} />
    </>
  );
}
