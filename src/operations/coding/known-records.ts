import { basename } from "node:path";
import { positionOf } from "../../importers/parse-record.js";
import type {
  Deferred,
  Imported,
  ImportedRecord,
} from "../../importers/importer.js";
import { readerVersion } from "../../importers/reader-version.js";
import { canonicalJson } from "../../model/canonical-json.js";
import { sha256 } from "../../model/sha256.js";
import { identify } from "../../register/arrival.js";
import { hashOf } from "../../register/evidence/hash-of.js";
import {
  parsedRecords,
  type ParsedReport,
} from "../../register/imports/parsed-records.js";
import {
  reportDigest,
  storedReport,
} from "../../register/imports/stored-report.js";
import type { Register } from "../../register/open-register.js";
import { engineVersion } from "../engine-version.js";

type Accepted = Extract<Imported, { ok: true }>;

/** Records that need not be parsed: the register has what they hold. */
export interface KnownRecords {
  /** Puts what the register has in the place of records that it knows. */
  replace(
    items: AsyncIterable<Imported | Deferred>,
  ): AsyncIterable<Imported | Deferred>;
  /** Remembers what a reader made of a record, until {@link keep}. */
  note(record: Deferred, made: readonly Imported[]): void;
  /** Writes what was noted; to be called when the reports are stored. */
  keep(): Promise<void>;
}

/** Whether an item is all of the record, and says all that there is to say. */
const isWholeOf = (
  item: Imported,
  { bytes }: Deferred,
): item is Accepted & { readonly record: ImportedRecord } =>
  item.ok &&
  item.notices.length === 0 &&
  item.record !== null &&
  item.record.bytes.length === bytes.length;

/**
 * Knows the records of a register by bytes, format, what their reader is told,
 * and the version of the readers: a newer reader parses again. A record that
 * was rejected, or on which there was a remark, is always parsed: what is wrong
 * with it is said each time.
 *
 * @param namespace - who gave the ids of the reports
 */
export function knownRecords(
  register: Register,
  namespace: string,
  version = readerVersion(engineVersion()),
): KnownRecords {
  const parsed = parsedRecords(register);
  let noted = new Map<string, readonly ParsedReport[]>();
  const keyOf = ({ format, bytes, context }: Deferred): string => {
    const { file, member, line, fileId, hints, encoding } = context;
    const { columns, maxRecordBytes } = context;
    const place = { file: basename(file), member, line, fileId };
    const told = { ...place, hints, encoding, columns, maxRecordBytes };
    const record = [version, namespace, format, hashOf(bytes)];
    // Through JSON: what is left out and what is undefined are one.
    const plain = JSON.parse(JSON.stringify([record, told])) as object;
    return sha256(canonicalJson(plain));
  };
  const stored = async (
    record: Deferred,
    one: ParsedReport,
  ): Promise<Accepted | null> => {
    const { bytes } = record;
    const { reportKey, version: of, digest, line } = one;
    const wanted = { reportKey, version: of, sha256: hashOf(bytes) };
    const found = await storedReport(register.store, wanted);
    if (found === null) return null;
    const { report, head } = found;
    if (reportDigest(report, head) !== digest) return null;
    return {
      ok: true,
      report,
      record: { ...head, bytes } as NonNullable<Accepted["record"]>,
      position: { ...positionOf(record), line },
      notices: [],
    };
  };
  const known = async (record: Deferred): Promise<Accepted[] | null> => {
    const reports = await parsed.get(keyOf(record));
    if (reports === null) return null;
    const items: Accepted[] = [];
    for (const one of reports) {
      const item = await stored(record, one);
      if (item === null) return null;
      items.push(item);
    }
    return items;
  };
  return {
    async *replace(items) {
      for await (const item of items) {
        const have = "step" in item ? await known(item) : null;
        if (have === null) yield item;
        else yield* have;
      }
    },
    note(record, made) {
      if (made.length === 0) return;
      const reports: ParsedReport[] = [];
      for (const item of made) {
        if (!isWholeOf(item, record)) return;
        const { reportKey, version: of } = identify(item.report, namespace);
        const digest = reportDigest(item.report, item.record);
        const { line } = item.position;
        reports.push({ line, reportKey, version: of, digest });
      }
      noted.set(keyOf(record), reports);
    },
    async keep() {
      const now = noted;
      noted = new Map();
      await parsed.put(now);
    },
  };
}
