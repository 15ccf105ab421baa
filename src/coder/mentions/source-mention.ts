/** One link of a chain of attribution; token numbers are half-open. */
export interface SourceLink {
  readonly from: number;
  readonly to: number;
  /** As written, without quotes and glued prepositions. */
  readonly name: string;
  /** `المصدر`, `التجمع`: repeats a source named before. */
  readonly anaphoric: boolean;
  /** The outlet's own people or pages (مراسلنا): no link of a chain. */
  readonly own?: boolean;
}

/** A source phrase: its chain from the outlet inwards. */
export interface SourceMention {
  /** Token of the saying verb or citing word. */
  readonly at: number;
  readonly to: number;
  /** Never empty; whom the outlet cites comes first. */
  readonly chain: readonly SourceLink[];
  /** The outlet it spoke to, when named (`قال لرويترز`). */
  readonly toldTo: SourceLink | null;
  /** It told whoever was cited last: its chain goes on from there. */
  readonly inside?: boolean;
  /** It hands on whoever was cited last, who stands inside it. */
  readonly outside?: boolean;
  /** Brought in by the cue of the mention before: `مصدر طبي وشهود`. */
  readonly joined?: boolean;
  readonly denies: boolean;
  readonly rule: string;
}
