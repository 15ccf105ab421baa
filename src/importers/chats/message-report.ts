import type {
  Attachment,
  Imported,
  ImportedRecord,
  Notice,
  Position,
} from "../importer.js";
import { importedReport, type RawReport } from "../report-fields.js";

/** A message as a format read it, numbers and members already coded. */
export interface MessageReport {
  readonly raw: RawReport;
  readonly record: ImportedRecord;
  readonly position: Position;
  readonly attachments: readonly Attachment[];
  readonly notices?: readonly Notice[];
}

/** A message with text is one post; messages that follow are not joined to it. */
export function messageReport(message: MessageReport): Imported {
  const { raw, record, position, attachments, notices = [] } = message;
  const imported = importedReport(raw, record, position);
  if (!imported.ok) return imported;
  return {
    ...imported,
    report: { ...imported.report, kind: "post" },
    notices: [...imported.notices, ...notices],
    ...(attachments.length > 0 && { attachments }),
  };
}
