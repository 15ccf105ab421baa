import type { Chain, TextSpan } from "../../model/index.js";
import { allCitations, type Grounds } from "./cited-values.js";
import { dayText } from "./days.js";
import { arabic, ltr, markup, says, type Markup } from "./markup.js";
import { markedText } from "./marked-text.js";
import type { PageClaim, PageReport } from "./page-model.js";
import { sentenceSpans, windowsAround } from "./sentence-windows.js";
import { chainPath } from "./value-text.js";
import { INFERENCE_NAMES, WORDS } from "./words.js";

/** A claim with the report it stands in. */
export interface ToldClaim {
  readonly claim: PageClaim;
  readonly report: PageReport;
}

/** Who tells it: outlet, chains as paths, day of publication, report id. */
export function tellerLine({ claim, report }: ToldClaim): Markup {
  const { outlet, published, id } = report;
  const paths = claim.sources.map((chain: Chain) => chainPath(chain));
  const chains =
    paths.length > 0
      ? paths
      : markup`<span class="unsourced">${says(WORDS.noSource)}</span>`;
  const day =
    published === null
      ? says(WORDS.undatedReport)
      : markup`${says(WORDS.published)} ${dayText(published)}`;
  const background = claim.background
    ? markup` <span class="tag">${says(WORDS.background)}</span>`
    : "";
  return markup`<div class="teller"><b class="outlet">${arabic(outlet ?? id)}</b>${chains}<span class="day">${day}</span> <span class="ref">${ltr(`${id}/${claim.id}`)}</span>${background}</div>`;
}

/** The sentences around cited words, the words highlighted. */
export function quotation(
  { claim, report }: ToldClaim,
  spans: readonly TextSpan[],
): Markup {
  const quote = (text: string, part: TextSpan["in"]) => {
    const marks = spans
      .filter((span) => span.in === part)
      .map(({ start, end }) => ({ start, end, label: claim.id }));
    const windows = windowsAround(sentenceSpans(text), marks);
    return windows.map(
      (window) =>
        markup`<q data-in="${part}">${markedText(text, window, marks)}</q>`,
    );
  };
  const quotes = [
    ...(report.title === null ? [] : quote(report.title, "title")),
    ...quote(report.text, "text"),
  ];
  return markup`<blockquote lang="ar" dir="rtl" data-report="${report.id}">${quotes.map((one, at) => (at === 0 ? one : [" … ", one]))}</blockquote>`;
}

/** Rules that read a value and inferences that gave it. */
export function groundsLine({ spans, rules, inferences }: Grounds): Markup {
  const how = inferences.map((name) => {
    const known = INFERENCE_NAMES[name];
    const label = known === undefined ? ltr(name) : says(known);
    return markup`<span class="how">${says(WORDS.inferred)} ${label}</span> `;
  });
  const ids = rules.map((rule) => markup`<code dir=ltr>${rule}</code> `);
  const none =
    spans.length === 0
      ? markup`<span class="how">${says(WORDS.noCitation)}</span> `
      : "";
  return markup`<p class="grounds">${none}${how}${ids}</p>`;
}

/** A claim with all the sentences it rests on, and the way to the full text. */
export function tellingItem(told: ToldClaim): Markup {
  const { claim, report } = told;
  return markup`<li class="telling">${tellerLine(told)}${quotation(told, allCitations(claim))}<p><a class="full" href="#r-${report.id}" data-report="${report.id}" data-claim="${claim.id}">${says(WORDS.fullText)}</a></p></li>`;
}
