import { EVENT_TYPES, OUTCOMES, STATUSES } from "../../codebook/index.js";
import type { CountRange } from "../../linkage/index.js";
import {
  OUTCOME_CODES,
  type CompetingField,
  type RegisterIncident,
} from "../../model/index.js";
import { UNREVIEWED } from "../../release/index.js";
import { groundsOf } from "./cited-values.js";
import {
  groundsLine,
  quotation,
  tellerLine,
  tellingItem,
  type ToldClaim,
} from "./claim-lines.js";
import { contradictedFields } from "./contradictions.js";
import { intervalText, monthsOf } from "./days.js";
import { arabic, inBoth, joinParts, ltr, markup, says } from "./markup.js";
import type { Markup } from "./markup.js";
import type { RegisterPage } from "./page-model.js";
import { pointOf } from "./points.js";
import {
  fieldName,
  placeText,
  rangeText,
  shownText,
  valueText,
  type RoleContext,
} from "./value-text.js";
import { FIELD_NAMES, RULE_NAMES, WORDS } from "./words.js";

/** Fields in the order in which an incident is told. */
const ORDER: readonly string[] = [
  "/type",
  "/status",
  "/when",
  "/where",
  ...OUTCOME_CODES.map((outcome) => `/casualties/${outcome}`),
  "/perpetrators",
  "/targets",
  "/weapons",
];

/** What an incident's lines are made from. */
interface View {
  readonly incident: RegisterIncident;
  readonly told: readonly ToldClaim[];
  readonly contested: readonly string[];
  readonly page: RegisterPage;
}

const outletsOf = (told: readonly ToldClaim[]) => [
  ...new Set(told.map(({ report }) => report.outlet ?? report.id)),
];

function contextOf({ page }: View, told: readonly ToldClaim[]): RoleContext {
  const chains = told.flatMap(({ claim }) => claim.sources);
  const { findActor } = page;
  return { findActor, chains, outlets: outletsOf(told) };
}

function countChips({ incident }: View): readonly Markup[] {
  return OUTCOME_CODES.flatMap((outcome) => {
    const field = incident.competing[`/casualties/${outcome}`];
    if (field === undefined) return [];
    const range = field.shown as unknown as CountRange;
    return [
      markup`<span class="chip ${outcome}">${says(OUTCOMES[outcome].label)} ${rangeText(range)}</span> `,
    ];
  });
}

function sourceLine({ incident }: View): Markup {
  const { sourceTally, independentSources } = incident;
  const { known, unnamed } = sourceTally ?? {
    known: independentSources,
    unnamed: 0,
  };
  const reports = new Set(incident.members.map(([report]) => report)).size;
  const also =
    unnamed > 0 ? markup` + ${says(WORDS.unnamed)}: ${ltr(unnamed)}` : "";
  return markup`<span class="sources">${says(WORDS.reports)}: ${ltr(reports)} · ${says(WORDS.originalSources)}: ${ltr(known)}${also}</span>`;
}

function headLine(view: View): Markup {
  const { incident, contested } = view;
  const { type, status, when, where } = incident;
  const state =
    status === "occurred"
      ? ""
      : markup` <span class="state">(${says(STATUSES[status].label)})</span>`;
  const badge =
    contested.length > 0
      ? markup`<span class="badge contested">${says(WORDS.contestedShort)}</span> `
      : "";
  return markup`<summary><span class="h-day">${intervalText(when)}</span><span class="h-what"><b>${says(EVENT_TYPES[type].label)}</b>${state} <span class="h-where">${placeText(where)}</span></span><span class="h-count">${countChips(view)}</span><span class="h-src">${sourceLine(view)}</span><span class="h-marks">${badge}<span class="badge machine">${says(UNREVIEWED)}</span></span></summary>`;
}

const ruleLabel = ({ rule }: CompetingField) =>
  says(RULE_NAMES[rule as keyof typeof RULE_NAMES] ?? { ar: rule, en: rule });

function claimsOf(view: View, keys: readonly string[]): readonly ToldClaim[] {
  return view.told.filter(({ claim }) => keys.includes(claim.key));
}

/** One line a field: what is shown, by which rule, on which words. */
function factRow(view: View, pointer: string, field: CompetingField): Markup {
  const { told } = view;
  const shown = shownText(pointer, field.shown, contextOf(view, told));
  const first = field.values[0]!;
  const [teller] = claimsOf(view, first.claims);
  const grounds = teller && groundsOf(teller.claim, pointer, first.value);
  const words = grounds?.spans.map((span) => {
    const text =
      span.in === "title" ? teller?.report.title : teller?.report.text;
    return markup`<span class="words">${arabic(text?.slice(span.start, span.end) ?? "")}</span> `;
  });
  const many =
    field.values.length > 1
      ? markup` <span class="tag">${says(WORDS.told)}: ${ltr(field.values.length)}</span>`
      : "";
  return markup`<tr><th scope="row">${says(fieldName(pointer))}</th><td>${shown}${many}</td><td class="rule">${ruleLabel(field)}</td><td>${words}${grounds && groundsLine(grounds)}</td></tr>`;
}

function toldNoneRow({ incident }: View): Markup | "" {
  const { toldNone = [] } = incident;
  if (toldNone.length === 0) return "";
  const outcomes = toldNone.map((code) => says(OUTCOMES[code].label));
  return markup`<tr><th scope="row">${says(WORDS.toldNone)}</th><td colspan="3">${joinParts(outcomes, inBoth("، ", ", "))}</td></tr>`;
}

function nameRow({ incident }: View): Markup | "" {
  const rows = incident.casualties.filter(({ names }) => names.length > 0);
  if (rows.length === 0) return "";
  const items = rows.flatMap(({ names, outcome }) =>
    names.map(
      (name) =>
        markup`<li>${arabic(name)} <small>${says(OUTCOMES[outcome].label)}</small></li>`,
    ),
  );
  return markup`<tr><th scope="row">${says(FIELD_NAMES.names)}</th><td colspan="3"><ul class="roles">${items}</ul></td></tr>`;
}

function factTable(view: View, fields: readonly Told[]): Markup {
  const rows = fields.map(([pointer, field]) => factRow(view, pointer, field));
  const heads = [WORDS.shownValue, WORDS.byRule, WORDS.cited];
  return markup`<div class="scroll"><table class="facts"><thead><tr><td></td>${heads.map((head) => markup`<th scope="col">${says(head)}</th>`)}</tr></thead><tbody>${rows}${nameRow(view)}${toldNoneRow(view)}</tbody></table></div>`;
}

type Told = readonly [pointer: string, field: CompetingField];

/** One card a value, with everybody who tells it. */
function sideBySide(view: View, [pointer, field]: Told): Markup {
  const isContested = view.contested.includes(pointer);
  const isList = pointer === "/perpetrators" || pointer === "/targets";
  const cards = field.values.map(
    ({ value, claims, independentSources }, at) => {
      const told = claimsOf(view, claims);
      const items = told.map((one) => {
        const grounds = groundsOf(one.claim, pointer, value);
        const quote =
          grounds.spans.length > 0 ? quotation(one, grounds.spans) : "";
        return markup`<li>${tellerLine(one)}${quote}${groundsLine(grounds)}</li>`;
      });
      const isShown = at === 0 && !isList;
      const mark = isShown
        ? markup` <span class="tag">${says(WORDS.shownValue)}</span>`
        : "";
      return markup`<div class="value${isShown ? " shown" : ""}"><p class="v">${valueText(pointer, value, contextOf(view, told))}${mark}</p><p class="n">${says(WORDS.originalSources)}: ${ltr(independentSources)}</p><ul class="tellers">${items}</ul></div>`;
    },
  );
  const note = says(isContested ? WORDS.exclusive : WORDS.finer);
  return markup`<section class="field${isContested ? " contested" : ""}" data-field="${pointer}"><h4>${says(fieldName(pointer))} <small>${note} · ${says(WORDS.byRule)}: ${ruleLabel(field)}</small></h4><div class="values">${cards}</div></section>`;
}

/** An incident that opens to its values, chains and sentences. */
export function incidentItem(
  incident: RegisterIncident,
  told: readonly ToldClaim[],
  page: RegisterPage,
): Markup {
  const contested = contradictedFields(incident, page.findActor);
  const view: View = { incident, told, contested, page };
  const fields = ORDER.flatMap((pointer): readonly Told[] => {
    const field = incident.competing[pointer];
    return field === undefined ? [] : [[pointer, field]];
  });
  const several = fields.filter(([, { values }]) => values.length > 1);
  const compared =
    several.length === 0
      ? ""
      : markup`<h3>${says(WORDS.side)}</h3>${several.map((one) => sideBySide(view, one))}`;
  const point = pointOf(incident);
  return markup`<li class="incident" data-at="${page.incidents.indexOf(incident)}" data-months="${monthsOf(incident.when).join(" ")}" data-type="${incident.type}" data-place="${point?.key}" data-joined="${told.length > 1 ? 1 : 0}" data-contested="${contested.length}"><details id="${incident.id}">${headLine(view)}<div class="body"><p class="id">${says(WORDS.incident)} ${ltr(incident.id)}</p>${factTable(view, fields)}${compared}<h3>${says(WORDS.tellings)}</h3><ol class="tellings">${told.map(tellingItem)}</ol></div></details></li>`;
}
