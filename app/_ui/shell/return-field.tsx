"use client";
import type { ReactNode } from "react";
import { useHere } from "./use-here";

/** Tells the preference switch where to come back to. */
export function ReturnField(): ReactNode {
  const { path, query } = useHere();
  return <input type="hidden" name="back" value={`${path}${query}`} />;
}
