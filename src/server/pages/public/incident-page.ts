import { EVENT_TYPES } from "../../../codebook/index.js";
import { API_BASE } from "../../../api/index.js";
import { factsOf, type Fact } from "../../../exporters/dossier/facts.js";
import { namedPersons } from "../../../exporters/dossier/named-persons.js";
import { withheldWords } from "../../../exporters/dossier/words.js";
import type { Language } from "../../../exporters/month/document.js";
import { dateWords } from "../../../exporters/month/day-words.js";
import {
  chainWords,
  comma,
  placeWords,
} from "../../../exporters/month/value-words.js";
import {
  joinParts,
  markup,
  type Markup,
} from "../../../exporters/register-page/markup.js";
import type { ReleasedIncident } from "../../../release/index.js";
import {
  incidentAddress,
  listAddress,
  otherLanguage,
  publicHtml,
  says,
} from "./public-page.js";
import { PUBLIC_WORDS as W } from "./words.js";

type Write = (text: string) => Markup;

/** A field, and where tellings differ all of them, each with who carries it. */
function factRow(
  { label, shown, told }: Fact,
  write: Write,
  language: Language,
): Markup {
  const values = new Set(told.map(({ text }) => text));
  const differing =
    values.size < 2
      ? null
      : markup`<div class="differs"><span class="soft">${W.differs[language]}</span><ul>${told.map(
          ({ text, told: { independentSources = 0 } }) =>
            markup`<li>${write(text)}${independentSources === 0 ? null : markup` <span class="soft">${write(`· ${W.sourcesOf[language]}: ${independentSources}`)}</span>`}</li>`,
        )}</ul></div>`;
  return markup`<tr><th scope="row">${label}</th><td>${write(shown)}${differing}</td></tr>`;
}

const listOf = (items: readonly Markup[]) =>
  markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;

function namesPart(
  incident: ReleasedIncident,
  write: Write,
  language: Language,
): Markup | null {
  const names = namedPersons(incident, language);
  const { namesWithheld } = incident;
  if (names.length === 0 && namesWithheld === 0) return null;
  const withheld =
    namesWithheld === 0
      ? null
      : markup`<p class="soft">${W.withheld[language]}: ${namesWithheld}</p>`;
  return markup`<h2>${W.names[language]}</h2>${names.length === 0 ? null : listOf(names.map(write))}${withheld}`;
}

function tellersPart(
  { sources }: ReleasedIncident,
  write: Write,
  language: Language,
): Markup {
  const chains = [
    ...new Set(
      sources
        .filter(({ length }) => length > 0)
        .map((chain) => chainWords(chain, language)),
    ),
  ];
  return markup`<h2>${W.tellers[language]}</h2>${
    chains.length === 0
      ? markup`<p class="soft">${W.untoldTeller[language]}</p>`
      : listOf(chains.map(write))
  }`;
}

/** What an incident is called: what happened, where, when. */
const titleOf = (
  { type, where, when }: ReleasedIncident,
  language: Language,
): readonly string[] =>
  [
    EVENT_TYPES[type].label[language],
    placeWords(where, language),
    dateWords(when, language),
  ].map((part) => withheldWords(part, language));

/** The page of one published incident, in one language. */
export function incidentPage(
  incident: ReleasedIncident,
  language: Language,
): string {
  const { id, formerIds = [], review } = incident;
  const write: Write = (text) => says(withheldWords(text, language), language);
  const called = titleOf(incident, language);
  const former =
    formerIds.length === 0
      ? null
      : markup`<br>${W.formerly[language]}: <span class="id">${formerIds.join(" ")}</span>`;
  return publicHtml({
    language,
    title: called.join(comma(language)),
    other: incidentAddress(otherLanguage(language), id),
    body: markup`<h1>${joinParts(called.map(write), comma(language))}</h1>
<p class="soft">${write(review[language])}<br>${W.id[language]}: <a class="id" href="${incidentAddress(language, id)}">${id}</a>${former}</p>
<div class="scroll"><table><tbody>${factsOf(incident, language).map((fact) => factRow(fact, write, language))}</tbody></table></div>
${namesPart(incident, write, language)}${tellersPart(incident, write, language)}
<p><a href="${API_BASE}/public/incidents/${id}">${W.data[language]}</a></p>
<nav class="pages" aria-label="${W.all[language]}"><a href="${listAddress(language)}">${W.all[language]}</a></nav>`,
  });
}

/** The page that says that there is nothing, or that nothing was understood. */
export function absentPage(
  told: { readonly title: string; readonly why: string; readonly path: string },
  language: Language,
): string {
  return publicHtml({
    language,
    title: told.title,
    other: told.path,
    body: markup`<h1>${told.title}</h1><p>${says(told.why, language)}</p><nav class="pages" aria-label="${W.all[language]}"><a href="${listAddress(language)}">${W.all[language]}</a></nav>`,
  });
}
