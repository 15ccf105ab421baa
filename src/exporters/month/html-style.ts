/** Style of a printed document: logical properties fit both directions. */
export const DOCUMENT_STYLE = `
:root { --ink: #1f2933; --soft: #52606d; --line: #cfd6dc; --accent: #1d5c63; --machine: #5b4b8a; color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-inline-size: 60rem; padding: 1rem 1.25rem 4rem; color: var(--ink); background: #fff;
  font: 1rem/1.6 "Noto Naskh Arabic", Amiri, "Segoe UI", "Noto Sans", Tahoma, Arial, serif; }
h1 { font-size: 1.6rem; margin-block: 0.5rem 0; line-height: 1.4; }
h2 { font-size: 1.25rem; margin-block: 2rem 0.5rem; padding-block-end: 0.2rem; border-block-end: 2px solid var(--accent); break-after: avoid; }
h3 { font-size: 1rem; margin-block: 1rem 0.3rem; break-after: avoid; }
.subtitle, .note { color: var(--soft); }
.note { font-size: 0.9rem; }
.warning { border-inline-start: 4px solid #8a3b12; padding-inline-start: 0.7rem; }
.mark { position: sticky; inset-block-start: 0; background: #f1eef9; color: var(--machine); padding: 0.3rem 0.8rem; text-align: center; font-weight: 600; }
table { border-collapse: collapse; inline-size: 100%; margin-block: 0.5rem; font-size: 0.92rem; }
th, td { text-align: start; vertical-align: top; padding: 0.25rem 0.5rem; border: 1px solid var(--line); overflow-wrap: anywhere; }
thead { display: table-header-group; }
thead th { background: #f3f6f6; font-weight: 600; }
tr { break-inside: avoid; }
.num { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
tr.part > :first-child { padding-inline-start: 1.5rem; color: var(--soft); }
.bars td:nth-child(2) { inline-size: 55%; }
.bars svg { display: block; inline-size: 100%; block-size: 1.1rem; }
.calendar { table-layout: fixed; font-size: 0.72rem; direction: ltr; }
.calendar td, .calendar th { text-align: center; padding: 0.1rem; }
.calendar .gap { background: repeating-linear-gradient(45deg, #fff, #fff 3px, #f0d9c8 3px, #f0d9c8 6px); }
.calendar .some { background: #dcebea; }
.scroll { overflow-x: auto; }
tr.hand > td { block-size: 2.4rem; }
.page { break-before: page; }
.whole { break-inside: avoid; }
figure { margin: 0.5rem 0; break-inside: avoid; }
figure svg { max-inline-size: 100%; block-size: auto; max-block-size: 34rem; }
footer { color: var(--soft); font-size: 0.85rem; margin-block-start: 2rem; }
@page { size: A4; margin: 15mm 15mm 20mm; }
@media print {
  body { max-inline-size: none; padding: 0; font-size: 10.5pt; }
  .mark { position: fixed; inset-block-start: auto; inset-block-end: -12mm; inset-inline: 0; background: none; border-block-start: 1px solid var(--machine); }
  .scroll { overflow: visible; }
}
`;
