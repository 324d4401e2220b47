// The element's one style sheet. Order from back to front: the layer of real text (transparent), the
// canvases over it (they let the pointer through, so the highlight of a selection lies under the ink),
// then pictures and menus. In text mode (forced colours, print, an element in `view="text"`) the layer
// is the view and the canvases go.
const TEXT_MODE = /* css */ `
  .tiles { display: none }
  height: auto !important; padding: 16px; box-sizing: border-box;
  .layer, .layer * { position: static !important; color: inherit !important; width: auto !important; height: auto !important;
    line-height: inherit !important; word-spacing: normal !important; white-space: normal !important; padding-inline: 0 !important;
    margin-inline: 0 !important; font-size: inherit !important }
  .layer { line-height: 1.8 !important; font-size: 1.2rem; color: CanvasText }
  .layer h1 { font-size: 1.8em !important } .layer h2 { font-size: 1.35em !important }
  .layer a { color: LinkText !important; text-decoration: underline }
  .layer :is(p, h1, h2, h3, h4, ul, blockquote, figure, [role=table]) { margin-block: .8em !important }
  .layer ul { padding-inline-start: 1.5em !important }
  .layer li { display: list-item; list-style: disc } .layer li:has(> span) { display: flex; gap: .6em }
  .layer li p { margin-block: 0 !important }
  .layer blockquote { border-inline-start: 3px solid; padding-inline-start: 1em !important }
  .layer [role=row] { display: flex; gap: 1em } .layer [role=row] > * { flex: 1 }
  .layer img { max-width: 100% }
  .layer .bar { display: flex; gap: 12px } .layer .bar > * { padding: 8px !important; min-height: 44px; border: 1px solid }
`;

const CSS = /* css */ `
:host { display: block; contain: layout style; --warraq-focus: 3px }
:host([hidden]) { display: none }
.page { position: relative; isolation: isolate; background: var(--warraq-paper, var(--paper)); direction: rtl; text-align: start }
.page[dir=ltr] { direction: ltr }
.page[hidden] { display: none }
.tiles { position: absolute; inset: 0; z-index: 1; pointer-events: none; overflow: hidden }
.tiles canvas { position: absolute; left: 0 }
.layer, .layer * { margin: 0; padding: 0; border: 0; font-weight: 400; font-style: normal; font-synthesis: none; text-decoration: none;
  text-indent: 0; letter-spacing: 0; list-style: none; color: transparent; box-sizing: content-box;
  -webkit-text-size-adjust: none; text-size-adjust: none }
.layer { forced-color-adjust: none; user-select: text; -webkit-user-select: text; cursor: text }
.layer .t { position: absolute; display: block; white-space: normal; text-align: start }
.layer .l { white-space: nowrap }
.layer ::selection { background: var(--select); color: transparent }
.layer a { cursor: pointer; border-radius: 6px }
.layer img { position: absolute; z-index: 2; object-fit: cover; object-position: 50% 40%; border-radius: 4px }
.dark .layer img { filter: brightness(.88) }
.bar { cursor: default; user-select: none; -webkit-user-select: none }
.bar > * { position: absolute; display: block; white-space: nowrap; overflow: hidden; background: none; appearance: none; border-radius: 6px; font-size: 1px; cursor: pointer }
.bar > span { cursor: default }
.bar > :is(a, button) { min-width: 44px; min-height: 40px }
.menu { font: 700 13.5px/20px "warraq-kufi-700", system-ui, sans-serif }
.bar > :is(a, button):hover, .menu :is(a, button):hover { background: var(--tint) }
.bar > :is(a, button):active, .bar > [aria-expanded=true], .menu :is(a, button):active { background: var(--select) }
:focus { outline: none }
:focus-visible { outline: var(--warraq-focus) solid var(--accent) !important; outline-offset: 2px; border-radius: 6px }
.menu :focus-visible { outline-offset: -3px }
.menu { position: absolute; z-index: 3; box-sizing: border-box; min-width: 240px; max-width: calc(100% - 16px); padding: 8px; border: 1px solid var(--hairline); border-radius: 8px;
  background: var(--raised); color: var(--ink); box-shadow: 0 6px 20px rgb(0 0 0 / 12%) }
.menu[hidden] { display: none }
.menu > :is(a, button) { all: unset; box-sizing: border-box; display: flex; align-items: center; gap: 12px; width: 100%; min-height: 44px; padding: 4px 10px; border-radius: 6px; color: var(--ink); cursor: pointer; font: inherit }
.menu .icon { color: var(--inkSoft) }
.menu .done, .menu .done .icon { color: var(--accent) }
.sizes { display: flex; gap: 2px; padding: 2px; border-radius: 6px; background: var(--tint) }
.sizes button { all: unset; flex: 1; min-width: 44px; min-height: 44px; text-align: center; border-radius: 6px; cursor: pointer; color: var(--inkSoft); font-family: "warraq-naskh-400", serif; font-weight: 400 }
.sizes [aria-checked=true] { background: var(--accent) !important; color: var(--accentInk) }
.sample { margin: 10px 4px 4px; font: 400 19px/34px "warraq-naskh-400", serif; color: var(--ink) }
.icon { width: 20px; height: 20px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round }
[dir=ltr] :is(.send, .forward) { transform: scaleX(-1) }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.trouble { position: absolute; z-index: 3; inset-inline: 16px; padding: 12px 16px; border-inline-start: 3px solid var(--rubric); background: var(--raised); color: var(--ink); box-shadow: 0 6px 20px rgb(0 0 0 / 12%); font: 16px/28px "warraq-naskh-400", serif }
.trouble strong { display: block; color: var(--rubric); font: 700 14px/24px "warraq-kufi-700", sans-serif }
.trouble button { all: unset; margin-block-start: 8px; padding: 10px 16px; border-radius: 6px; background: var(--accent); color: var(--accentInk); font: 700 13.5px/20px "warraq-kufi-700", sans-serif; cursor: pointer }
@media (hover: hover) { @media (prefers-reduced-motion: no-preference) { .bar > *, .menu > * { transition: background-color 120ms } } }
.text {${TEXT_MODE}}
@media print { .page {${TEXT_MODE}} .page .bar, .menu, .trouble { display: none !important } }
@media (forced-colors: active) { .page {${TEXT_MODE}} .page .layer { forced-color-adjust: auto } }
`;

let sheet: CSSStyleSheet | undefined;
/** Shared by all elements; a constructed sheet is allowed by every content security policy. */
export function styleSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  }
  return sheet;
}
