import type { ReactNode } from "react";
import { Button } from "./button";
import { LinkButton } from "./link-button";

interface FilterFormProps {
  /** The list's own address: conditions are its query. */
  readonly action: string;
  readonly label: string;
  readonly words: { readonly search: string; readonly reset: string };
  readonly children: ReactNode;
}

/** Conditions over a list, with 查询 and 重置. A GET form: every view is a link. */
export function FilterForm({ action, label, words, children }: FilterFormProps): ReactNode {
  return (
    <form
      action={action}
      method="get"
      role="search"
      aria-label={label}
      className="flex flex-wrap items-end gap-3 py-3"
    >
      {children}
      <div className="flex gap-2">
        <Button type="submit" kind="filled">
          {words.search}
        </Button>
        <LinkButton href={action}>{words.reset}</LinkButton>
      </div>
    </form>
  );
}
