import {
  API_BASE,
  ROUTES,
  TAGS,
  type Route,
  type Tag,
} from "../../api/index.js";
import { escaped, type Page } from "./page.js";

const ROLE_WORDS: Readonly<Record<string, string>> = {
  reader: "قارئ",
  coder: "مرمّز",
  reviewer: "مدقّق",
  editor: "محرّر",
  admin: "مدير",
};

function accessWords({ access }: Route): string {
  if (access.kind === "everybody") return "الجميع · everybody";
  if (access.kind === "signed-in") return "من دخل · signed in";
  return `${ROLE_WORDS[access.role] ?? ""} · ${access.role} (${access.scope})`;
}

function rowOf(route: Route): string {
  const { method, path, summary } = route;
  const line = `${method.toUpperCase()} ${API_BASE}${path}`;
  return `<tr><td><code>${escaped(line)}</code></td>
<td>${escaped(summary.ar)}<br><span class="en" lang="en" dir="ltr">${escaped(summary.en)}</span></td>
<td>${escaped(accessWords(route))}</td></tr>`;
}

const TAG_NAMES = Object.keys(TAGS) as readonly Tag[];

/** Every route, by group; the whole contract stands in the OpenAPI document. */
export function referencePage(): Page {
  const parts = TAG_NAMES.map((tag) => {
    const rows = ROUTES.filter((one) => one.tag === tag).map(rowOf);
    return `<h2>${escaped(TAGS[tag].ar)} <span class="en" lang="en" dir="ltr">${escaped(TAGS[tag].en)}</span></h2>
<table><thead><tr><th>المسار</th><th>ما يفعله</th><th>لمن</th></tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
  });
  return {
    title: "واجهة إسناد البرمجية · API",
    body: `<main><h1>واجهة إسناد البرمجية <span class="en" lang="en" dir="ltr">API</span></h1>
<p>العقد كاملاً، بكل حقل: <a href="${API_BASE}/openapi.json"><code>${API_BASE}/openapi.json</code></a> (OpenAPI 3.1)</p>
${parts.join("\n")}</main>`,
  };
}
