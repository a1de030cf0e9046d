import type { ReactNode } from "react";

/**
 * The Enter key presses a form's first button: in a form whose first visible one removes something, it must be this
 * one.
 */
export function DefaultButton(): ReactNode {
  return <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />;
}
