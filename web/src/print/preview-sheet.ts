// The preview's style sheet: on a telephone the whole screen, one part below the other; else a window with the choices at the
// start. Tokens are the article's; what is not said here comes from the element's sheet.
const CSS = /* css */ `
.preview { box-sizing: border-box; width: 100%; height: 100%; max-width: none; max-height: none; padding: 0 16px 12px; border: 0; overscroll-behavior: contain;
  background: var(--paper, Canvas); color: var(--ink, CanvasText); font: 700 13.5px/20px "warraq-kufi-700", system-ui, sans-serif }
.preview[open] { display: grid; grid: 52px minmax(200px, 1fr) / 100%; grid-auto-rows: max-content; gap: 8px }
.preview::backdrop { background: #0008 }
:where(.preview > :not(.stage)) { display: flex; align-items: center; gap: 8px }
header { justify-content: space-between; margin-inline-end: -10px; font-size: 17px }
:where(.preview) button { all: unset; box-sizing: border-box; display: flex; align-items: center; justify-content: center; gap: 8px; min-width: 44px; min-height: 44px; padding: 0 10px; border-radius: 6px; white-space: nowrap; color: var(--inkSoft); cursor: pointer }
.preview button:hover { background: var(--tint) }
.preview .go { background: var(--accent); color: var(--accentInk) }
.preview [aria-disabled=true], [aria-busy=true] :is(footer, .leaves) { opacity: .45 }
.back, .turn[dir=ltr] .forward { transform: scaleX(-1) } .turn[dir=rtl] .forward { transform: none }
.stage { position: relative; background: var(--tint); border-radius: 8px }
.leaves { position: absolute; inset: 0; display: flex; overflow: auto hidden; scroll-snap-type: x mandatory; scrollbar-width: none }
.leaf { flex: 0 0 100%; container-type: size; display: grid; place-items: center; scroll-snap-align: center; scroll-snap-stop: always }
.preview canvas { width: min(100cqw - 24px, (100cqh - 24px) * var(--ratio)); aspect-ratio: var(--ratio); background: #fff; outline: 1px solid var(--hairline) }
.turn { position: relative; justify-content: center }
.turn [role=status] { min-width: 9em; text-align: center; color: var(--inkSoft) }
.turn::after { content: ""; position: absolute; inset: auto 0 0 auto; height: 4px; width: var(--done); background: var(--accent) }
.strip { position: relative; overflow: auto hidden; scrollbar-width: thin; padding: 3px; gap: 0 }
.strip button { flex-direction: column; gap: 4px; padding-block: 4px }
.strip :first-child { margin-inline-start: auto } .strip :last-child { margin-inline-end: auto }
.preview .strip canvas { width: 40px; margin: 0 }
.preview [aria-current] { color: var(--accent) } .preview [aria-current] canvas { outline: 3px solid }
form { flex-wrap: wrap; align-items: end; gap: 4px 16px }
form > * { display: grid }
select { font: inherit; min-height: 48px; min-width: 96px; padding: 0 8px; border: 1px solid var(--rule); border-radius: 6px; background: var(--raised); color: inherit }
.sizes label { flex: 1; position: relative }
.sizes input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0 }
.sizes span { display: grid; place-items: center; padding: 0 8px; min-width: 28px; min-height: 44px; border-radius: 6px; color: var(--inkSoft) }
.sizes :checked + span { background: var(--accent); color: var(--accentInk) }
.sizes :focus-visible + span { outline: 3px solid var(--accent); outline-offset: 2px }
.preview .check { display: flex; align-items: center; gap: 10px; min-height: 44px }
.check input { width: 20px; height: 20px; margin: 0; accent-color: var(--accent) }
footer button { flex: 1; border: 1px solid var(--rule) }
.preview .trouble { top: 16px }
@media (min-width: 700px) {
  .preview { max-width: min(1060px, 100% - 48px); max-height: min(900px, 100% - 32px); border-radius: 8px; padding: 0 24px 16px }
  .preview[open] { grid-template-columns: 232px minmax(0, 1fr); column-gap: 24px }
  :where(.preview > *) { grid-column: 2 }
  header { grid-column: 1/3 }
  form { grid-area: 2/1/4; flex-flow: column; align-items: stretch; gap: 12px }
  footer { grid-area: 4/1 }
}
@media (forced-colors: active) {
  .preview, .preview button, .sizes span { border: 1px solid }
  :checked + span, [aria-current] { forced-color-adjust: none; background: Highlight !important; color: HighlightText !important }
}
@media print { .preview { display: none !important } }
`;

let sheet: CSSStyleSheet | undefined;
export function previewSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  }
  return sheet;
}
