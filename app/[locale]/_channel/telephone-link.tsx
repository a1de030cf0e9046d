import type { ReactNode } from "react";
import { dialled } from "@/lib/domain/platform/channel";

/** A number as a link that a telephone dials. */
export function TelephoneLink({ number }: { readonly number: string }): ReactNode {
  return (
    <a className="link link-alone nowrap" href={`tel:${dialled(number)}`}>
      {number}
    </a>
  );
}
