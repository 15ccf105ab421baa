/** Style of the public pages, served as a file: nothing on them runs a script. */
export const PUBLIC_STYLE = `
:root { color-scheme: light dark; --ink: #1f2933; --soft: #52606d; --line: #cfd6dc; --page: #ffffff; --head: #f1f5f4; --accent: #14532d; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e9ec; --soft: #a9b6c0; --line: #3d4a54; --page: #14191d; --head: #1d252a; --accent: #8fd3a6; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-inline-size: 70rem; padding: 1rem 1.25rem 3rem; color: var(--ink); background: var(--page);
  font: 1rem/1.7 "Noto Naskh Arabic", Amiri, "Segoe UI", "Noto Sans", Tahoma, Arial, sans-serif; }
a { color: var(--accent); }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible { outline: 3px solid #f59e0b; outline-offset: 2px; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus { inset-inline-start: 1rem; background: var(--page); padding: .3rem .8rem; z-index: 1; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; justify-content: space-between; border-block-end: 2px solid var(--accent); margin-block-end: 1rem; }
header p { margin: 0; font-weight: 700; }
h1 { font-size: 1.45rem; line-height: 1.5; margin-block: .25rem .75rem; }
h2 { font-size: 1.1rem; margin-block: 1.5rem .4rem; }
form { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; margin-block-end: 1rem; }
label { display: grid; gap: .1rem; font-size: .9rem; color: var(--soft); }
input, select, button { font: inherit; min-block-size: 2.5rem; padding: .3rem .6rem; border: 1px solid var(--soft); border-radius: .35rem; background: var(--page); color: var(--ink); max-inline-size: 100%; }
button { background: #14532d; border-color: #14532d; color: #fff; padding-inline: 1.25rem; cursor: pointer; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; inline-size: 100%; font-size: .95rem; }
th, td { text-align: start; vertical-align: top; padding: .35rem .6rem; border-block-end: 1px solid var(--line); overflow-wrap: anywhere; }
thead th { background: var(--head); }
tbody th { font-weight: 600; }
.label { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
ul { margin-block: .2rem; padding-inline-start: 1.25rem; }
.soft { color: var(--soft); font-size: .92rem; }
.differs { border-inline-start: 3px solid #b45309; padding-inline-start: .6rem; }
code, .id { direction: ltr; unicode-bidi: isolate; overflow-wrap: anywhere; }
nav.pages { display: flex; gap: 1.5rem; margin-block: 1rem; }
footer { margin-block-start: 2.5rem; border-block-start: 1px solid var(--line); color: var(--soft); font-size: .92rem; }
@media (max-width: 45rem) {
  table.rows thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  table.rows tr { display: block; padding-block: .6rem; border-block-end: 1px solid var(--line); }
  .label { position: static; inline-size: auto; block-size: auto; clip-path: none; color: var(--soft); }
  table.rows td { display: block; border: 0; padding-block: .05rem; }
}
@media print { form, .skip, nav.pages, .language { display: none; } body { max-inline-size: none; padding: 0; } }
`;
