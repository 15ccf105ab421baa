import { allCitations } from "./cited-values.js";
import { dayText } from "./days.js";
import { arabic, ltr, markup, says, type Markup } from "./markup.js";
import { markedText, type Mark } from "./marked-text.js";
import type { PageReport } from "./page-model.js";
import { WORDS } from "./words.js";

/** A report in full, with everything highlighted that some claim cites. */
export function reportArticle(report: PageReport): Markup {
  const { id, outlet, title, published, text, claims } = report;
  const marks = (part: "text" | "title"): readonly Mark[] =>
    claims.flatMap((claim) =>
      allCitations(claim)
        .filter((span) => span.in === part)
        .map(({ start, end }) => ({ start, end, label: claim.id })),
    );
  const whole = (of: string) => ({ start: 0, end: of.length });
  const heading =
    title === null
      ? ""
      : markup`<h4 lang="ar" dir="rtl" data-in="title">${markedText(title, whole(title), marks("title"))}</h4>`;
  const day =
    published === null ? says(WORDS.undatedReport) : dayText(published);
  return markup`<details class="report" id="r-${id}" data-report="${id}"><summary><b>${arabic(outlet ?? id)}</b> · ${day} · ${ltr(id)}</summary><div class="report-body">${heading}<div class="text" lang="ar" dir="rtl" data-in="text">${markedText(text, whole(text), marks("text"))}</div></div></details>`;
}
