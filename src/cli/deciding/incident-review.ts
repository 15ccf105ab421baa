import { GRADES } from "../../codebook/grades.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import type { OutputStream } from "../command.js";
import { formatTable, type Column } from "../table.js";
import {
  DECISION_WORDS,
  REVIEW_WORDS,
} from "../../operations/deciding/decision-words.js";

const COLUMNS: readonly Column[] = [
  { title: "الوقت" },
  { title: "الإجراء" },
  { title: "الحقل", maxWidth: 28 },
  { title: "المدقّق" },
  { title: "المعرّف" },
];

/**
 * Whether a person has looked at an incident, how far it is verified, and who
 * decided what about it; in UTC.
 *
 * @param version - see `incidentVersion`
 */
export function incidentReview(
  { decided }: RegisterIncident,
  version: string,
  stream: OutputStream,
): string {
  const { review = "unreviewed", grade = "raw", embargoUntil } = decided ?? {};
  const head = [
    `التدقيق: ${REVIEW_WORDS[review]}`,
    `درجة التحقق: ${GRADES[grade].label.ar}`,
    ...(embargoUntil ? [`لا تُنشر قبل: ${embargoUntil}`] : []),
    `الإصدار: ${version}`,
  ];
  const rows = (decided?.decisions ?? []).map(
    ({ at, kind, field, author, id }) => [
      at.slice(0, 16),
      DECISION_WORDS[kind as keyof typeof DECISION_WORDS] ?? kind,
      field,
      author,
      id.slice(0, 12),
    ],
  );
  const isTerminal = stream.isTTY === true;
  const width = isTerminal ? stream.columns : undefined;
  const table =
    rows.length === 0
      ? []
      : ["", formatTable(COLUMNS, rows, { isTerminal, width })];
  return ["", ...head, ...table].join("\n");
}
