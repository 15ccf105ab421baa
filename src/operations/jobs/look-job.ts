import {
  adoptMappingSchema,
  type AdoptMapping,
} from "../../importers/adopted/adopt-mapping.js";
import { guessMapping } from "../../importers/adopted/guess-mapping.js";
import { previewTable } from "../../importers/columns/preview.js";
import { canonicalJson } from "../../model/canonical-json.js";
import { sha256 } from "../../model/sha256.js";
import type { Store } from "../../register/open-register.js";
import type { JobFile, JobHandler } from "../../workers/index.js";
import { adoptedItems } from "../adopting/adopted-items.js";
import {
  ownerCode,
  type GivenTable,
  type GivenTables,
} from "../adopting/adopted-rows.js";
import { columnTally, type SheetTally } from "../adopting/column-tally.js";
import { tellsMonths } from "../adopting/month-totals.js";
import { rowKnowledge } from "../adopting/row-knowledge.js";
import { world } from "../linker.js";
import { tablesOf } from "./job-inputs.js";
import type { JobMeans } from "./job-means.js";
import { readRequest } from "./requests.js";

/** Values of a column that are shown before anything is taken in. */
const SAMPLES = 3;
/** Earlier mappings that are looked through for one of the same head. */
const REMEMBERED = 100;

/** By this a file is known as one of the same head. */
const headOf = (tables: readonly GivenTable[]): string =>
  sha256(canonicalJson(tables.map(({ sheet, keys }) => [sheet, keys])));

/** How a person had a file of the same head read, last. */
async function remembered(
  store: Store,
  head: string,
): Promise<AdoptMapping | null> {
  const rows = await store
    .selectFrom("job")
    .select("request")
    .where("kind", "=", "adopt")
    .where("state", "=", "done")
    .orderBy("id", "desc")
    .limit(REMEMBERED)
    .execute();
  for (const { request } of rows) {
    const told = JSON.parse(request) as Record<string, unknown>;
    if (told["head"] !== head || told["remember"] !== true) continue;
    const read = adoptMappingSchema.safeParse(told["mapping"]);
    if (read.success) return read.data;
  }
  return null;
}

/** First different values of each column. */
const samplesOf = ({ keys, rows }: GivenTable): readonly string[][] =>
  keys.map((_, at) =>
    [
      ...new Set(
        rows
          .flatMap(({ cells }) => cells[at]?.trim() || [])
          .slice(0, 50)
          .map((cell) => cell.slice(0, 60)),
      ),
    ].slice(0, SAMPLES),
  );

/** Reads all rows as a mapping says, and stores nothing. */
async function tried(given: GivenTables, mapping: AdoptMapping) {
  const tally = columnTally(mapping);
  given.tables.forEach(tally.add);
  const owner = ownerCode(mapping.name);
  const knowledge = rowKnowledge(world());
  const { tables } = given;
  const { items } = adoptedItems(
    { tables, mapping, owner, knowledge },
    tally.onRow,
  );
  for await (const _ of items) continue;
  return tally.sheets();
}

/** The fields of a table of texts, where its head names them. */
async function textFields(inputs: readonly JobFile[]) {
  const [first] = inputs;
  if (first === undefined) return { isKnown: false, sheets: [] };
  const previews = await previewTable({ bytes: first.open() }, null);
  return {
    isKnown: previews.some(({ mapping }) => mapping !== null),
    sheets: previews.map(({ sheet, columns }) => ({
      sheet,
      columns: columns.map(({ key, field }) => ({ column: key, field })),
    })),
  };
}

/** A sheet as it would be read, with first values of its columns. */
function shownSheet(read: SheetTally, given: GivenTable) {
  const samples = samplesOf(given);
  return {
    ...read,
    header: given.table.header,
    tellsMonths: tellsMonths(given),
    columns: read.columns.map((column, at) => ({
      ...column,
      strange: column.strange.slice(0, SAMPLES),
      samples: samples[at] ?? [],
    })),
  };
}

/**
 * Looks at a table and stores nothing of it: how its columns would be read,
 * what is understood of each. The files are kept for a week, so that they can
 * be taken in as a person corrected it.
 */
export const lookJob =
  ({ register }: JobMeans): JobHandler =>
  async ({ job, inputs, output }) => {
    const { name, mapping: asked } = readRequest("look", job.request);
    const given = await tablesOf(inputs);
    const head = headOf(given.tables);
    const known =
      asked === undefined ? await remembered(register.store, head) : null;
    const mapping =
      asked ??
      known ??
      (given.tables.length === 0
        ? { name, sheets: [] }
        : guessMapping(name, given.tables));
    const sheets = given.tables.length === 0 ? [] : await tried(given, mapping);
    const texts = await textFields(inputs);
    for (const file of inputs) await output({ ...file, bytes: file.open() });
    return {
      head,
      mapping,
      isRemembered: known !== null,
      texts,
      sheets: sheets.map((one, at) => shownSheet(one, given.tables[at]!)),
      faults: given.faults.map(({ file, line, code, seen }) => ({
        ...{ file, line, code, seen, context: {} },
      })),
    };
  };
