import type { ReactNode } from "react";
import { classes } from "./classes";

export interface Column<Row> {
  readonly key: string;
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand right. */
  readonly align?: "right";
  readonly className?: string;
}

interface TableProps<Row> {
  /** What the table is about; read aloud, and shown when `captionShown`. */
  readonly caption: string;
  readonly captionShown?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The cell that names its row, read as its heading. */
  readonly rowHeader?: string;
  readonly selected?: (row: Row) => boolean;
}

/** Rows under a ruled head. Wide tables scroll inside their own frame, never the page. */
export function Table<Row>({
  caption,
  captionShown = false,
  columns,
  rows,
  rowKey,
  rowHeader,
  selected,
}: TableProps<Row>): ReactNode {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reachable by keyboard
    <div className="overflow-x-auto" role="group" aria-label={caption} tabIndex={0}>
      <table className="w-full border-collapse text-sm">
        <caption className={captionShown ? "pb-2 text-left font-bold" : "sr-only"}>{caption}</caption>
        <thead>
          <tr className="border-b border-ink text-left text-ink2">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={classes(
                  "py-2 pr-4 font-normal nowrap last:pr-0",
                  column.align === "right" && "text-right",
                )}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className={classes("border-b border-line", selected?.(row) === true && "tinted")}
            >
              {columns.map((column) => {
                const className = classes(
                  "py-3 pr-4 text-left align-top font-normal last:pr-0",
                  column.align === "right" && "text-right",
                  column.className,
                );
                return column.key === rowHeader ? (
                  <th key={column.key} scope="row" className={className}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={className}>
                    {column.cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
