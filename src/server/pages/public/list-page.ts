import {
  EVENT_TYPES,
  GRADES,
  OUTCOMES,
  STATUSES,
} from "../../../codebook/index.js";
import { factsOf } from "../../../exporters/dossier/facts.js";
import { withheldWords } from "../../../exporters/dossier/words.js";
import { dateWords } from "../../../exporters/month/day-words.js";
import type { Language } from "../../../exporters/month/document.js";
import { placeWords } from "../../../exporters/month/value-words.js";
import {
  markup,
  type Markup,
} from "../../../exporters/register-page/markup.js";
import {
  EVENT_TYPE_CODES,
  OUTCOME_CODES,
  type Bilingual,
} from "../../../model/index.js";
import type { ReleasedIncident } from "../../../release/index.js";
import {
  incidentAddress,
  listAddress,
  otherLanguage,
  publicHtml,
  says,
} from "./public-page.js";
import { PUBLIC_WORDS as W } from "./words.js";

/** What a list is asked for, as its address says it. */
export interface ListAsked {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly type?: readonly string[] | undefined;
  readonly after?: string | undefined;
  /** As it was typed; undefined for the usual length. */
  readonly limit?: string | undefined;
}

/** A page of the list. */
export interface ListShown {
  readonly asked: ListAsked;
  readonly items: readonly ReleasedIncident[];
  /** What `after` of the next page is; null after the last. */
  readonly next: string | null;
}

const queryOf = ({ from, to, type, after, limit }: ListAsked): string => {
  const query = new URLSearchParams();
  if (from !== undefined) query.set("from", from);
  if (to !== undefined) query.set("to", to);
  if (type !== undefined) query.set("type", type.join(","));
  if (after !== undefined) query.set("after", after);
  if (limit !== undefined) query.set("limit", limit);
  return query.toString();
};

function filterForm({ from, to, type }: ListAsked, language: Language): Markup {
  const options = EVENT_TYPE_CODES.map((code) => {
    const selected = type?.includes(code)
      ? { source: " selected" }
      : { source: "" };
    return markup`<option value="${code}"${selected}>${EVENT_TYPES[code].label[language]}</option>`;
  });
  const isFiltered = (from ?? to ?? type) !== undefined;
  const clear = isFiltered
    ? markup`<a href="${listAddress(language)}">${W.clear[language]}</a>`
    : null;
  return markup`<form method="get" action="${listAddress(language)}">
<label>${W.from[language]}<input type="date" name="from" value="${from ?? ""}"></label>
<label>${W.to[language]}<input type="date" name="to" value="${to ?? ""}"></label>
<label>${W.type[language]}<select name="type"><option value="">${W.anyType[language]}</option>${options}</select></label>
<button>${W.filter[language]}</button> ${clear}</form>`;
}

/** What became of people, outcome by outcome. */
function peopleWords(
  facts: ReturnType<typeof factsOf>,
  language: Language,
): readonly Markup[] {
  return facts
    .filter(({ pointer }) => pointer.startsWith("/casualties/"))
    .map(({ pointer, shown }) => {
      const code = OUTCOME_CODES.find((one) => pointer.endsWith(`/${one}`))!;
      return markup`<div>${says(`${OUTCOMES[code].label[language]}: ${shown}`, language)}</div>`;
    });
}

/** Where a narrow screen leaves the heads of the columns out. */
const label = (told: Bilingual, language: Language): Markup =>
  markup`<span class="label">${told[language]}: </span>`;

function rowOf(incident: ReleasedIncident, language: Language): Markup {
  const { id, type, status, when, where, review } = incident;
  const facts = factsOf(incident, language);
  const write = (text: string) => says(withheldWords(text, language), language);
  const people = peopleWords(facts, language);
  const who = facts.find(({ pointer }) => pointer === "/perpetrators");
  const told = status === "occurred" ? "" : STATUSES[status].label[language];
  const grade =
    review.grade === undefined ? "" : GRADES[review.grade].label[language];
  return markup`<tr><td>${write(dateWords(when, language))}</td>
<td><a href="${incidentAddress(language, id)}">${EVENT_TYPES[type].label[language]}</a>${told === "" ? null : markup` <span class="soft">${told}</span>`}</td>
<td>${write(placeWords(where, language))}</td>
<td>${people.length === 0 ? markup`<span class="soft">${W.noPeople[language]}</span>` : people}</td>
<td>${label(W.perpetrators, language)}${who === undefined ? markup`<span class="soft">${W.nobody[language]}</span>` : write(who.shown)}</td>
<td>${label(W.grade, language)}${grade}</td></tr>`;
}

/** The list of published incidents, in one language. */
export function listPage(
  { asked, items, next }: ListShown,
  language: Language,
): string {
  const { from, to, type } = asked;
  const isFiltered = (from ?? to ?? type ?? asked.after) !== undefined;
  const heads = [W.day, W.what, W.place, W.people, W.perpetrators, W.grade].map(
    (told) => markup`<th scope="col">${told[language]}</th>`,
  );
  const table =
    items.length === 0
      ? markup`<p>${(isFiltered ? W.none : W.nothing)[language]}</p>`
      : markup`<div class="scroll"><table class="rows"><thead><tr>${heads}</tr></thead><tbody>${items.map((one) => rowOf(one, language))}</tbody></table></div>`;
  const forward =
    next === null
      ? null
      : markup`<a rel="next" href="${listAddress(language, queryOf({ ...asked, after: next }))}">${W.next[language]}</a>`;
  const back =
    asked.after === undefined
      ? null
      : markup`<a href="${listAddress(language, queryOf({ ...asked, after: undefined }))}">${W.first[language]}</a>`;
  return publicHtml({
    language,
    title: W.title[language],
    other: listAddress(otherLanguage(language), queryOf(asked)),
    body: markup`<h1>${W.title[language]}</h1>${filterForm(asked, language)}${table}
<nav class="pages" aria-label="${W.next[language]}">${back}${forward}</nav>`,
  });
}
