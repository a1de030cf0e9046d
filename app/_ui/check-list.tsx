import type { ReactNode } from "react";
import { CheckRow } from "./check-row";
import { Fieldset } from "./fieldset";

export interface CheckItem {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly measure?: ReactNode;
}

export interface CheckListProps {
  /** The first box has this id, so that an error summary links to it. */
  readonly id: string;
  readonly name: string;
  readonly legend: ReactNode;
  readonly items: readonly CheckItem[];
  readonly values?: readonly string[];
  readonly note?: string | undefined;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
}

/** Any number of answers. */
export function CheckList({ id, name, items, values = [], ...question }: CheckListProps): ReactNode {
  return (
    <Fieldset id={id} {...question}>
      {items.map((item, index) => (
        <CheckRow
          key={item.value}
          id={index === 0 ? id : `${id}-${item.value}`}
          name={name}
          value={item.value}
          defaultChecked={values.includes(item.value)}
          label={item.label}
          hint={item.hint}
          measure={item.measure}
          ruled
        />
      ))}
    </Fieldset>
  );
}
