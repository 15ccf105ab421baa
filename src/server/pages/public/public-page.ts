import type { Language } from "../../../exporters/month/document.js";
import { inline } from "../../../exporters/month/inline-markup.js";
import {
  markup,
  type Markup,
} from "../../../exporters/register-page/markup.js";
import { PUBLIC_NOTES, PUBLIC_WORDS as W } from "./words.js";

/** Where the public pages begin. */
export const PUBLIC_BASE = "/public";
/** Where their style is. */
export const STYLE_PATH = `${PUBLIC_BASE}/style.css`;

/** A page in one language. */
export interface PublicPage {
  readonly language: Language;
  readonly title: string;
  readonly body: Markup;
  /** The same page in the other language. */
  readonly other: string;
}

const OTHER = { ar: "en", en: "ar" } as const;

/** The language that a page is not in. */
export const otherLanguage = (language: Language): Language => OTHER[language];

/** Address of the list of a language. */
export const listAddress = (language: Language, query = ""): string =>
  `${PUBLIC_BASE}/${language}${query === "" ? "" : `?${query}`}`;

/** Address of an incident's page. */
export const incidentAddress = (language: Language, id: string): string =>
  `${PUBLIC_BASE}/${language}/incidents/${id}`;

/** Words that may hold dates and names of both scripts. */
export const says = (text: string, language: Language): Markup =>
  inline(text, language);

/** The whole document. */
export function publicHtml({
  language,
  title,
  body,
  other,
}: PublicPage): string {
  const dir = language === "ar" ? "rtl" : "ltr";
  const turned = otherLanguage(language);
  const notes = PUBLIC_NOTES.map(
    (note) => markup`<li>${says(note[language], language)}</li>`,
  );
  const whole = markup`<html lang="${language}" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="stylesheet" href="${STYLE_PATH}"></head>
<body><a class="skip" href="#content">${W.skip[language]}</a>
<header><p><a href="${listAddress(language)}">${W.title[language]}</a></p>
<nav class="language" aria-label="${language === "ar" ? "اللغة" : "Language"}"><a href="${other}" lang="${turned}" hreflang="${turned}">${W.other[language]}</a></nav></header>
<main id="content">${body}</main>
<footer><h2>${W.how[language]}</h2><ul>${notes}</ul></footer></body></html>`;
  return `<!doctype html>\n${whole.source}`;
}
