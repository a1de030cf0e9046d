// GB/T 47746-2026 as far as somebody outside can test it: its items, by clause. The words are ours, in the catalogues; clause
// numbers follow third parties' readings, and the official text decides. Source: docs/domain/standings.md.

export const STANDARD_ITEMS = [
  "entry",
  "queue_told",
  "asked_for",
  "three_visits",
  "age",
  "history",
  "words",
  "menu_item",
  "own_key",
  "wake_word",
  "bot_fails",
  "refused",
  "slow_bot",
  "complains",
  "back",
  "control",
] as const;
export type StandardItem = (typeof STANDARD_ITEMS)[number];

/** Clause numbers as they are quoted. */
export const ITEM_CLAUSE: Readonly<Record<StandardItem, string>> = {
  entry: "5.1.1",
  queue_told: "5.1.1",
  asked_for: "5.1.3",
  three_visits: "5.1.3",
  age: "5.1.3",
  history: "5.2.1",
  words: "5.2.2.2",
  menu_item: "5.2.2.3",
  own_key: "5.2.2.4",
  wake_word: "5.2.2.5",
  bot_fails: "5.2.2.6 a",
  refused: "5.2.2.6 b",
  slow_bot: "5.2.2.6 e",
  complains: "5.2.2.7",
  back: "5.2.3",
  control: "5.1.2",
};
