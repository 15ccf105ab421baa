import { EVENT_TYPES } from "../../codebook/registry.generated.js";
import type { Bilingual } from "../../model/counting-rule.js";
import {
  DOUBT_WORDS,
  type ImpactReason,
  type QueueItem,
  type ReviewQueue,
} from "../../statistics/review/index.js";
import type { OutputStream } from "../command.js";
import { daysText } from "../days-text.js";
import { formatTable, type Column } from "../table.js";
import { isolatedCell } from "../../operations/terminal-text.js";

const COLUMNS: readonly Column[] = [
  { title: "#", align: "end" },
  { title: "الأثر", align: "end" },
  { title: "التاريخ" },
  { title: "الحادثة", maxWidth: 20 },
  { title: "المكان", maxWidth: 20 },
  { title: "المعرّف" },
  { title: "لماذا", maxWidth: 72 },
];

const SHOWN_ID = 12;

/** Impact as it is printed: persons or happenings, to two digits. */
const impactText = (impact: number) => impact.toFixed(2);

/** The figures that a reason would move most, in the order of the rule. */
function furthest(
  changes: ImpactReason["changes"],
  most: number,
): ImpactReason["changes"] {
  const by = ({ now, after }: (typeof changes)[number]) =>
    Math.abs(after - now);
  const kept = [...changes].sort((a, b) => by(b) - by(a)).slice(0, most);
  return changes.filter((change) => kept.includes(change));
}

/**
 * A reason with the figures that it would change, in both languages.
 *
 * @param most - figures that are named
 */
function reasonWords(
  { code, changes }: ImpactReason,
  most = Infinity,
): Bilingual {
  const { ar, en } = DOUBT_WORDS[code];
  const list = (language: "ar" | "en", arrow: string, mark: string) =>
    furthest(changes, most)
      .map((one) => `${one.label[language]} ${one.now}${arrow}${one.after}`)
      .join(mark);
  return {
    ar: `${ar} (${list("ar", " ثم ", "، ")})`,
    en: `${en} (${list("en", " → ", ", ")})`,
  };
}

/** What a queue prints of an incident as one JSON line. */
export function queueLine(item: QueueItem, rank: number): string {
  const { incident, impact, reasons } = item;
  const { id, type, status, when, where, members, independentSources } =
    incident;
  return JSON.stringify({
    rank,
    id,
    impact,
    reasons: reasons.map((reason) => ({
      ...reason,
      words: reasonWords(reason),
    })),
    type,
    status,
    when,
    where,
    reports: members.length,
    independentSources,
  });
}

/** How many wait, how many are folded away, and what the order is not. */
function queueHead(queue: ReviewQueue): readonly Bilingual[] {
  const { items, reviewed, folded } = queue;
  const { background, other_kind: other } = folded;
  return [
    {
      ar: `بانتظار التدقيق: ${items.length} · مدققة: ${reviewed} · مطوية: ${background} خلفية، ${other} من نوع آخر (تظهر بخيار --all)`,
      en: `waiting for review: ${items.length} · reviewed: ${reviewed} · folded: ${background} background, ${other} of another kind (shown by --all)`,
    },
    {
      ar: "الترتيب بحسب أثر الإجراء في الأرقام؛ ليس عيّنة، ولا تُستخرج منه نسبة خطأ (لذلك: isnad audit)",
      en: "ordered by what a decision would change in the figures; it is no sample, and no error rate follows from it (for that: isnad audit)",
    },
  ];
}

/** The queue for reading: why each incident stands where it stands. */
export function queueText(
  queue: ReviewQueue,
  limit: number,
  stream: OutputStream,
): string {
  const isTerminal = stream.isTTY === true;
  const sentence = (text: string) => (isTerminal ? isolatedCell(text) : text);
  const rows = queue.items
    .slice(0, limit)
    .map(({ incident, impact, reasons }, at) => [
      at + 1,
      impactText(impact),
      daysText(incident.when),
      EVENT_TYPES[incident.type].label.ar,
      incident.where.name ?? incident.where.admin1,
      incident.id.slice(0, SHOWN_ID),
      reasons[0] === undefined
        ? "لا يغيّر رقماً"
        : reasonWords(reasons[0], 2).ar +
          (reasons.length > 1 ? ` +${reasons.length - 1}` : ""),
    ]);
  return [
    queueHead(queue)
      .map(({ ar }) => sentence(ar))
      .join("\n"),
    ...(rows.length === 0
      ? []
      : [formatTable(COLUMNS, rows, { isTerminal, width: stream.columns })]),
  ].join("\n\n");
}

/** Why one incident stands where it stands, reason by reason. */
export function reasonsText(
  { incident, impact, reasons }: QueueItem,
  rank: number,
  stream: OutputStream,
): string {
  const isTerminal = stream.isTTY === true;
  const sentence = (text: string) => (isTerminal ? isolatedCell(text) : text);
  const head = `${incident.id} · #${rank} · ${impactText(impact)}`;
  const lines = reasons.flatMap((reason) => {
    const { ar, en } = reasonWords(reason);
    const about = reason.about === undefined ? "" : ` · ${reason.about}`;
    const weight = `${impactText(reason.impact)}${about}`;
    return [sentence(`${weight} · ${ar}`), `${weight} · ${en}`];
  });
  return [head, ...lines].join("\n");
}
