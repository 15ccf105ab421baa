import {
  checkCitations,
  type CitationReaders,
  type CitedClaims,
  type CitedReport,
} from "../../evaluation/index.js";
import { isSameSeal, rowSeals } from "../evidence/row-seal.js";
import { allReadings, type ReadingRows } from "../evidence/sealed-rows.js";
import type { Register } from "../open-register.js";
import type { RowOf } from "../tables.js";
import {
  versionName,
  type Finding,
  type Findings,
  type VerifyCounts,
} from "./finding.js";

/**
 * Citations must lie within their field, and the words of names and places in
 * the cited words. How well the coder reads figures and days is measured
 * elsewhere; here every rule may need more than its words.
 */
const READERS: CitationReaders = {
  sentences: (text) => [{ start: 0, end: text.length }],
  readNumbers: () => [],
  readDates: () => [],
  contextualRules: { has: () => true } as unknown as ReadonlySet<string>,
};

/** Evidence that says nothing: claims made by hand have none. */
const WITHOUT = "without-evidence";

const LISTS = {
  incident: "incidents",
  aggregate: "aggregates",
  person: "people",
} as const;

/** Claims as the coder printed them, and the key of each. */
function printedClaims({ claims }: ReadingRows) {
  const lists: Record<string, object[]> = {
    incidents: [],
    aggregates: [],
    people: [],
  };
  const keys = new Map<string, string>();
  for (const { kind, claim_key, value } of claims) {
    const name = LISTS[kind] ?? "people";
    const list = lists[name] ?? [];
    keys.set(`${name}/${list.length}`, claim_key);
    list.push(JSON.parse(value) as object);
  }
  return { claims: lists as CitedClaims, keys };
}

function* citationFaults(
  reading: ReadingRows,
  report: CitedReport,
  counts: VerifyCounts,
): Generator<Finding> {
  const { claims, keys } = printedClaims(reading);
  const checked = checkCitations(report, claims, READERS);
  counts.citations += checked.spans;
  for (const { code, record, pointer } of checked.failures) {
    if (code === WITHOUT) continue;
    const key = keys.get(record) ?? record;
    const found = {
      table: "claim",
      record: `${versionName(reading.coding)} ${key}`,
      seen: pointer,
    };
    const isOutside =
      code === "outside-text" || code === "longer-than-sentence";
    yield { code: isOutside ? "VER-CITATION" : "VER-WORDS", ...found };
  }
}

/** What a seal cannot tell: whether the claims can be read at all. */
function* contentFaults(
  reading: ReadingRows,
  version: RowOf<"report_version">,
  counts: VerifyCounts,
): Generator<Finding> {
  const { report_key: id, body: text, title, outlet, published } = version;
  const report = { id, text, title, outlet, published };
  try {
    yield* citationFaults(reading, report, counts);
  } catch (error) {
    const seen = error instanceof Error ? error.name : String(error);
    const at = { table: "claim", record: versionName(reading.coding) };
    yield { code: "VER-UNREADABLE", ...at, seen };
  }
}

function sealFault(
  { coding, claims }: ReadingRows,
  seals: ReturnType<typeof rowSeals>,
): Finding | null {
  const found = { table: "coding", record: versionName(coding), seen: "" };
  if (coding.seal === null) return { code: "VER-READING-UNSEALED", ...found };
  if (isSameSeal(coding.seal, seals.coding(coding, claims))) return null;
  const seen = `${claims.length} claims`;
  return { code: "VER-READING-CHANGED", ...found, seen };
}

/**
 * Holds every reading against its seal and finds every place that its claims
 * cite in the report again.
 */
export async function* checkReadings(
  register: Register,
  counts: VerifyCounts,
): Findings {
  const { store } = register;
  const seals = rowSeals(register.keys.evidence);
  for await (const reading of allReadings(store)) {
    const { coding, claims } = reading;
    counts.claims += claims.length;
    yield sealFault(reading, seals);
    const version = await store
      .selectFrom("report_version")
      .selectAll()
      .where("report_key", "=", coding.report_key)
      .where("version", "=", coding.version)
      .executeTakeFirst();
    if (version === undefined) continue;
    if (version.withdrawn !== 0 && claims.length > 0) {
      const at = { table: "claim", record: versionName(coding) };
      yield { code: "VER-NOT-ERASED", ...at, seen: `${claims.length} claims` };
    }
    yield* contentFaults(reading, version, counts);
  }
}
