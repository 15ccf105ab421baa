/** Why something of the register does not stand in a copy. */
export type LeftOutReason =
  /** A person's name that nobody has released. */
  | "name-withheld"
  /** What is known of a victim beyond outcome and role. */
  | "victim-withheld"
  /** A source that is no public body: its class may stand there. */
  | "source-withheld"
  /** A place finer than the town where somebody lives. */
  | "place-coarsened"
  /** The id of a report whose letters could name somebody. */
  | "report-id-withheld"
  /** An accusation of which nobody says who makes it. */
  | "accusation-without-accuser"
  /** A decision withholds the field, or the incident. */
  | "withheld-by-decision"
  /** The incident is not published before a day. */
  | "embargoed"
  /** Somebody who lives could still be found by it: too few days have passed. */
  | "delayed"
  /** A reviewer found that it did not happen, or that its dead live. */
  | "refuted"
  /** Only another office tells it: it is that office's to pass on. */
  | "another-office"
  /** Stems of words of the reports, names among them. */
  | "words-withheld"
  /** The format has no place for it. */
  | "no-column"
  /** The format has no code for it; `why` says so. */
  | "no-code"
  /** The format lists no such incidents; `why` says which it lists. */
  | "out-of-scope";

/**
 * Something of the register that does not stand in a copy. The list is the
 * office's: it tells of embargoes.
 */
export interface LeftOut {
  readonly incident: string;
  /** JSON pointer into the incident, `` for all; never the value itself. */
  readonly field: string;
  readonly reason: LeftOutReason;
  /** How many values stood there. */
  readonly count: number;
  /** A code of ours that the format has no counterpart of. */
  readonly code?: string;
  /** In English, of the crosswalk: why. */
  readonly why?: string;
}

/** Told of everything of one incident that is not copied. */
export type LeaveOut = (
  field: string,
  reason: LeftOutReason,
  count: number,
) => void;
