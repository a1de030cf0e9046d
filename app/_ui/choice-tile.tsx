import type { InputHTMLAttributes, ReactNode } from "react";
import { classes } from "./classes";
import { Icon } from "./icon";
import type { IconName } from "./icon-paths";

/** tile: icon over word; row: icon, word and radio in one line; chip: the word alone. */
export type ChoiceLook = "tile" | "row" | "chip";

interface ChoiceTileProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type"> {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly icon?: IconName | undefined;
  readonly look?: ChoiceLook;
}

const LOOK: Readonly<Record<ChoiceLook, string>> = {
  tile: "choice choice-tile",
  row: "choice choice-row",
  chip: "choice choice-chip",
};

/** A big radio button. Chosen: a 3 px edge, tint and bold, besides the dot. */
export function ChoiceTile({
  id,
  label,
  hint,
  icon,
  look = "tile",
  className,
  ...rest
}: ChoiceTileProps): ReactNode {
  return (
    <label htmlFor={id} className={classes(LOOK[look], className)}>
      {icon === undefined ? null : <Icon name={icon} size="1.5em" className="choice-icon" />}
      <span className="choice-word">
        {label}
        {hint === undefined ? null : <span className="block text-sm font-normal text-ink2">{hint}</span>}
      </span>
      <input id={id} type="radio" className="choice-radio" {...rest} />
    </label>
  );
}
