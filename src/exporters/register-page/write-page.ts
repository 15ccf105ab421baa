import { createHash } from "node:crypto";
import type { Bilingual } from "../../model/index.js";
import { UNREVIEWED } from "../../release/index.js";
import type { ToldClaim } from "./claim-lines.js";
import { contradictedFields } from "./contradictions.js";
import { filterBar } from "./filter-bar.js";
import { incidentItem } from "./incident-item.js";
import { mapSection } from "./map-section.js";
import { ltr, markup, says, type Markup } from "./markup.js";
import { monthSection } from "./month-section.js";
import type { RegisterPage } from "./page-model.js";
import { PAGE_SCRIPT } from "./page-script.js";
import { PAGE_STYLE } from "./page-style.js";
import { reportArticle } from "./report-article.js";
import { WORDS } from "./words.js";

const both = (ar: string, en: string): Bilingual => ({ ar, en });

const TEXTS = {
  motto: both(
    "كل معلومة تعود، حلقةً حلقة، إلى الجملة التي قالتها وإلى من قالها أولاً.",
    "Every fact leads back, link by link, to the sentence that says it and to whoever said it first.",
  ),
  fictional: both(
    "مواد مختلقة للعرض: الأشخاص والحوادث من نسج الخيال، والأماكن حقيقية. لذلك تظهر الأسماء هنا؛ أما ما يُنشر من سجل حقيقي فتُحجب فيه أسماء الأحياء والمتهمين.",
    "Fictional data for demonstration: persons and happenings are invented, places are real. Names are shown for that reason; what is published from a real register withholds those of the living and the accused.",
  ),
  machine: both(
    "قرأ البرنامج هذه المواد ولم يدققها أحد.",
    "Read by the program; nobody has reviewed it.",
  ),
  map: both("خريطة", "Map"),
  month: both("جدول الشهر", "Month table"),
  reports: both("المواد كاملة", "The reports in full"),
  help: both(
    "اضغط حادثة لتفتح رواياتها. مفتاح / ينقلك إلى البحث.",
    "Open an incident to see its claims. Press / to search.",
  ),
} as const;

/** `sha256-…`, as a policy names an inline script or style. */
const policyHash = (text: string) =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

function toldClaims(
  page: RegisterPage,
): (keys: readonly string[]) => readonly ToldClaim[] {
  const byKey = new Map(
    page.reports.flatMap((report) =>
      report.claims.map((claim) => [claim.key, { claim, report }] as const),
    ),
  );
  return (keys) => keys.flatMap((key) => byKey.get(key) ?? []);
}

/** What most reports tell goes first, then what is contested, then the latest. */
function byTelling({ incidents, findActor }: RegisterPage) {
  const ranks = incidents.map((incident, at) => ({
    incident,
    rank: [
      incident.members.length,
      contradictedFields(incident, findActor).length,
      at,
    ],
  }));
  const differ = (a: readonly number[], b: readonly number[]) =>
    a.map((value, at) => (b[at] ?? 0) - value).find((gap) => gap !== 0) ?? 0;
  return ranks
    .sort((a, b) => differ(a.rank, b.rank))
    .map(({ incident }) => incident);
}

function counts(page: RegisterPage): Markup {
  const { incidents, reports, sources, findActor } = page;
  const claims = incidents.flatMap((incident) => incident.claims);
  const contested = incidents.filter(
    (incident) => contradictedFields(incident, findActor).length > 0,
  );
  const joined = incidents.filter(({ members }) => members.length > 1);
  const figures: readonly (readonly [Bilingual, number, Markup?])[] = [
    [WORDS.reports, reports.length],
    [WORDS.claims, claims.length],
    [WORDS.incidents, incidents.length],
    [
      WORDS.originalSources,
      sources.named,
      markup` <small>+ ${says(WORDS.unnamed)}: ${ltr(sources.unnamed)}</small>`,
    ],
    [WORDS.joined, joined.length],
    [WORDS.contested, contested.length],
  ];
  const items = figures.map(
    ([label, number, more]) =>
      markup`<div><dt>${says(label)}</dt><dd>${ltr(number)}${more}</dd></div>`,
  );
  return markup`<dl class="counts">${items}</dl>`;
}

function header(page: RegisterPage): Markup {
  return markup`<header><div class="top"><h1>${says(WORDS.title)}</h1><button type="button" id="language" lang="en">English</button></div><p class="motto">${says(TEXTS.motto)}</p><p class="banner" role="note">${says(TEXTS.fictional)}</p><p class="note"><span class="badge machine">${says(UNREVIEWED)}</span> ${says(TEXTS.machine)}</p>${counts(page)}<nav><a href="#incidents">${says(WORDS.incidents)}</a> <a href="#months">${says(TEXTS.month)}</a> <a href="#map">${says(TEXTS.map)}</a> <a href="#reports">${says(TEXTS.reports)}</a></nav></header>`;
}

/**
 * Writes a register as one page that needs nothing else: no font, no picture,
 * no request; its policy forbids all of them. Arabic first, English by a
 * button or by `?lang=en`.
 *
 * @returns the text of an HTML document; the same for the same register
 */
export function writeRegisterPage(page: RegisterPage): string {
  const told = toldClaims(page);
  const items = byTelling(page).map((incident) =>
    incidentItem(incident, told(incident.claims), page),
  );
  const policy = [
    "default-src 'none'",
    `script-src ${policyHash(PAGE_SCRIPT)}`,
    `style-src ${policyHash(PAGE_STYLE)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const { title } = WORDS;
  const body = markup`${header(page)}<main><section id="incidents"><h2>${says(WORDS.incidents)}</h2><p class="note">${says(TEXTS.help)}</p>${filterBar(page.incidents)}<ol class="incidents">${items}</ol></section><section id="months"><h2>${says(TEXTS.month)}</h2>${monthSection(page)}</section><section id="map"><h2>${says(TEXTS.map)}</h2>${mapSection(page.incidents)}</section><section id="reports"><h2>${says(TEXTS.reports)}</h2>${page.reports.map(reportArticle)}</section></main><footer><p class="note">${says(both("إسناد", "Isnad"))} ${ltr(page.engine)}</p></footer><dialog id="reader"><div id="reader-text"></div><form method="dialog"><button>${says(WORDS.close)}</button></form></dialog>`;
  return [
    "<!doctype html>",
    '<html lang="ar" dir="rtl">',
    "<head>",
    '<meta charset="utf-8">',
    markup`<meta http-equiv="Content-Security-Policy" content="${policy}">`
      .source,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    markup`<meta name="generator" content="isnad ${page.engine}">`.source,
    markup`<title data-ar="${title.ar}" data-en="${title.en}">${title.ar}</title>`
      .source,
    `<style>${PAGE_STYLE}</style>`,
    "</head>",
    "<body>",
    body.source,
    `<script>${PAGE_SCRIPT}</script>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}
