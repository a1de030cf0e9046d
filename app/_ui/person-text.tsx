import type { ReactNode } from "react";

const HAN = /\p{Script=Han}/u;

/** Text written by a person, marked with its own language so that it is read aloud correctly. */
export function PersonText({ text }: { readonly text: string }): ReactNode {
  return <span lang={HAN.test(text) ? "zh-CN" : "en"}>{text}</span>;
}
