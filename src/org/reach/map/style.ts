/** How the map looks: on screen by day and by night, and on paper. */

const LIGHT = `--ground: #fff; --ink: #111; --faint: #5b6670; --near: #1f5f99; --time: #9a6700; --far: #b3261e;
  --point: #111; --rim: #fff; --sea: #f3f6f8; --focus: #7b1fa2; --row: #f6f8fa; --head: #dbe6f1; --mark: #fff3c4;`;
const DARK = `--ground: #11161b; --ink: #e8ecef; --faint: #a9b4bd; --near: #7cb8f0; --time: #f0c04a; --far: #ff8a7a;
  --point: #fff; --rim: #11161b; --sea: #1a2128; --focus: #d9a5ff; --row: #182028; --head: #22303d; --mark: #4a3c05;`;

export const MAP_STYLE = `
:root { color-scheme: light; ${LIGHT} }
.reach header { margin-bottom: .5rem; }
.reach ul { list-style: none; margin: .5rem 0; padding: 0; }
.reach .figures { display: flex; flex-wrap: wrap; gap: .25rem 2.5rem; justify-content: center; font-size: 1.1em; }
.reach .legend { display: flex; flex-wrap: wrap; gap: .35rem 1.5rem; align-items: center; }
.reach .legend li { display: flex; align-items: center; gap: .4rem; }
.reach .legend svg { width: 26px; height: 26px; flex: none; }
.reach .note { color: var(--faint); font-size: .92em; margin: .3rem 0; }
.reach .skip { position: absolute; left: -100vw; }
.reach .skip:focus { position: static; }
svg.map { display: block; box-sizing: border-box; width: 100%; max-height: 86vh; margin: 0 auto; background: var(--sea); border: 1px solid var(--faint); }
.lines path { fill: none; stroke-width: 1.2; stroke: var(--near); opacity: .75; }
.lines .in-time { stroke: var(--time); stroke-dasharray: 7 4; }
.lines .far { stroke: var(--far); stroke-width: 1.6; stroke-dasharray: 2 4; }
.near circle, .near rect { fill: var(--near); fill-opacity: .5; stroke: var(--near); stroke-width: 1.2; }
.in-time circle, .in-time rect { fill: var(--ground); fill-opacity: .4; stroke: var(--time); stroke-width: 2.2; stroke-dasharray: 5 3; }
.far circle, .far rect { fill: var(--ground); fill-opacity: .4; stroke: var(--far); stroke-width: 2.4; }
.far path { stroke: var(--far); stroke-width: 2; fill: none; }
.points path { fill: var(--point); stroke: var(--rim); stroke-width: .8; pointer-events: none; }
.labels text, .inset text, .scale text { font: 13px system-ui, "Segoe UI", Arial, sans-serif; fill: var(--ink);
  paint-order: stroke; stroke: var(--sea); stroke-width: 3px; stroke-linejoin: round; pointer-events: none; }
.inset rect { fill: none; stroke: var(--faint); stroke-dasharray: 4 3; }
.scale path { fill: none; stroke: var(--ink); stroke-width: 1.5; }
.areas a:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; }
.areas a:hover circle, .areas a:hover rect, .areas a:target circle, .areas a:target rect { stroke: var(--focus); stroke-width: 4; stroke-dasharray: none; }
tr:target td { background: var(--mark); }
td a { color: inherit; }
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; ${DARK} }
  body { background: var(--ground); color: var(--ink); }
  thead th, tr.total th, tr.total td { background: var(--head); }
  th, td { border-color: #56616b; }
  tbody tr:nth-child(even) { background: var(--row); }
  .scroll:focus-visible { outline-color: var(--focus); }
}
@media print {
  svg.map { max-height: 112mm; break-inside: avoid; }
  .reach .legend { gap: .15rem 1.1rem; font-size: .9em; }
  .reach .legend svg { width: 18px; height: 18px; }
  .reach .skip, .reach .keys { display: none; }
  .reach + section { break-before: page; }
  td a { text-decoration: none; }
}
`;
