"use client";
import type { ReactNode } from "react";
import { useCurrentAddress } from "./use-current-address";

/** Where the preference form returns to. */
export function ReturnField(): ReactNode {
  const { path, query } = useCurrentAddress();
  return <input type="hidden" name="back" value={`${path}${query}`} />;
}
