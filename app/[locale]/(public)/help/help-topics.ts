// The questions of the help page, in their groups and order, and the page each one leads to. Their words: catalogue "help".
import type { Catalogue } from "@/lib/base/i18n/catalogue";

export type HelpKey = keyof Catalogue["help"]["items"];
export type HelpGroup = keyof Catalogue["help"]["groups"];
export type HelpLink = keyof Catalogue["help"]["links"];

export const HELP_LINKS: Readonly<Record<HelpLink, string>> = {
  file: "/file",
  track: "/track",
  platforms: "/platforms",
  rules: "/rules",
  privacy: "/privacy",
  about: "/about",
  contact: "/contact",
  signIn: "/sign-in",
  accessibility: "/accessibility",
};

type Topics = readonly (readonly [HelpKey, HelpLink])[];

export const HELP_TOPICS: Readonly<Record<HelpGroup, Topics>> = {
  before: [
    ["start", "file"],
    ["account", "file"],
    ["cost", "about"],
    ["notListed", "file"],
    ["howMany", "file"],
    ["evidence", "file"],
    ["forParents", "file"],
  ],
  hours: [
    ["clock", "rules"],
    ["firstContact", "track"],
    ["paused", "track"],
    ["overdue", "platforms"],
    ["law", "rules"],
  ],
  answers: [
    ["canned", "track"],
    ["disagree", "track"],
    ["promise", "track"],
    ["silent", "track"],
    ["reopen", "track"],
    ["withdraw", "track"],
  ],
  number: [
    ["lostCode", "signIn"],
    ["noCode", "track"],
    ["newContact", "track"],
    ["notMine", "signIn"],
    ["elder", "accessibility"],
  ],
  us: [
    ["who", "about"],
    ["public", "privacy"],
    ["delete", "privacy"],
    ["human", "contact"],
  ],
};
