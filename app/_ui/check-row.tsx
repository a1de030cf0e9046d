import type { InputHTMLAttributes, ReactNode } from "react";

interface CheckRowProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type"> {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** A measure under the word: 一共按了 [4] 层菜单. Shown once the row is ticked; always where the browser cannot tell. */
  readonly measure?: ReactNode;
  /** Rows of a list are ruled. */
  readonly ruled?: boolean;
}

/** A tick box with a word that is as easy to hit as the box. */
export function CheckRow({ id, label, hint, measure, ruled = false, ...rest }: CheckRowProps): ReactNode {
  return (
    <div className={ruled ? "check-row border-b border-line" : "check-row"}>
      <label htmlFor={id} className="flex min-h-target items-start gap-3 py-2">
        <input id={id} type="checkbox" className="check-box" {...rest} />
        <span className="check-word self-center">
          {label}
          {hint === undefined ? null : <span className="block text-sm font-normal text-ink2">{hint}</span>}
        </span>
      </label>
      {measure === undefined ? null : <div className="check-measure">{measure}</div>}
    </div>
  );
}
