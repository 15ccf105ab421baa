import type { Store } from "../open-register.js";
import type { RowOf } from "../tables.js";
import { versionName, type Finding } from "./finding.js";

/** What is cited by field: the cells of a row, the fields of a form. */
export interface FieldedReport {
  readonly text: string;
  readonly detail?:
    { readonly fields?: Readonly<Record<string, string>> } | undefined;
}

interface CitedCell {
  readonly field?: string;
  readonly in?: string;
  readonly start?: number;
  readonly end?: number;
}

type Evidence = Readonly<
  Record<string, { readonly citations?: readonly CitedCell[] } | undefined>
>;

/**
 * Pointers under which a claim cites a field that its report does not have, or
 * whose words in the text are not the field's own.
 *
 * @param evidence - of the claim, by pointer
 */
export function lostCells(
  evidence: Evidence,
  { text, detail }: FieldedReport,
): readonly string[] {
  const fields = detail?.fields ?? {};
  const isLost = (cited: readonly CitedCell[]) => {
    const spans = cited.flatMap(({ in: part, start = 0, end = 0 }) =>
      part === "text" ? [text.slice(start, end)] : [],
    );
    const cells = cited.flatMap(({ field }) =>
      field === undefined
        ? []
        : [Object.hasOwn(fields, field) ? fields[field] : undefined],
    );
    if (cells.length === 0) return false;
    // Each field with its words, where the words are cited too.
    return (
      cells.includes(undefined) ||
      (spans.length > 0 && !cells.every((cell) => spans.includes(cell ?? "")))
    );
  };
  return Object.entries(evidence)
    .filter(([, entry]) => isLost(entry?.citations ?? []))
    .map(([pointer]) => pointer);
}

/** Finds every field that the claims of a capture's version cite again. */
export async function* cellFaults(
  store: Store,
  capture: RowOf<"capture">,
  report: FieldedReport,
): AsyncGenerator<Finding> {
  const { report_key, version } = capture;
  const claims = await store
    .selectFrom("claim")
    .select(["claim_key", "value"])
    .where("report_key", "=", report_key)
    .where("version", "=", version)
    .execute();
  for (const { claim_key, value } of claims) {
    // Whoever made the value unreadable broke the seal, which says so.
    const { evidence = {} } = readValue(value);
    const record = `${versionName(capture)} ${claim_key}`;
    for (const seen of lostCells(evidence, report))
      yield { code: "VER-CELL", table: "claim", record, seen };
  }
}

function readValue(value: string): { readonly evidence?: Evidence } {
  try {
    return JSON.parse(value) as { readonly evidence?: Evidence };
  } catch {
    return {};
  }
}
