import type { getDoubleTask } from "../../../src/api/routes/double.js";
import type { AnswerOf } from "../../app/ask.js";
import type { FieldCode } from "../queue/fields.js";
import type { Incident, ReviewItem } from "../queue/load-item.js";

/** A text that is coded blind. */
export type BlindText = AnswerOf<typeof getDoubleTask>["items"][number];
/** What a coder has said of one happening so far. */
export type CodedDraft = Pick<Incident, FieldCode>;

/** Nothing but what happened is said yet. */
export const emptyDraft = (type: Incident["type"]): CodedDraft => ({
  type,
  status: "occurred",
  when: { start: null, end: null, precision: "unknown" },
  where: { name: null, admin1: null, country: null, precision: "unknown" },
  perpetrators: [],
  targets: [],
  weapons: [],
  casualties: [],
  victims: [],
});

const NO_KEY = `c${"0".repeat(32)}`;

/** A draft as the fields' editors take it: with the text, and nothing read in it. */
export function blankItem(draft: CodedDraft, text: BlindText): ReviewItem {
  const { id, outlet, title, published } = text;
  const report = {
    ...{ id, key: id, outlet, title, published },
    ...{ version: "0".repeat(64), text: text.text },
  };
  return {
    incident: {
      ...draft,
      id: `inc-${"0".repeat(32)}`,
      version: "",
      members: [["", ""]],
      claims: [NO_KEY],
      independentSources: 0,
      competing: {},
      sources: [],
      background: false,
    },
    tellings: [{ claim: NO_KEY, value: {}, report }],
  };
}

/** A text's line in the form in which codings are handed in. */
export const lineOf = (id: string, drafts: readonly CodedDraft[]) => ({
  id,
  publishedInferred: null,
  incidents: drafts.map((draft, at) => ({
    ...draft,
    ...{ id: `i${at + 1}`, sources: [], background: false },
    // Of a person who is only named nothing else is said.
    victims: draft.victims ?? [],
  })),
  aggregates: [],
  people: [],
});
