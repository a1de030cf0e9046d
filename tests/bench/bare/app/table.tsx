import type { ReactNode } from "react";
import type { Cells } from "./rows";

/** Rows without anything around them. */
export function Table({ cells }: { readonly cells: Cells }): ReactNode {
  return (
    <table>
      <tbody>
        {cells.map((row, place) => (
          <tr key={place}>
            {row.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
