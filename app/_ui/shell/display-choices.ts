import type { Display } from "@/lib/base/display";
import type { PreferenceChoice } from "./preference-form";

/** The words of the display switches. */
export interface DisplayWords {
  readonly label: string;
  readonly standard: string;
  readonly elder: string;
  readonly leaveElder: string;
  readonly dark: string;
  readonly light: string;
  readonly contrast: string;
  readonly larger: string;
  readonly smaller: string;
}

/** Standard, elder, dark, high contrast. Pressing a chosen theme or mode again turns it off. */
export function stripChoices(display: Display, words: DisplayWords): readonly PreferenceChoice[] {
  const { theme, mode } = display;
  return [
    {
      set: "theme:light mode:standard",
      label: words.standard,
      pressed: theme === "light" && mode === "standard",
    },
    { set: mode === "elder" ? "mode:standard" : "mode:elder", label: words.elder, pressed: mode === "elder" },
    { set: theme === "dark" ? "theme:light" : "theme:dark", label: words.dark, pressed: theme === "dark" },
    {
      set: theme === "high-contrast" ? "theme:light" : "theme:high-contrast",
      label: words.contrast,
      pressed: theme === "high-contrast",
    },
    ...sizeChoices(display, words),
  ];
}

/** The way into elder mode, or out of it: the one switch that a phone always shows. */
export function elderChoice(display: Display, words: DisplayWords): PreferenceChoice {
  return display.mode === "elder"
    ? { set: "mode:standard", label: words.leaveElder, pressed: false }
    : { set: "mode:elder", label: words.elder, pressed: false };
}

/** Larger and smaller text, offered in elder mode while a step is left. */
export function sizeChoices(display: Display, words: DisplayWords): readonly PreferenceChoice[] {
  if (display.mode !== "elder") return [];
  const choices: PreferenceChoice[] = [];
  if (display.text < 4)
    choices.push({ set: `text:${String(display.text + 1)}`, label: words.larger, pressed: false });
  if (display.text > 0)
    choices.push({ set: `text:${String(display.text - 1)}`, label: words.smaller, pressed: false });
  return choices;
}
