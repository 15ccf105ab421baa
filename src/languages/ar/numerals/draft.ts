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

/**
 * A draft of which only the told fields differ from the plain. Written out, for
 * spreading objects is slow where every number of a text passes.
 */
export function draftOf(told: Told & Partial<Draft>): Draft {
  return {
    from: told.from,
    to: told.to,
    cliticLength: told.cliticLength ?? 0,
    pronounLength: told.pronounLength ?? 0,
    value: told.value,
    kind: told.kind,
    rule: told.rule,
    feminine: told.feminine ?? false,
    article: told.article ?? false,
    articleApart: told.articleApart ?? false,
    bounds: told.bounds ?? null,
    leadFrom: told.leadFrom ?? told.from,
    use: told.use ?? null,
    family: told.family ?? null,
  };
}
