import type { RequestContext } from "../http/bind.js";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text inside HTML. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** A page in Arabic with English beside it. */
export interface Page {
  readonly title: string;
  /** HTML, its texts escaped. */
  readonly body: string;
  /** JavaScript that runs by the answer's nonce. */
  readonly script?: string;
}

const STYLE = `
:root { color-scheme: light dark; font-family: "Noto Naskh Arabic", "Segoe UI", Tahoma, sans-serif; line-height: 1.7; }
body { margin: 0; display: grid; min-block-size: 100vh; place-items: center; background: Canvas; color: CanvasText; }
main { inline-size: min(44rem, 92vw); padding: 2rem; }
main.narrow { inline-size: min(26rem, 92vw); }
h1 { font-size: 1.5rem; margin-block: 0 1rem; }
label { display: block; margin-block: 1rem 0; }
input { display: block; inline-size: 100%; box-sizing: border-box; font: inherit; padding: .5rem .75rem; border: 1px solid GrayText; border-radius: .4rem; background: Field; color: FieldText; }
button { margin-block-start: 1.25rem; font: inherit; padding: .5rem 1.5rem; border: 0; border-radius: .4rem; background: #14532d; color: #fff; cursor: pointer; }
button.passkey { background: transparent; color: inherit; border: 1px solid GrayText; margin-inline-start: .5rem; }
button[hidden] { display: none; }
button:focus-visible, input:focus-visible, a:focus-visible { outline: 3px solid #f59e0b; outline-offset: 2px; }
.en { color: GrayText; font-size: .9em; }
label .en { display: block; }
.bad { white-space: pre-line; color: #b91c1c; min-block-size: 3em; }
@media (prefers-color-scheme: dark) { .bad { white-space: pre-line; color: #fca5a5; } }
table { border-collapse: collapse; inline-size: 100%; }
th, td { text-align: start; vertical-align: top; padding: .35rem .5rem; border-block-end: 1px solid color-mix(in srgb, GrayText 40%, transparent); }
code { direction: ltr; unicode-bidi: isolate; }
`;

/** Answers with a page. */
export function pageReply(
  http: RequestContext,
  { title, body, script }: Page,
): Response {
  const nonce = http.get("nonce");
  const scripts =
    script === undefined ? "" : `<script nonce="${nonce}">${script}</script>`;
  return http.html(`<!doctype html>
<html lang="ar" dir="rtl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style nonce="${nonce}">${STYLE}</style></head>
<body>${body}${scripts}</body></html>`);
}
