import {
  AUDIENCE_WORDS,
  sourceClass,
  WITHHELD_SOURCE,
} from "../../release/index.js";
import { originLines } from "../origin.js";
import { dayWords, periodWords } from "./day-words.js";
import type { DocumentBlock, DocumentSection, Language } from "./document.js";
import type { NumberedIncidents } from "./incident-numbers.js";
import type { MonthParts, ShownCoverage } from "./month-parts.js";
import { areaWords } from "./area-words.js";
import { comma, sourceWords } from "./value-words.js";
import { LEFT_OUT_WORDS, MONTH_NOTES as N, MONTH_WORDS as W } from "./words.js";

const outletWords = (
  { outlet }: Pick<ShownCoverage, "outlet">,
  language: Language,
) =>
  outlet === null
    ? W.allOutlets[language]
    : outlet === ""
      ? W.privateOutlet[language]
      : outlet;

function gapItems(
  { coverage }: MonthParts,
  language: Language,
): readonly string[] {
  return coverage.flatMap((one) =>
    one.gaps.map(({ from, to, reasons }) => {
      const days =
        from === to
          ? dayWords(from, language)
          : language === "ar"
            ? `من ${dayWords(from, language)} إلى ${dayWords(to, language)}`
            : `${dayWords(from, language)} to ${dayWords(to, language)}`;
      const why =
        reasons.length === 0
          ? N.unexplained[language]
          : reasons.join(language === "ar" ? "؛ " : "; ");
      return `${outletWords(one, language)}: ${days} (${why})`;
    }),
  );
}

/** A quiet month or a power cut: what was captured on which day. */
export function coverageSection(
  parts: MonthParts,
  language: Language,
): DocumentSection {
  const { coverage } = parts;
  const [all] = coverage;
  const silent = all?.days.filter(({ captures }) => captures === 0).length ?? 0;
  const total = all?.days.length ?? 0;
  const gaps = gapItems(parts, language);
  const isGap = (one: ShownCoverage, day: string) =>
    one.gaps.some(({ from, to }) => from <= day && day <= to);
  return {
    id: "coverage",
    heading: W.coverage[language],
    blocks: [
      {
        kind: "paragraph",
        text: `${N.silent[language]}: ${silent} ${language === "ar" ? "من" : "of"} ${total}`,
      },
      {
        kind: "calendar",
        title: W.capturesByDay[language],
        rows: coverage.map((one) => ({
          label: `${outletWords(one, language)} (${one.captures})`,
          days: one.days.map(({ day, captures }) => ({
            day,
            captures,
            isGap: isGap(one, day),
          })),
        })),
      },
      gaps.length === 0
        ? { kind: "paragraph", tone: "note", text: N.noGap[language] }
        : { kind: "list", items: gaps },
    ],
  };
}

/** A name without its vowel signs: one body, however it was spelled. */
const plainName = (name: string) => name.replace(/[\u064b-\u0652\u0640]/g, "");

/** Roots of chains: public bodies by name, all others by class. */
export function sourcesSection(
  { isPublicName }: MonthParts,
  { list }: NumberedIncidents,
  language: Language,
): DocumentSection {
  const counts = new Map<string, readonly [string, string, number]>();
  for (const { sources } of list) {
    const roots = new Set(
      sources.flatMap((chain) => chain.slice(-1).map(plainName)),
    );
    for (const root of roots) {
      const label =
        root === WITHHELD_SOURCE
          ? sourceWords(root, language)
          : sourceClass(root).label[language];
      const [code, name] = isPublicName(root)
        ? [W.publicName[language], root]
        : [label, ""];
      const key = `${code}\n${name}`;
      counts.set(key, [code, name, (counts.get(key)?.[2] ?? 0) + 1]);
    }
  }
  const rows = [...counts]
    .sort(([a, [, , x]], [b, [, , y]]) => y - x || (a < b ? -1 : 1))
    .map(([, [code, name, n]]) => ({ cells: [code, name, String(n)] }));
  return {
    id: "sources",
    heading: W.sources[language],
    blocks: [
      { kind: "paragraph", tone: "note", text: N.sources[language] },
      ...(rows.length === 0
        ? []
        : [
            {
              kind: "table" as const,
              columns: [
                { title: W.class[language], kind: "words" as const },
                { title: W.source[language], kind: "words" as const },
                { title: W.incidents[language], kind: "number" as const },
              ],
              rows,
            },
          ]),
    ],
  };
}

const ORIGIN_NAMES: Readonly<Record<string, readonly [string, string]>> = {
  engine: ["البرنامج", "Program"],
  audience: ["المتلقي", "Audience"],
  codebook_sha256: ["بصمة دليل الترميز", "Codebook, SHA-256"],
  packs_sha256: ["بصمات الحزم", "Packs, SHA-256"],
  filter: ["التصفية", "Filter"],
  counting_rule: ["قاعدة الإحصاء", "Counting rule"],
  edition_at: ["لحظة الإصدار (UTC)", "Edition made at (UTC)"],
};

/** Rule, period, area, versions, filter, audience: what makes it again. */
export function methodSection(
  { table, rule, origin }: MonthParts,
  language: Language,
): DocumentSection {
  const at = language === "ar" ? 0 : 1;
  const lines = originLines(origin).filter(([, text]) => text !== "");
  const told = lines.map(([name, text]) => {
    const shown =
      name === "audience" ? AUDIENCE_WORDS[origin.audience][language] : text;
    return [
      ORIGIN_NAMES[name]?.[at] ?? name,
      shown.replaceAll("; ", ` ${comma(language).trim()} `),
    ];
  });
  const rows = [
    [W.month[language], periodWords(table.month, language)],
    [language === "ar" ? "المنطقة" : "Area", areaWords(table.area, language)],
    [language === "ar" ? "صاحب القاعدة" : "Rule of", rule.publisher[language]],
    ...told,
  ].map((cells) => ({ cells }));
  const notes = [
    ...(rule.inferred ? [N.inferred] : []),
    ...rule.exclusions,
    ...rule.notes,
  ].map((words) => words[language]);
  const blocks: readonly DocumentBlock[] = [
    {
      kind: "table",
      columns: [
        { title: W.field[language], kind: "words" },
        { title: W.told[language], kind: "words", weight: 3 },
      ],
      rows,
    },
    ...(notes.length === 0 ? [] : [{ kind: "list" as const, items: notes }]),
  ];
  return { id: "method", heading: W.method[language], blocks };
}

/** What is withheld or had no room, with the reason and how much. */
export function leftOutSection(
  { leftOut, origin }: MonthParts,
  language: Language,
): DocumentSection {
  const counts = new Map<string, number>();
  for (const { reason, count } of leftOut)
    counts.set(reason, (counts.get(reason) ?? 0) + count);
  const rows = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reason, count]) => ({
      cells: [LEFT_OUT_WORDS[reason]?.[language] ?? reason, String(count)],
    }));
  const note = origin.audience === "internal" ? N.nothingLeftOut : N.unseen;
  return {
    id: "left-out",
    heading: W.leftOut[language],
    blocks: [
      ...(rows.length === 0
        ? []
        : [
            {
              kind: "table" as const,
              columns: [
                { title: W.reason[language], kind: "words" as const },
                { title: W.count[language], kind: "number" as const },
              ],
              rows,
            },
          ]),
      { kind: "paragraph", tone: "note", text: note[language] },
    ],
  };
}
