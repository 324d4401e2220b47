// The gallery's HTML: pages of figures, and cuts from larger pictures.
export const escape = (text) => text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]);

const STYLE = `body { margin: 0; padding: 28px; width: max-content; font: 15px/1.5 sans-serif; color: #222; background: #ECECE8 }
h1 { margin: 0 0 4px; font-size: 26px } h2 { margin: 32px 0 8px; font-size: 19px } p { max-width: 900px; margin: 0 0 12px }
.row { display: flex; gap: 20px; align-items: flex-start; margin-bottom: 16px } figure { margin: 0 } figcaption { font-size: 13.5px; color: #555; margin-bottom: 3px }
code, pre { font: 13px/1.45 monospace } pre { background: #fff; padding: 8px 10px; margin: 0 0 12px; font-size: 11px } pre.facts { font-size: 8.6px; padding: 8px 4px } img, .cut { display: block; background-color: #FCFCFA; border: 1px solid #D0D0C8 }
table { border-collapse: collapse } td, th { padding: 3px 10px; border-top: 1px solid #C8C8C0; text-align: left; vertical-align: middle } td .cut { border: 0 } td code { unicode-bidi: bidi-override; direction: ltr }
tr.same { color: #777 } a { color: #0C5C58 }`;

export const page = (title, note, body) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Warraq: ${escape(title)}</title><style>${STYLE}</style></head>
<body><h1>${escape(title)}</h1><p>${note}</p>
${body}
</body></html>
`;

export const image = ({ src, width }) => `<img src="${src}" width="${width}" alt="">`;

/** The part of a picture that holds the blocks of these paths, with a margin, at least as wide as asked. */
export function cut({ src, width, height, boxes }, paths, margin = 10) {
  const found = paths.map((path) => boxes[path]);
  if (found.some((box) => !box)) throw new Error(`${src} has no ${paths.filter((path) => !boxes[path])}`);
  const x = Math.max(0, Math.min(...found.map((box) => box[0])) - margin), y = Math.max(0, Math.min(...found.map((box) => box[1])) - margin);
  const right = Math.min(width, Math.max(...found.map((box) => box[0] + box[2])) + margin), bottom = Math.min(height, Math.max(...found.map((box) => box[1] + box[3])) + margin);
  return `<div class="cut" style="width:${right - x}px;height:${bottom - y}px;background:url(${src}) ${-x}px ${-y}px / ${width}px ${height}px no-repeat"></div>`;
}

export const figure = (caption, inside) => `<figure><figcaption>${caption}</figcaption>${inside}</figure>`;
export const row = (...figures) => `<div class="row">${figures.join('')}</div>`;
export const table = (head, rows) => `<table><tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr>${rows.join('')}</table>`;
