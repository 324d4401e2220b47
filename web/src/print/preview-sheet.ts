// The preview's style sheet: on a telephone the whole screen, one part below the other; else a window with the choices at the
// start. Tokens are the article's.
const CSS = `
.preview { box-sizing: border-box; width: 100vw; height: 100vh; height: 100dvh; max-width: none; max-height: none; margin: 0; padding: 0 16px 12px; border: 0; overflow: auto; overscroll-behavior: contain;
  background: var(--paper, Canvas); color: var(--ink, CanvasText); font: 700 13.5px/20px "warraq-kufi-700", system-ui, sans-serif; text-align: start }
.preview[open] { display: grid; grid: auto minmax(200px, 1fr) auto auto auto auto / minmax(0, 1fr); gap: 8px }
.preview::backdrop { background: rgb(0 0 0 / 45%) }
.preview header { display: flex; align-items: center; justify-content: space-between; margin-inline-end: -10px; min-height: 52px }
.preview h2 { margin: 0; font: inherit; font-size: 17px; line-height: 30px }
.preview button { all: unset; box-sizing: border-box; display: flex; align-items: center; justify-content: center; gap: 8px; min-width: 44px; min-height: 44px; padding: 0 10px; border-radius: 6px; color: var(--inkSoft); cursor: pointer }
.preview button:hover { background: var(--tint) }
.preview button:active { background: var(--select) }
.preview [aria-disabled=true], .preview[aria-busy=true] :is(footer, .leaves) { opacity: .45 }
.preview .back .icon { transform: scaleX(-1) }
.preview [dir=ltr] .forward { transform: scaleX(-1) } .preview [dir=ltr] .back .forward { transform: none }
.stage { position: relative; min-height: 0; background: var(--tint); border-radius: 8px }
.leaves { display: flex; position: absolute; inset: 0; overflow: auto hidden; scroll-snap-type: x mandatory; scrollbar-width: none; border-radius: 8px; outline-offset: -3px !important }
.leaf { flex: 0 0 100%; container-type: size; display: grid; place-items: center; scroll-snap-align: center; scroll-snap-stop: always }
.leaf canvas { width: min(100cqw - 24px, (100cqh - 24px) * var(--ratio)); aspect-ratio: var(--ratio); background: #fff; box-shadow: 0 6px 20px rgb(0 0 0 / 12%) }
.turn { display: flex; justify-content: center; align-items: center; gap: 12px; position: relative }
.turn [role=status] { min-width: 9em; text-align: center; color: var(--inkSoft) }
.turn::after { content: ""; position: absolute; inset-inline-start: 0; bottom: 0; height: 4px; width: var(--done, 0); background: var(--accent) }
.strip { display: flex; gap: 4px; overflow: auto hidden; scrollbar-width: thin; padding: 3px; position: relative }
.strip button { flex: none; flex-direction: column; gap: 2px; padding: 6px; margin: 0; font-size: 12.5px }
.strip button:first-child { margin-inline-start: auto } .strip button:last-child { margin-inline-end: auto }
.strip canvas { width: 40px; aspect-ratio: var(--ratio); background: #fff; box-shadow: 0 0 0 1px var(--hairline) }
.strip [aria-current] { color: var(--accent) } .strip [aria-current] canvas { box-shadow: 0 0 0 3px var(--accent) }
.preview form { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: end }
.preview fieldset { margin: 0; padding: 0; border: 0; min-width: 0 }
.preview form > label:first-child { display: grid }
.preview legend { padding: 0 }
.preview select { font: inherit; min-height: 44px; min-width: 96px; padding: 0 8px; border: 1px solid var(--rule); border-radius: 6px; background: var(--raised); color: inherit }
.choice { display: flex; gap: 2px; padding: 2px; border-radius: 6px; background: var(--tint) }
.choice label { flex: 1; position: relative; cursor: pointer }
.choice input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer }
.choice span { display: grid; place-items: center; min-width: 44px; min-height: 44px; box-sizing: border-box; padding: 0 8px; border-radius: 6px; color: var(--inkSoft); white-space: nowrap }
.choice :checked + span { background: var(--accent); color: var(--accentInk) }
.choice :focus-visible + span { outline: 3px solid var(--accent); outline-offset: 2px }
.preview .check { display: flex; align-items: center; gap: 10px; min-height: 44px; cursor: pointer }
.check input { width: 20px; height: 20px; margin: 0; accent-color: var(--accent) }
.preview footer { display: flex; gap: 8px; align-items: end }
.preview footer button { flex: 1; border: 1px solid var(--rule); color: var(--ink) }
.preview footer .go { background: var(--accent); border-color: var(--accent); color: var(--accentInk) }
.preview .trouble { top: 16px }
.preview .trouble button { display: inline-flex; margin-block-start: 8px; padding: 0 16px; background: var(--accent); color: var(--accentInk) }
@media (min-width: 700px) {
  .preview { width: min(1060px, 100vw - 48px); height: min(900px, 100vh - 32px); margin: auto; border-radius: 8px; padding: 0 24px 16px }
  .preview[open] { grid: "head head" auto "form stage" minmax(200px, 1fr) "form turn" auto "foot strip" auto / 232px minmax(0, 1fr); gap: 8px 24px }
  .preview header { grid-area: head } .stage { grid-area: stage } .turn { grid-area: turn } .strip { grid-area: strip }
  .preview form { grid-area: form; flex-direction: column; flex-wrap: nowrap; align-items: stretch; align-self: start; gap: 12px }
  .preview footer { grid-area: foot }
}
@media (forced-colors: active) {
  .preview button, .choice span { border: 1px solid }
  .choice :checked + span, .strip [aria-current] { forced-color-adjust: none; background: Highlight; color: HighlightText }
  .turn::after { forced-color-adjust: none; background: Highlight }
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
