import { describeImport } from "../../importers/messages.js";
import type { NoticeCode } from "../../importers/importer.js";
import { pieces } from "../../register/known-reports.js";
import { heldVersions } from "../../register/holds.js";
import type { Store } from "../../register/open-register.js";
import type { OutputStream } from "../command.js";
import { formatTable, type Column } from "../table.js";
import { isolatedCell } from "../terminal-text.js";

/** A report that waits for a person before it is coded. */
export interface HeldReport {
  readonly id: string;
  readonly reportKey: string;
  readonly version: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
  /** In what it came; null for standard input. */
  readonly file: string | null;
  readonly line: number | null;
  /** Why: a code of the importer, and what it saw. */
  readonly code: string;
  readonly seen: string;
}

const AT_ONCE = 300;

/** Reports whose version that counts is on hold, by key. */
export async function heldReports(
  store: Store,
): Promise<readonly HeldReport[]> {
  const found: HeldReport[] = [];
  for (const piece of pieces(await heldVersions(store), AT_ONCE)) {
    const rows = await store
      .selectFrom("report")
      .innerJoin("report_version", (join) =>
        join
          .onRef("report_version.report_key", "=", "report.report_key")
          .onRef("report_version.version", "=", "report.current_version"),
      )
      .innerJoin("capture", (join) =>
        join
          .onRef("capture.report_key", "=", "report.report_key")
          .onRef("capture.version", "=", "report.current_version"),
      )
      .select(["report.report_key as reportKey", "report.id as id"])
      .select(["capture.version as version", "outlet", "title", "published"])
      .select(["container_name as file", "position as line"])
      .where("report.report_key", "in", [
        ...new Set(piece.map(({ reportKey }) => reportKey)),
      ])
      .where("withdrawn", "=", 0)
      .orderBy("report.report_key")
      .execute();
    for (const row of rows) {
      const hold = piece.find(
        ({ reportKey, version }) =>
          reportKey === row.reportKey && version === row.version,
      );
      if (hold !== undefined) found.push({ ...row, ...hold });
    }
  }
  return found;
}

/** What a hold's code means, as the importer's notices say it. */
function whyHeld(
  { code, seen, file, line }: HeldReport,
  language: "ar" | "en",
): string {
  try {
    const at = { file: file ?? "-", line: line ?? 1 };
    const place = { ...at, code: code as NoticeCode, seen };
    return describeImport(place, language).saw;
  } catch {
    // Of a newer program.
    return code;
  }
}

/** One line of JSON of a held report. */
export const heldLine = (held: HeldReport): string =>
  JSON.stringify({
    ...held,
    words: { ar: whyHeld(held, "ar"), en: whyHeld(held, "en") },
  });

const COLUMNS: readonly Column[] = [
  { title: "المعرّف" },
  { title: "المصدر", maxWidth: 20 },
  { title: "التاريخ" },
  { title: "العنوان", maxWidth: 36 },
  { title: "لماذا", maxWidth: 60 },
];

/** Held reports for reading, and how they are released. */
export function heldText(
  held: readonly HeldReport[],
  limit: number,
  stream: OutputStream,
): string {
  const isTerminal = stream.isTTY === true;
  const sentence = (text: string) => (isTerminal ? isolatedCell(text) : text);
  const rows = held
    .slice(0, limit)
    .map((one) => [
      one.id,
      one.outlet,
      one.published,
      one.title,
      whyHeld(one, "ar"),
    ]);
  const head = [
    `مواد موقوفة لا تُرمَّز قبل أن يقرأها أحد: ${held.length} (لإجازتها: isnad decide admit المعرّف)`,
    `reports on hold, not coded before somebody has read them: ${held.length} (to release one: isnad decide admit ID)`,
  ];
  const table = formatTable(COLUMNS, rows, {
    isTerminal,
    width: stream.columns,
  });
  return [
    head.map(sentence).join("\n"),
    ...(rows.length > 0 ? [table] : []),
  ].join("\n\n");
}
