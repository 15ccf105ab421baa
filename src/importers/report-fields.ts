import { REPORT_KINDS } from "../model/report.js";
import { sha256 } from "../model/sha256.js";
import { checkDetail, checkedAttachment } from "./detail-fields.js";
import {
  type Attachment,
  type Fault,
  type Imported,
  type ImportedRecord,
  type ImportedReport,
  type Notice,
  type Position,
  type ReportDetail,
} from "./importer.js";
import { describeImport } from "./messages.js";
import { publishedDay } from "./published-day.js";
import { seenStart } from "./seen.js";
import { storable, UNSTORABLE } from "./storable.js";

/** The fields of a report as a format holds them, not yet checked. */
export interface RawReport {
  readonly id: unknown;
  readonly outlet: unknown;
  readonly url: unknown;
  readonly title: unknown;
  readonly published: unknown;
  readonly text: unknown;
  /** An article when left out. */
  readonly kind?: ImportedReport["kind"];
  /** What the format tells besides; made storable. */
  readonly detail?: ReportDetail | undefined;
  /** Pictures and files that came with it, in their order. */
  readonly attachments?: readonly Attachment[] | undefined;
}

type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault };

function shown(value: unknown): string {
  return seenStart(JSON.stringify(value) ?? "undefined");
}

function fault<T>(
  code: Fault["code"],
  value: unknown,
  field: string,
): Checked<T> {
  return { ok: false, fault: { code, seen: shown(value), context: { field } } };
}

function optionalText(key: string, value: unknown): Checked<string | null> {
  if (value === undefined || value === null || value === "") {
    return { ok: true, value: null };
  }
  if (typeof value === "string") return { ok: true, value: storable(value) };
  return fault("IMP-FIELD-NOT-STRING", value, key);
}

function idOf(value: unknown, text: string): Checked<string> {
  if (value === undefined || value === null || value === "") {
    return { ok: true, value: sha256(text) };
  }
  if (typeof value === "number") return { ok: true, value: String(value) };
  if (typeof value === "string" && value.trim() !== "") {
    return { ok: true, value: storable(value) };
  }
  return fault("IMP-ID-NOT-STRING", value, "id");
}

function publishedOf(value: unknown): Checked<string | null> {
  if (value === undefined || value === null || value === "") {
    return { ok: true, value: null };
  }
  const day = typeof value === "string" ? publishedDay(value) : null;
  if (day !== null) return { ok: true, value: day };
  return fault("IMP-PUBLISHED-NOT-DATE", value, "published");
}

/** A character that is neither white space nor invisible. */
const VISIBLE = /[^\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

function textOf(value: unknown): Checked<string> {
  if (value === undefined || value === null) {
    return fault("IMP-TEXT-MISSING", value, "text");
  }
  if (typeof value !== "string") {
    return fault("IMP-TEXT-NOT-STRING", value, "text");
  }
  if (!VISIBLE.test(value)) return fault("IMP-TEXT-EMPTY", value, "text");
  return { ok: true, value: storable(value) };
}

/**
 * Checks the fields of a report. Strings are kept to the unit; a NUL or half a
 * surrogate pair becomes U+FFFD, which moves no span.
 *
 * @returns The report, or the first field that cannot be read.
 */
function checkReport(raw: RawReport): Checked<ImportedReport> {
  const text = textOf(raw.text);
  if (!text.ok) return text;
  const id = idOf(raw.id, text.value);
  if (!id.ok) return id;
  const outlet = optionalText("outlet", raw.outlet);
  if (!outlet.ok) return outlet;
  const url = optionalText("url", raw.url);
  if (!url.ok) return url;
  const title = optionalText("title", raw.title);
  if (!title.ok) return title;
  const published = publishedOf(raw.published);
  if (!published.ok) return published;
  const told = checkDetail(raw.detail ?? {});
  if ("fault" in told) return { ok: false, fault: told.fault };
  const { detail } = told;
  const kind = REPORT_KINDS.find((known) => known === raw.kind);
  const value = {
    id: id.value,
    outlet: outlet.value,
    url: url.value,
    title: title.value,
    published: published.value,
    text: text.value,
    ...(kind !== undefined && { kind }),
    ...(detail !== undefined && { detail }),
  };
  return { ok: true, value };
}

/** A record that cannot be read, as an importer yields it. */
export function rejected(position: Position, found: Fault): Imported {
  const reject = { ...position, ...found, expected: "" };
  const { expected } = describeImport(reject, "en");
  return { ok: false, reject: { ...reject, expected } };
}

/** Checks the fields and adds the bytes they were read from, and their place. */
export function importedReport(
  raw: RawReport,
  record: ImportedRecord,
  position: Position,
): Imported {
  const checked = checkReport(raw);
  if (!checked.ok) return rejected(position, checked.fault);
  const report = checked.value;
  const notices: Notice[] = [];
  const changed = [raw.text, raw.title, raw.outlet, raw.url, raw.id].some(
    (value) => typeof value === "string" && value.search(UNSTORABLE) >= 0,
  );
  if (changed) {
    notices.push({
      ...position,
      code: "IMP-CHARACTER-REPLACED",
      seen: seenStart(report.id),
    });
  }
  const { buffer, byteOffset, length } = record.bytes;
  // Of one type, however the bytes came.
  const bytes = Buffer.from(buffer, byteOffset, length);
  const captured = { ...record, bytes };
  const { attachments = [] } = raw;
  return {
    ok: true,
    report,
    record: captured,
    position,
    notices,
    ...(attachments.length > 0 && {
      attachments: attachments.map(checkedAttachment),
    }),
  };
}
