import type { NumberMention } from "./mention.js";

/** A number before its hedge and use are judged; null where nothing is told. */
export interface Draft {
  readonly from: number;
  readonly to: number;
  readonly cliticLength: number;
  /** Letters of a pronoun glued to its last word: نصفهم. */
  readonly pronounLength: number;
  readonly value: number;
  readonly kind: NumberMention["kind"];
  readonly rule: string;
  readonly feminine: boolean;
  readonly article: boolean;
  /** Its article stands in a token of its own before it: الـ75. */
  readonly articleApart: boolean;
  /** Bounds that the words themselves give. */
  readonly bounds: Pick<NumberMention, "min" | "max" | "hedge"> | null;
  readonly leadFrom: number;
  readonly use: NumberMention["use"] | null;
  readonly family: boolean | null;
}

type Told = Pick<Draft, "from" | "to" | "value" | "kind" | "rule">;

/** A draft of which only the told fields differ from the plain. */
export function draftOf(told: Told & Partial<Draft>): Draft {
  return {
    cliticLength: 0,
    pronounLength: 0,
    feminine: false,
    article: false,
    articleApart: false,
    bounds: null,
    leadFrom: told.from,
    use: null,
    family: null,
    ...told,
  };
}
