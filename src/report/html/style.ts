/** The style of the HTML report: light and dark, printable, readable from 320 pixels up. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #faf9f7; --surface: #ffffff; --sunken: #f3f1ed; --ink: #1c1e23; --muted: #5a606b; --line: #e3e0da;
  --accent: #3451c6; --accent-soft: #eaeefc;
  --red: #b02a1c; --red-soft: #fcecea; --amber: #845400; --amber-soft: #fdf3dd; --green: #176c3f; --green-soft: #e5f4eb;
  --old: #fdf0ee; --old-word: #f8cfca; --new: #edf8f1; --new-word: #bfe6ce;
  --mono: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
  --shadow: 0 1px 2px rgb(30 25 15 / 5%), 0 6px 24px -12px rgb(30 25 15 / 12%);
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14161a; --surface: #1b1e24; --sunken: #22262d; --ink: #e8eaef; --muted: #a3aab7; --line: #2e333c;
    --accent: #9db1ff; --accent-soft: #232b48;
    --red: #ff9d92; --red-soft: #3a2220; --amber: #ecbd62; --amber-soft: #352a17; --green: #7fd4a0; --green-soft: #1b3326;
    --old: #322021; --old-word: #6b312c; --new: #1a2b22; --new-word: #27563c;
    --shadow: none;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; text-rendering: optimizeLegibility; }
p, ul, ol, dl, dd, h1, h2, h3, h4, pre, figure { margin: 0; padding: 0; }
p, li, dd, td { overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
main:focus { outline: none; }
code, pre, .place { font-family: var(--mono); font-size: .875em; font-variant-ligatures: none; }
:not(pre) > code { background: var(--sunken); border-radius: 4px; padding: .12em .35em; overflow-wrap: anywhere; white-space: pre-wrap; }
.muted, .hint { color: var(--muted); }
.hint { font-size: .9rem; }
.place { color: var(--muted); overflow-wrap: anywhere; font-size: .8125rem; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--surface); padding: .5rem 1rem; z-index: 3; border-radius: 6px; }

.layout { max-width: 84rem; margin: 0 auto; padding: 0 1.25rem 6rem; }
@media (min-width: 72rem) {
  .layout { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 4rem; padding: 0 2.5rem 8rem; }
}
.contents { font-size: .875rem; padding-top: 1.5rem; }
@media (max-width: 48rem) { .contents { display: none; } }
.contents ol { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
.contents a { color: var(--muted); text-decoration: none; display: inline-block; padding: .2rem 0; }
.contents a:hover { color: var(--accent); text-decoration: underline; }
@media (min-width: 72rem) {
  .contents { position: sticky; top: 0; align-self: start; padding-top: 4.6rem; max-height: 100vh; overflow-y: auto; }
  .contents ol { display: block; border-left: 1px solid var(--line); padding-left: 1rem; }
}

.top { padding-top: 2.5rem; }
@media (min-width: 72rem) { .top { padding-top: 4rem; } }
.eyebrow { color: var(--muted); font-size: .875rem; }
h1 { font-size: clamp(2.1rem, 5vw, 3rem); line-height: 1.1; letter-spacing: -.028em; font-weight: 680; margin: .35rem 0 .6rem; text-wrap: balance; }
h2 { font-size: 1.5rem; line-height: 1.25; letter-spacing: -.015em; font-weight: 650; margin: 0 0 .5rem; text-wrap: balance; }
h3 { font-size: 1.0625rem; line-height: 1.4; font-weight: 650; }
h4 { font-size: 1rem; line-height: 1.4; font-weight: 650; }
main > section { margin-top: 4rem; }
.summary { font-size: 1.125rem; color: var(--muted); max-width: 60ch; }
.intro { color: var(--muted); max-width: 68ch; margin-bottom: 1.25rem; }
.bar { display: block; width: 100%; height: 8px; border-radius: 4px; margin-top: 1.75rem; background: var(--sunken); }
.bar .migrated { fill: var(--green); } .bar .review { fill: var(--amber); } .bar .manual { fill: var(--red); }
.counts { display: flex; flex-wrap: wrap; gap: .75rem 2.75rem; margin-top: 1rem; }
.count { display: flex; flex-direction: column-reverse; }
.count dt { font-size: .875rem; color: var(--muted); }
.count dd { font-size: 1.75rem; font-weight: 650; line-height: 1.2; font-variant-numeric: tabular-nums; }
.count.migrated dd { color: var(--green); } .count.review dd { color: var(--amber); } .count.manual dd { color: var(--red); }

.lead { margin-top: 2.25rem; padding: 1.25rem 1.5rem; border-radius: 14px; background: var(--amber-soft); display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 1rem; }
.lead::before { content: "!"; width: 1.75rem; height: 1.75rem; border-radius: 50%; background: var(--amber); color: var(--amber-soft); font-weight: 700; display: grid; place-items: center; }
.lead p { max-width: 66ch; }
.lead strong { display: block; font-size: 1.125rem; letter-spacing: -.005em; }
ol.next { list-style: none; counter-reset: step; margin-top: 1rem; display: grid; gap: .9rem; }
ol.next > li { counter-increment: step; position: relative; padding-left: 2.5rem; max-width: 72ch; min-height: 1.75rem; }
ol.next > li::before { content: counter(step); position: absolute; left: 0; top: 0; width: 1.65rem; height: 1.65rem; border-radius: 50%; background: var(--accent-soft); color: var(--accent); font-size: .8125rem; font-weight: 650; display: grid; place-items: center; font-variant-numeric: tabular-nums; }
.command { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem; margin-top: .35rem; }

.copy { font: 500 .75rem/1 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: var(--muted); background: transparent; border: 1px solid var(--line); border-radius: 6px; padding: .35rem .55rem; min-height: 1.625rem; cursor: pointer; white-space: nowrap; }
.copy:hover { color: var(--accent); background: var(--accent-soft); border-color: var(--accent); }
.copy.copied { color: var(--green); border-color: var(--green); }
.badge { display: inline-block; font-size: .75rem; line-height: 1.35; padding: .1rem .5rem; border-radius: 999px; background: var(--sunken); color: var(--muted); white-space: nowrap; vertical-align: .08em; }
.badge.review, .badge.warning { background: var(--amber-soft); color: var(--amber); }
.badge.action { background: var(--red-soft); color: var(--red); }
.badge.info { background: var(--green-soft); color: var(--green); }

.client { background: var(--surface); border: 1px solid var(--line); border-radius: 16px; box-shadow: var(--shadow); padding: 1.5rem; margin-top: 1.5rem; }
@media (min-width: 48rem) { .client { padding: 2rem; } }
.client > h3 { font-size: 1.1875rem; letter-spacing: -.01em; }
.challenge { margin-top: 1.5rem; }
.field { display: grid; gap: .15rem 1.25rem; padding: .7rem 0; border-top: 1px solid var(--line); }
.challenge .field:first-child, .policy .field:first-child { border-top: 0; }
.field dt { font-size: .875rem; color: var(--muted); }
@media (min-width: 48rem) { .challenge .field { grid-template-columns: 11rem minmax(0, 1fr); } .challenge .field dt { padding-top: .22rem; } }
.value { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem .6rem; }
.value + .value { margin-top: .5rem; }
.value > code { background: none; padding: 0; font-size: .9375rem; font-weight: 600; }
.value.open > code { font-weight: 400; }
.places { flex-basis: 100%; display: flex; flex-wrap: wrap; gap: 0 1rem; color: var(--muted); font-size: .8125rem; }
.field .hint { margin-top: .3rem; max-width: 62ch; }
.policies { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16.5rem), 1fr)); gap: 1rem; margin-top: 1.75rem; }
.policy { background: var(--paper); border: 1px solid var(--line); border-radius: 12px; padding: 1.15rem 1.25rem; display: grid; grid-row: span 4; grid-template-rows: subgrid; gap: 0; align-content: start; }
.policy > p { font-size: .9375rem; margin-top: .15rem; }
.policy > dl { margin: .6rem 0; }
.policy .field { padding: .5rem 0; }
.policy .value { display: grid; grid-template-columns: minmax(0, 1fr) auto; }
.policy .value.open { display: flex; }
.policy .value > code { font-size: .875rem; }
.policy .value > .places { grid-column: 1 / -1; }
.policy > .hint { padding-top: .6rem; border-top: 1px solid var(--line); font-size: .8438rem; }
.box { margin-top: 1.5rem; padding: 1.15rem 1.35rem; border-radius: 12px; background: var(--sunken); }
.box.manual { background: var(--red-soft); } .box.review { background: var(--amber-soft); }
.box.manual h4 { color: var(--red); } .box.review h4 { color: var(--amber); }
.box p { margin-top: .5rem; }
.box ul { list-style: none; display: grid; gap: .75rem; margin-top: .5rem; }
.box .badge, .box code, .box .copy { background: var(--surface); }
.box .value > code { background: none; }
.box .places { flex-basis: auto; }
.box ul { gap: .4rem; }
.box .hint, .box .places, .box .place { color: var(--ink); }

.checks { list-style: none; border: 1px solid var(--line); border-radius: 16px; background: var(--surface); box-shadow: var(--shadow); }
#checklist h3 { margin: 1.75rem 0 .6rem; }
.check { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 1rem; padding: 1.1rem 1.35rem; }
.check + .check { border-top: 1px solid var(--line); }
.check input, .chip input { accent-color: var(--accent); }
.check input { width: 1.2rem; height: 1.2rem; margin: .22rem 0 0; }
.check label { font-weight: 600; cursor: pointer; }
.check ol { padding-left: 1.15rem; margin: .35rem 0; font-size: .9375rem; }
.check li { margin: .15rem 0; }
.check:has(input:checked) label { color: var(--muted); text-decoration: line-through; text-decoration-thickness: 1px; }
.check:has(input:checked) ol, .check:has(input:checked) .places { display: none; }

.filter { display: flex; flex-wrap: wrap; align-items: end; gap: .75rem 1.25rem; margin: 1rem 0 1.5rem; padding-bottom: 1.25rem; border-bottom: 1px solid var(--line); }
.filter fieldset { border: 0; margin: 0; padding: 0; min-width: 0; display: flex; flex-wrap: wrap; gap: .5rem; }
.filter legend { font-size: .8125rem; color: var(--muted); padding: 0; margin-bottom: .3rem; }
.chip { display: inline-flex; align-items: center; gap: .45rem; border: 1px solid var(--line); border-radius: 999px; padding: .3rem .85rem .3rem .65rem; background: var(--surface); cursor: pointer; font-size: .9rem; min-height: 2.25rem; }
.chip input { margin: 0; } .chip b { font-weight: 600; color: var(--muted); font-variant-numeric: tabular-nums; }
.control { display: grid; gap: .3rem; font-size: .8125rem; color: var(--muted); }
.control select, .control input { font: inherit; font-size: .9rem; color: var(--ink); background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: .3rem .65rem; min-height: 2.25rem; width: 16rem; max-width: 100%; }
.control input::placeholder { color: var(--muted); opacity: 1; }
#filter-count { font-size: .875rem; color: var(--muted); padding-bottom: .4rem; }
.group { margin-top: 2rem; }
.group > .hint { margin-bottom: .75rem; }
.usage, .file { background: var(--surface); border: 1px solid var(--line); border-radius: 12px; margin-top: .6rem; content-visibility: auto; contain-intrinsic-size: auto 3.2rem; }
.usage > summary, .file > summary { cursor: pointer; padding: .7rem 1.1rem .7rem 2.25rem; display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem .6rem; list-style: none; position: relative; border-radius: 12px; }
.usage > summary::-webkit-details-marker, .file > summary::-webkit-details-marker { display: none; }
.usage > summary::before, .file > summary::before { content: ""; position: absolute; left: 1.05rem; top: 1.3rem; width: .4rem; height: .4rem; border-right: 1.5px solid var(--muted); border-bottom: 1.5px solid var(--muted); transform: translateY(-50%) rotate(-45deg); }
.usage[open] > summary::before, .file[open] > summary::before { transform: translateY(-70%) rotate(45deg); }
.usage > summary:hover, .file > summary:hover { background: var(--sunken); }
.usage .title { font-weight: 600; }
.usage summary .place { margin-left: auto; }
.dot { width: .55rem; height: .55rem; border-radius: 50%; align-self: center; background: var(--muted); flex: none; }
.usage.manual .dot { background: var(--red); } .usage.review .dot { background: var(--amber); border-radius: 2px; } .usage.migrated .dot { background: var(--green); }
.usage .body { padding: 0 1.1rem 1.1rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.55; tab-size: 2; }
pre.frame, pre.removed { background: var(--sunken); border-radius: 8px; padding: .75rem 1rem; font-size: .8438rem; }
pre code { font-size: inherit; }
.frame .line { display: block; padding-left: 3rem; position: relative; min-height: 1.55em; }
.frame .line::before { content: attr(data-line); position: absolute; left: 0; width: 2rem; text-align: right; color: var(--muted); }
pre.removed { margin-top: .4rem; border-left: 3px solid var(--red); border-radius: 0 8px 8px 0; }
pre.removed.added { border-color: var(--green); }
.body > .hint { margin-top: .9rem; }
.notes, .plain { list-style: none; }
.notes { margin-top: .9rem; display: grid; gap: .75rem; }
.note .message, .plain .message { white-space: pre-wrap; }
.note .rule { color: var(--muted); font-size: .8438rem; }
.plain > li { padding: .7rem 0; border-top: 1px solid var(--line); display: grid; gap: .1rem; }
.plain > li:first-child { border-top: 0; }

.file > summary { justify-content: start; }
.file > summary .place { color: var(--ink); font-weight: 600; font-size: .875rem; }
.delta { font: .8125rem var(--mono); margin-left: auto; } .plus { color: var(--green); } .minus { color: var(--red); }
table { border-collapse: collapse; width: 100%; }
.diff { table-layout: fixed; font: .8125rem/1.6 var(--mono); font-variant-ligatures: none; border-top: 1px solid var(--line); }
.diff th { font: 500 .75rem system-ui, sans-serif; text-align: left; color: var(--muted); padding: .35rem .75rem; border-bottom: 1px solid var(--line); }
.diff td { vertical-align: top; padding: 0; }
.diff col.numbers { width: 3.25rem; }
.diff .number { padding: 0 .6rem 0 0; text-align: right; color: var(--muted); user-select: none; font-variant-numeric: tabular-nums; }
.diff .code { white-space: pre-wrap; overflow-wrap: anywhere; padding: 0 .75rem 0 1.4rem; position: relative; tab-size: 2; }
.diff .code.old::before, .diff .code.new::before { position: absolute; left: .5rem; color: var(--muted); }
.diff .code.old::before { content: "\\2212"; } .diff .code.new::before { content: "+"; }
.diff .old { background: var(--old); } .diff .new { background: var(--new); } .diff .blank { background: var(--sunken); }
.diff .old .word { background: var(--old-word); border-radius: 2px; } .diff .new .word { background: var(--new-word); border-radius: 2px; }
.diff .gap td { color: var(--muted); background: var(--sunken); padding: .2rem .75rem; font-size: .75rem; }
@media (max-width: 52rem) {
  .diff:not(.created), .diff:not(.created) tbody { display: block; }
  .diff:not(.created) thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .diff:not(.created) tr { display: grid; grid-template-columns: 2.75rem minmax(0, 1fr); }
  .diff:not(.created) .blank, .diff:not(.created) tr.unchanged td:nth-child(-n+2) { display: none; }
  .diff:not(.created) .gap td { grid-column: 1 / -1; }
  .usage summary .place, .delta { margin-left: 0; }
}

.cards { list-style: none; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); gap: 1rem; margin-top: 1rem; }
.cards > li { border: 1px solid var(--line); border-radius: 12px; background: var(--surface); padding: 1.15rem 1.35rem; }
.cards p, .cards ul { margin-top: .4rem; font-size: .9375rem; }
.cards ul { padding-left: 1.15rem; }
.list { margin-top: .75rem; background: var(--surface); border: 1px solid var(--line); font-size: .9375rem; }
.list caption { text-align: left; padding-bottom: .35rem; color: var(--ink); font-weight: 600; }
.list th, .list td { text-align: left; padding: .5rem .9rem; border-top: 1px solid var(--line); vertical-align: top; }
.list th { font-weight: 500; font-size: .8125rem; color: var(--muted); border-top: 0; }
footer { margin-top: 5rem; padding-top: 1.5rem; border-top: 1px solid var(--line); color: var(--muted); font-size: .875rem; }
.toast { position: fixed; bottom: 1.5rem; left: 50%; transform: translateX(-50%); background: var(--ink); color: var(--paper); border-radius: 999px; padding: .5rem 1.1rem; font-size: .875rem; max-width: calc(100vw - 2rem); }
.toast:empty { display: none; }

@media print {
  :root { color-scheme: light; --paper: #fff; --surface: #fff; --sunken: #f4f4f4; --ink: #000; --muted: #444; --line: #bbb; --shadow: none; --accent: #000; --accent-soft: #eee;
    --red: #b02a1c; --red-soft: #fcecea; --amber: #845400; --amber-soft: #fdf3dd; --green: #176c3f; --green-soft: #e5f4eb; --old: #fdf0ee; --old-word: #f8cfca; --new: #edf8f1; --new-word: #bfe6ce; }
  body { font-size: 10.5pt; }
  .contents, .copy, .filter, .toast, .skip { display: none !important; }
  .layout { display: block; max-width: none; padding: 0; }
  main > section { margin-top: 2rem; }
  h2, h3, h4, summary { break-after: avoid; }
  .policy, .check, .note, .cards > li { break-inside: avoid; }
  .usage, .file { content-visibility: visible; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  .policies { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  a[target]::after { content: " (" attr(href) ")"; font-size: .8em; overflow-wrap: anywhere; }
}
`;
