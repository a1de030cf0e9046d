"use client";
import { usePathname, useSearchParams } from "next/navigation";

/** The page being shown, with its query: known on the server too, so links built from it work without JavaScript. */
export function useCurrentAddress(): { readonly path: string; readonly query: string } {
  const path = usePathname();
  const query = useSearchParams().toString();
  return { path, query: query === "" ? "" : `?${query}` };
}
