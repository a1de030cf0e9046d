import { create } from "qrcode";
import type { ReactNode } from "react";

/** Light modules around the code, as the standard asks. */
const QUIET = 4;

/** A QR code drawn on the server, black on white in every theme so that cameras read it. */
export function Qr({ text, label }: { readonly text: string; readonly label: string }): ReactNode {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
  let path = "";
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (data[row * size + column] === 1)
        path += `M${String(column + QUIET)} ${String(row + QUIET)}h1v1h-1z`;
    }
  }
  const side = size + 2 * QUIET;
  return (
    <svg
      viewBox={`0 0 ${String(side)} ${String(side)}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className="w-40 border border-line2"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
