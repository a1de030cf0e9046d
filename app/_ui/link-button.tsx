import type { ReactElement, ReactNode } from "react";
import { BUTTON_CLASS, type ButtonKind } from "./button";
import { classes } from "./classes";

interface LinkButtonProps {
  readonly href: string;
  readonly kind?: ButtonKind;
  /** An `<Icon>`: rendered on the server, so that no page loads all drawings. */
  readonly icon?: ReactElement | undefined;
  readonly wide?: boolean;
  /** The link is a file to keep, under this name or its own. */
  readonly download?: boolean | string;
  readonly children: ReactNode;
}

/** A link with a button's weight: it leads somewhere and changes nothing. */
export function LinkButton({
  href,
  kind = "outlined",
  icon,
  wide = false,
  download,
  children,
}: LinkButtonProps): ReactNode {
  return (
    <a href={href} download={download} className={classes(BUTTON_CLASS[kind], wide && "w-full")}>
      {icon}
      {children}
    </a>
  );
}
