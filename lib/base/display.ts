// How a person wants the pages shown: stored in cookies, rendered on the server, changed by /api/preferences.

export const THEMES = ["light", "dark", "high-contrast"] as const;
export type Theme = (typeof THEMES)[number];

export const MODES = ["standard", "elder"] as const;
export type Mode = (typeof MODES)[number];

/** Steps of the elder text size: 22, 24, 28, 34, 40 px. */
export const TEXT_STEPS = [0, 1, 2, 3, 4] as const;
export type TextStep = (typeof TEXT_STEPS)[number];

export interface Display {
  readonly theme: Theme;
  readonly mode: Mode;
  readonly text: TextStep;
}

/** One cookie for each choice, so that one can be changed without knowing the others. */
export const DISPLAY_COOKIES = { theme: "jt_theme", mode: "jt_mode", text: "jt_text" } as const;

function oneOf<T extends string>(list: readonly [T, ...T[]], value: string | undefined): T {
  return list.find((item) => item === value) ?? list[0];
}

/** Reads the choices; whatever is unknown or missing becomes the first of its list. */
export function readDisplay(cookie: (name: string) => string | undefined): Display {
  const step = Number(cookie(DISPLAY_COOKIES.text));
  return {
    theme: oneOf(THEMES, cookie(DISPLAY_COOKIES.theme)),
    mode: oneOf(MODES, cookie(DISPLAY_COOKIES.mode)),
    text: TEXT_STEPS.find((item) => item === step) ?? 0,
  };
}
