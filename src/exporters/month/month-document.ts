import { AUDIENCE_WORDS } from "../../release/index.js";
import { areaWords } from "./area-words.js";
import { periodWords } from "./day-words.js";
import type { Language, PrintedDocument } from "./document.js";
import {
  chartsSection,
  figuresSection,
  monthsSection,
} from "./figure-sections.js";
import { numbered } from "./incident-numbers.js";
import {
  contradictionsSection,
  incidentsSection,
  namesSection,
} from "./incident-sections.js";
import { mapSection } from "./map-section.js";
import {
  coverageSection,
  leftOutSection,
  methodSection,
  sourcesSection,
} from "./method-sections.js";
import type { MonthParts } from "./month-parts.js";
import { reconciliationSection } from "./reconciliation-section.js";
import { MONTH_WORDS } from "./words.js";

/**
 * The monthly report as one document: every format is written from it, so all
 * say the same. The same parts in any order give the same document.
 */
export function monthDocument(
  parts: MonthParts,
  language: Language,
): PrintedDocument {
  const { table, rule, review, origin } = parts;
  const incidents = numbered(parts.incidents);
  const area = areaWords(table.area, language);
  const period = periodWords(table.month, language);
  return {
    language,
    title: `${MONTH_WORDS.title[language]}: ${area} · ${period}`,
    subtitle: `${rule.publisher[language]} (${rule.id})`,
    mark: review.code === "reviewed" ? null : review[language],
    audience: AUDIENCE_WORDS[origin.audience][language],
    engine: origin.engine,
    sections: [
      figuresSection(parts, incidents, language),
      ...monthsSection(parts, language),
      ...chartsSection(parts, language),
      ...mapSection(incidents, language),
      namesSection(parts, incidents, language),
      contradictionsSection(parts, incidents, language),
      reconciliationSection(parts, language),
      coverageSection(parts, language),
      sourcesSection(parts, incidents, language),
      incidentsSection(incidents, language),
      methodSection(parts, language),
      leftOutSection(parts, language),
    ],
  };
}
