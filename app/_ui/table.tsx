import type { ReactNode } from "react";
import { classes } from "./classes";

export interface TableColumn<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand right. */
  readonly align?: "right";
  readonly className?: string;
}

interface TableProps<Row> {
  /** What the table is about; read aloud. */
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The cell that names its row, read as its heading. */
  readonly rowHeader?: string;
  readonly selected?: (row: Row) => boolean;
  /** On a phone a row becomes a block with every cell beside its column's name: nothing is cut off. */
  readonly stack?: boolean;
}

/** A row heading or a cell; `label` stands beside its content where rows are stacked. */
function Cell({
  heading,
  label,
  empty,
  className,
  children,
}: {
  readonly heading: boolean;
  readonly label: string | undefined;
  readonly empty: boolean;
  readonly className: string;
  readonly children: ReactNode;
}): ReactNode {
  if (label === undefined) {
    return heading ? (
      <th scope="row" className={className}>
        {children}
      </th>
    ) : (
      <td className={className}>{children}</td>
    );
  }
  // The roles say what the elements are, because a browser forgets it once they are laid out as blocks.
  return heading ? (
    <th role="rowheader" scope="row" className={className}>
      {children}
    </th>
  ) : (
    // eslint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role -- a cell is what it is
    <td role="cell" data-label={label} data-empty={empty || undefined} className={className}>
      <div>{children}</div>
    </td>
  );
}

/** Rows under a ruled head. Wide tables scroll inside their own frame, never the page. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  rowHeader,
  selected,
  stack = false,
}: TableProps<Row>): ReactNode {
  const role = (name: string): { role?: string } => (stack ? { role: name } : {});
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reachable by keyboard
    <div className="overflow-x-auto" role="group" aria-label={caption} tabIndex={0}>
      <table {...role("table")} className={classes("w-full border-collapse text-sm", stack && "stacking")}>
        <caption className="sr-only">{caption}</caption>
        <thead {...role("rowgroup")}>
          <tr {...role("row")} className="border-b border-ink text-left text-ink2">
            {columns.map((column) => (
              <th
                key={column.key}
                {...role("columnheader")}
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
        <tbody {...role("rowgroup")}>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              {...role("row")}
              className={classes("border-b border-line", selected?.(row) === true && "tinted")}
            >
              {columns.map((column) => {
                const content = column.cell(row);
                return (
                  <Cell
                    key={column.key}
                    heading={column.key === rowHeader}
                    label={stack ? column.head : undefined}
                    empty={content === null}
                    className={classes(
                      "py-3 pr-4 text-left align-top font-normal last:pr-0",
                      column.align === "right" && "text-right",
                      column.className,
                    )}
                  >
                    {content}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
