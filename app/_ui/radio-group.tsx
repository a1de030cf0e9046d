import type { ReactNode } from "react";
import { ChoiceTile, type ChoiceLook } from "./choice-tile";
import { classes } from "./classes";
import { Fieldset } from "./fieldset";
import type { IconName } from "./icon-paths";

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly icon?: IconName;
}

export interface RadioGroupProps {
  /** The first choice has this id, so that an error summary links to it. */
  readonly id: string;
  readonly name: string;
  readonly legend: ReactNode;
  readonly choices: readonly Choice[];
  readonly look?: ChoiceLook;
  readonly columns?: 1 | 2 | 3 | 4;
  readonly value?: string | undefined;
  readonly note?: string | undefined;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly heading?: boolean;
}

/** Three only where each keeps a word of four characters whole. */
const COLUMNS = {
  1: "grid-cols-1",
  2: "grid-cols-2",
  3: "grid-cols-[repeat(auto-fit,minmax(5.5rem,1fr))] md:grid-cols-3",
  4: "grid-cols-2 md:grid-cols-4",
} as const;

/** One answer out of a few, as tiles, rows or chips. One column in elder mode. */
export function RadioGroup(props: RadioGroupProps): ReactNode {
  const { id, name, choices, look = "row", columns = 1, value, ...question } = props;
  return (
    <Fieldset id={id} {...question}>
      <div
        className={classes(
          "mt-2 grid gap-2 elder:grid-cols-1",
          COLUMNS[columns],
          // The odd one out takes its row.
          look === "chip" && columns === 2 && "standard:[&>:last-child:nth-child(odd)]:col-span-2",
        )}
      >
        {choices.map((choice, index) => (
          <ChoiceTile
            key={choice.value}
            id={index === 0 ? id : `${id}-${choice.value}`}
            name={name}
            value={choice.value}
            defaultChecked={choice.value === value}
            label={choice.label}
            hint={choice.hint}
            icon={choice.icon}
            look={look}
          />
        ))}
      </div>
    </Fieldset>
  );
}
