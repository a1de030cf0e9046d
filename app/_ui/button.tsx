import type { ButtonHTMLAttributes, ReactElement, ReactNode } from "react";
import { classes } from "./classes";

/** Filled: the one thing to do on the screen. Outlined: everything else. Plain: a link's weight. */
export type ButtonKind = "filled" | "outlined" | "plain";

export const BUTTON_CLASS: Readonly<Record<ButtonKind, string>> = {
  filled: "button button-filled",
  outlined: "button button-outlined",
  plain: "button button-plain",
};

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: ButtonKind;
  /** An `<Icon>`: rendered on the server, so that no page loads all drawings. */
  readonly icon?: ReactElement | undefined;
  /** Takes the whole width of its column. */
  readonly wide?: boolean;
}

export function Button({
  kind = "outlined",
  icon,
  wide = false,
  type = "button",
  className,
  children,
  ...rest
}: ButtonProps): ReactNode {
  return (
    <button type={type} className={classes(BUTTON_CLASS[kind], wide && "w-full", className)} {...rest}>
      {icon}
      {children}
    </button>
  );
}
