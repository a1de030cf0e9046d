// What the verification of a log answers: the first row that does not fit, and what is wrong with it.

export type LogFault =
  | "sequence"
  | "link"
  | "hash"
  | "other_file"
  | "earlier_than_before"
  | "no_such_complaint"
  | "no_such_review"
  | "no_such_edits"
  | "edited_unnamed"
  | "rulebook_changed"
  | "phrase_changed"
  | "channel"
  | "known_as"
  | "report_answer"
  | "head"
  | "unknown_type"
  | "ordinal"
  | "facts"
  | "text_missing"
  | "text_changed"
  | "text_unlogged"
  | "attempts"
  | "contact"
  | "proposal"
  | "platform"
  | "consumer_contact"
  | "clock"
  | "columns";

export interface BrokenRow {
  /** The sequence number of the event, or of the first one that is missing. */
  readonly seq: number;
  readonly what: LogFault;
}
