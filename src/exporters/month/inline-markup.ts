import { markup, type Markup } from "../register-page/markup.js";
import type { Language } from "./document.js";
import { piecesOf } from "./isolates.js";

/** A text for HTML: what runs against its direction stands in `bdi`. */
export function inline(text: string, language: Language): Markup {
  const pieces = piecesOf(text, language).map((piece) => {
    if (!piece.isIsolated) return piece.text;
    return language === "ar"
      ? markup`<bdi dir="ltr">${piece.text}</bdi>`
      : markup`<bdi dir="rtl" lang="ar">${piece.text}</bdi>`;
  });
  return markup`${pieces}`;
}
