import type { ReactNode } from "react";

const HAN = /\p{Script=Han}/u;

/** What a person wrote, in their own language, whatever the page's: read aloud as it should be, with its own punctuation. */
export function Said({ text }: { readonly text: string }): ReactNode {
  return <span lang={HAN.test(text) ? "zh-CN" : "en"}>{text}</span>;
}
