/** The page's style: logical properties only, so that both directions fit. */
export const PAGE_STYLE = `
:root {
  --ink: #1f2933; --soft: #52606d; --line: #d9e0e6; --paper: #fff;
  --ground: #f5f6f4; --accent: #1d5c63; --mark: #fff0b3; --warn: #8a3b12;
  --warn-ground: #fdf1e7; --machine: #5b4b8a; --machine-ground: #f1eef9;
  color-scheme: light;
}
* { box-sizing: border-box; }
html { scroll-padding-block-start: 1rem; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 1rem/1.7 "Noto Sans Arabic", "IBM Plex Sans Arabic", "Segoe UI",
    "Noto Sans", Tahoma, Arial, sans-serif;
}
html[lang="ar"] .en, html[lang="en"] .ar { display: none; }
header, main, footer { max-inline-size: 72rem; margin-inline: auto; padding-inline: 1.25rem; }
header { padding-block: 1.5rem 0.5rem; }
.top { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; }
h1 { font-size: 1.7rem; margin: 0; line-height: 1.4; }
h2 { font-size: 1.35rem; margin-block: 2.5rem 0.75rem; padding-block-end: 0.25rem; border-block-end: 2px solid var(--accent); }
h3 { font-size: 1.05rem; margin-block: 1.25rem 0.5rem; }
h4 { font-size: 1rem; margin-block: 0 0.5rem; }
h4 small, .note, small { color: var(--soft); font-weight: normal; font-size: 0.85rem; }
.motto { font-size: 1.05rem; margin-block: 0.25rem 0.75rem; color: var(--soft); }
.banner { background: var(--warn-ground); border-inline-start: 4px solid var(--warn); padding: 0.6rem 0.9rem; margin-block: 0.75rem; }
.note { margin-block: 0.25rem; }
button, select, input[type="search"] {
  font: inherit; color: inherit; background: var(--paper); border: 1px solid #aab4be;
  border-radius: 0.35rem; padding: 0.25rem 0.7rem;
}
button { cursor: pointer; }
button:hover { border-color: var(--accent); color: var(--accent); }
a { color: var(--accent); }
:focus-visible { outline: 3px solid #3b82a0; outline-offset: 2px; }
nav { display: flex; flex-wrap: wrap; gap: 1.25rem; margin-block: 1rem 0; }
.counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 0.6rem; margin-block: 1rem; }
.counts div { background: var(--paper); border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.6rem 0.8rem; }
.counts dt { color: var(--soft); font-size: 0.85rem; line-height: 1.4; }
.counts dd { margin: 0; font-size: 1.5rem; font-weight: 600; line-height: 1.5; }
.filters { display: flex; flex-wrap: wrap; gap: 0.6rem 1rem; align-items: center; background: var(--paper); border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.75rem 1rem; margin-block: 0.75rem; }
.filters label { display: inline-flex; gap: 0.5rem; align-items: center; max-inline-size: 100%; }
.filters .grow { flex: 1 1 14rem; }
.filters .grow input { flex: 1; min-inline-size: 0; inline-size: 100%; }
.choice select { max-inline-size: 100%; }
.filters select { max-inline-size: 15rem; }
.count { margin: 0; flex-basis: 100%; color: var(--soft); }
.incidents, .tellings, .tellers, .path, .roles { list-style: none; margin: 0; padding: 0; }
.incident { margin-block-end: 0.4rem; }
.incident[hidden] { display: none; }
.incident > details { background: var(--paper); border: 1px solid var(--line); border-radius: 0.5rem; }
.incident > details[open] { border-color: var(--accent); }
.incident summary { cursor: pointer; padding: 0.55rem 0.9rem; display: grid; grid-template-columns: 13rem 1fr auto; gap: 0.1rem 1rem; align-items: baseline; }
.incident summary::-webkit-details-marker { display: none; }
.incident summary:hover { background: #f2f7f7; border-radius: 0.5rem; }
.h-day { color: var(--soft); grid-row: 1 / 3; }
.h-where { margin-inline-start: 0.75rem; }
.h-where .in, .state { color: var(--soft); }
.h-count { grid-column: 2; }
.h-src { grid-column: 3; grid-row: 1; color: var(--soft); font-size: 0.85rem; text-align: end; }
.h-marks { grid-column: 3; grid-row: 2; text-align: end; }
.chip { display: inline-block; background: #eef2f5; border-radius: 0.3rem; padding-inline: 0.5rem; font-size: 0.9rem; }
.chip.killed { background: #f6e3e1; }
.badge, .tag { display: inline-block; border-radius: 1rem; padding-inline: 0.6rem; font-size: 0.78rem; font-weight: normal; }
.badge.machine { background: var(--machine-ground); color: var(--machine); }
.badge.contested { background: var(--warn-ground); color: var(--warn); }
.tag { background: #e6efef; color: var(--accent); }
.body { padding: 0 0.9rem 0.9rem; border-block-start: 1px solid var(--line); }
.body .id { margin-block: 0.4rem; color: var(--soft); font-size: 0.8rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; inline-size: 100%; }
th, td { text-align: start; vertical-align: top; padding: 0.35rem 0.6rem; border-block-end: 1px solid var(--line); }
thead th, thead td { color: var(--soft); font-size: 0.85rem; font-weight: normal; background: #fafbfa; }
tbody th { font-weight: 600; }
.facts tbody th { inline-size: 9rem; }
.facts .rule { color: var(--soft); font-size: 0.85rem; inline-size: 12rem; }
.words, mark { background: var(--mark); color: inherit; border-radius: 0.2rem; }
.words { padding-inline: 0.25rem; }
.grounds { margin: 0; font-size: 0.78rem; color: var(--soft); }
code { font-family: ui-monospace, "Noto Sans Mono", Consolas, monospace; font-size: 0.75rem; }
.how { font-style: normal; color: var(--machine); }
.field { margin-block: 0.75rem; border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.7rem; }
.field.contested { border-color: #dba98a; background: #fffaf6; }
.values { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: 0.7rem; }
.value { background: var(--paper); border: 1px solid var(--line); border-radius: 0.4rem; padding: 0.6rem 0.75rem; }
.value.shown { border-color: var(--accent); }
.value .v { margin: 0; font-weight: 600; }
.value .n { margin: 0; color: var(--soft); font-size: 0.85rem; }
.tellers > li { border-block-start: 1px dashed var(--line); padding-block: 0.4rem; }
.telling { border-inline-start: 3px solid var(--line); padding-inline-start: 0.8rem; margin-block-end: 1rem; }
.telling p { margin-block: 0.2rem; }
.teller { font-size: 0.9rem; display: flex; flex-wrap: wrap; gap: 0.1rem 0.6rem; align-items: baseline; }
.teller .day, .teller .ref, .unsourced { color: var(--soft); font-size: 0.85rem; }
.path { display: inline-flex; flex-wrap: wrap; gap: 0.3rem; }
.path li { background: #eef2f5; border-radius: 0.3rem; padding-inline: 0.45rem; font-size: 0.88rem; }
blockquote { margin: 0.3rem 0; line-height: 1.9; }
q { quotes: none; }
.basis { font-size: 0.85rem; color: var(--soft); }
.basis.accused, .basis.suspected, .basis.claimed, .basis.denied { color: var(--warn); }
.neutral { font-size: 0.85rem; }
.figures .num { text-align: end; font-variant-numeric: tabular-nums; inline-size: 5rem; }
.figures thead .num { text-align: end; }
.figures .best { font-weight: 700; }
.figures .part th { font-weight: normal; padding-inline-start: 1.8rem; color: var(--soft); }
.figures .part td { color: var(--soft); font-weight: normal; }
.month { background: var(--paper); border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.25rem 1rem 1rem; }
.month[hidden] { display: none; }
.pair > * { min-inline-size: 0; }
.pair { display: grid; grid-template-columns: 3fr 2fr; gap: 1.5rem; margin-block-end: 1rem; align-items: start; }
button.only { padding: 0 0.6rem; }
.map { margin: 0; background: var(--paper); border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.75rem; }
.maps { display: grid; grid-template-columns: 5fr 3fr; gap: 0.75rem; align-items: start; }
.map h3 { margin-block: 0 0.4rem; }
.map svg { display: block; inline-size: 100%; block-size: auto; max-block-size: 44rem; direction: ltr; background: #f1f3f2; border-radius: 0.35rem; }
.map .own { fill: #fdfdfb; stroke: #93a1ad; stroke-width: 1.2; stroke-linejoin: round; }
.map .near { fill: #e8ebe9; stroke: #cdd5d6; stroke-width: 0.8; }
.map text { font-size: 15px; fill: #7b8794; text-anchor: middle; }
.spot { fill: #a5351f; fill-opacity: 0.6; stroke: #fff; stroke-width: 1; cursor: pointer; }
.spot.coarse { fill: #fff; fill-opacity: 0.35; stroke: #a5351f; stroke-width: 1.6; stroke-dasharray: 3 2; }
.spot:hover, .spot.chosen { fill-opacity: 0.95; stroke: #1f2933; }
.report { background: var(--paper); border: 1px solid var(--line); border-radius: 0.4rem; margin-block-end: 0.3rem; }
.report > summary { cursor: pointer; padding: 0.35rem 0.8rem; }
.report-body { padding: 0.25rem 1rem 0.75rem; }
.text { white-space: pre-line; line-height: 2; }
mark.other { background: #eef2f5; }
dialog { max-inline-size: 52rem; inline-size: 92vw; max-block-size: 88vh; border: 1px solid var(--line); border-radius: 0.6rem; padding: 1rem; color: inherit; }
dialog::backdrop { background: rgb(31 41 51 / 45%); }
#reader-text { overflow: auto; max-block-size: 70vh; }
dialog form { margin-block-start: 0.75rem; text-align: end; }
footer { padding-block: 2rem; }
@media (max-width: 50rem) {
  .incident summary { grid-template-columns: 1fr; }
  .h-day, .h-count, .h-src, .h-marks { grid-column: 1; grid-row: auto; text-align: start; }
  .pair, .maps { grid-template-columns: minmax(0, 1fr); }
}
@media print { .filters, nav, button, dialog { display: none; } }
`;
