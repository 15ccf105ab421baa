import type {
  ImportFormat,
  Imported,
  Notice,
  RecordContext,
} from "../importer.js";
import { recordPosition } from "../record-position.js";
import { importedReport } from "../report-fields.js";
import { seenStart } from "../seen.js";
import type { DocumentText } from "./odt-text.js";
import type { DocumentProperties } from "./properties.js";

/** What was read out of a document. */
export interface ReadDocument extends DocumentText {
  readonly properties: DocumentProperties;
}

/** How a format names itself. */
export interface DocumentFormat {
  readonly format: ImportFormat;
  readonly mediaType: string;
}

/**
 * Makes the report of a document. Nothing in it says when it was published: the
 * day on which a file was made stays among the details.
 */
export function documentReport(
  read: ReadDocument,
  bytes: Uint8Array,
  { format, mediaType }: DocumentFormat,
  context: RecordContext,
): Imported {
  const { text, heading, properties, deleted } = read;
  const { hints = {} } = context;
  const { author, fields } = properties;
  const position = recordPosition(context);
  const raw = {
    id: hints.id ?? context.fileId,
    outlet: hints.outlet ?? null,
    url: hints.url ?? null,
    title: heading ?? properties.title ?? hints.title ?? null,
    published: hints.published ?? null,
    text,
    detail: {
      readBy: `${format} 1`,
      ...(author !== null && { author }),
      ...(Object.keys(fields).length > 0 && { fields }),
      ...(hints.retrievedAt !== undefined && {
        retrievedAt: hints.retrievedAt,
      }),
    },
  };
  const record = { bytes, kind: "upload", format, mediaType } as const;
  const report = importedReport(raw, record, position);
  if (!report.ok || deleted === null) return report;
  const notice: Notice = {
    ...position,
    code: "IMP-DELETED-LEFT-OUT",
    seen: seenStart(deleted),
  };
  return { ...report, notices: [...report.notices, notice] };
}
