import {
  EVENT_TYPES,
  GROUPS,
  MEASURES,
  ROLES,
  WEAPONS,
} from "../../codebook/index.js";
import type { GroupCode } from "../../model/index.js";
import {
  CAUSE_KINDS,
  causeLabel,
  formatFigure,
  type ReconciledFigure,
} from "../../statistics/index.js";
import type { DocumentSection, Language } from "./document.js";
import type { MonthParts } from "./month-parts.js";
import { chainWords, comma } from "./value-words.js";
import { MONTH_NOTES as N, MONTH_WORDS as W } from "./words.js";

const signed = (count: number) => (count > 0 ? `+${count}` : String(count));

/** What a figure counts: «قتلى: مدني». */
function subjectWords(figure: ReconciledFigure, language: Language): string {
  const { measure, roles, group, about } = figure;
  const parts = [
    ...(roles ?? []).map((role) => ROLES[role].label[language]),
    ...(group === null ? [] : [GROUPS[group as GroupCode].label[language]]),
    ...(about?.types ?? []).map((type) => EVENT_TYPES[type].label[language]),
    ...(about?.weapons ?? []).map((one) => WEAPONS[one].label[language]),
    ...(about?.perpetrators ?? []),
  ];
  const label = MEASURES[measure].label[language];
  return parts.length === 0
    ? label
    : `${label}: ${parts.join(comma(language))}`;
}

function toldWords({ min, max }: ReconciledFigure): string {
  if (min === null) return max === null ? "?" : `≤${max}`;
  if (max === null) return `${min}+`;
  return min === max ? String(min) : `${min}–${max}`;
}

/** Causes with what each explains; the rule's are certain. */
function causesWords({ causes }: ReconciledFigure, language: Language): string {
  return causes
    .map((cause) => {
      const kind =
        cause.kind === "unexplained"
          ? ""
          : ` (${CAUSE_KINDS[cause.kind][language]})`;
      return `${causeLabel(cause)[language]} ${signed(cause.amount)}${kind}`;
    })
    .join(language === "ar" ? "؛ " : "; ");
}

const numberOr = (text: string | null) => text ?? "–";

/** The register's figures beside those of others, and why they differ. */
export function reconciliationSection(
  { published, origin }: MonthParts,
  language: Language,
): DocumentSection {
  const isInternal = origin.audience === "internal";
  const number = (title: string) => ({ title, kind: "number" }) as const;
  const words = (title: string, weight: number) =>
    ({ title, kind: "words", weight }) as const;
  const rows = published.map((figure) => {
    const { own, ownByPublisher, publisherRule, difference, source, counter } =
      figure;
    const byRule = publisherRule === null ? null : ownByPublisher;
    return {
      cells: [
        subjectWords(figure, language),
        toldWords(figure),
        numberOr(own && formatFigure(own)),
        numberOr(byRule && formatFigure(byRule)),
        numberOr(difference === null ? null : signed(difference)),
        causesWords(figure, language),
        source.length > 0 ? chainWords(source, language) : (counter ?? "–"),
      ],
    };
  });
  const note = [
    (rows.length === 0 ? N.nonePublished : N.published)[language],
    ...(isInternal ? [] : [N.publishedPublic[language]]),
  ].join(" ");
  return {
    id: "reconciliation",
    heading: W.published[language],
    blocks: [
      { kind: "paragraph", tone: "note", text: note },
      ...(rows.length === 0
        ? []
        : [
            {
              kind: "table" as const,
              columns: [
                words(W.subject[language], 1.4),
                number(W.figure[language]),
                number(W.own[language]),
                number(W.byRule[language]),
                number(W.difference[language]),
                words(W.causes[language], 2),
                words(W.counter[language], 1.2),
              ],
              rows,
            },
          ]),
    ],
  };
}
