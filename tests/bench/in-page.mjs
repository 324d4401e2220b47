// What one page of a browser measures: its own layout of the same texts (real elements, the same font files, justified, at the
// width of our text column), and ours, in the same page. Reading offsetHeight makes the browser lay out.
import { elements, multiplied } from './articles.mjs';
import { measure, median, middle, now, once } from './engine.mjs';

const STYLE = `body { margin: 0 } main { direction: rtl; text-align: justify; font: 400 21px/38px Naskh; width: var(--column) }
main > * { margin: 0 0 22px } h1 { font: 700 40px/58px Kufi } h2 { font: 700 26px/40px Kufi } p.lead { font-size: 24px; line-height: 43px }
p.subtitle { font-size: 24px; line-height: 42px } p.quote { font-size: 22px; padding-right: 24px } p.item { padding-right: 28px }
p.card { font: 700 16px/28px Kufi } p.scripture { font: 400 31px/70px Quran; text-align: center } div.label { font-size: 16px; line-height: 28px }
h1, h2, p.card, p.scripture, div.label, table { text-align: right } table { width: 100%; font-size: 19px; line-height: 34px } div.verse { display: flex; gap: 24px; line-height: 50px } div.verse > * { flex: 1 }`;

async function loadFonts(fonts) {
  for (const [family, weight, file] of [['Naskh', 400, 'naskh-400.core'], ['Naskh', 700, 'naskh-700.core'], ['Kufi', 700, 'kufi-700.core'], ['Quran', 400, 'quran-400']]) {
    const face = new FontFace(family, `url(${fonts}/${file}.ttf)`, { weight });
    document.fonts.add(await face.load());
  }
  await document.fonts.ready;
  document.head.append(Object.assign(document.createElement('style'), { textContent: STYLE }));
}

/** Elements of an article, made but not yet in the document. */
function made(article, column) {
  const main = document.createElement('main');
  main.style.setProperty('--column', `${column}px`);
  const leaf = (name, text) => Object.assign(document.createElement(name), { textContent: text });
  for (const [kind, content] of elements(article)) {
    const [name, className = ''] = kind.split('.');
    if (name === 'table') {
      const table = document.createElement('table');
      for (const cells of content) {
        const row = table.insertRow();
        row.append(...cells.map((cell) => leaf('td', cell)));
      }
      main.append(table);
    } else if (name === 'verse') {
      const verse = Object.assign(document.createElement('div'), { className: 'verse' });
      verse.append(...content.map((half) => leaf('span', half)));
      main.append(verse);
    } else {
      main.append(Object.assign(leaf(name, content), { className }));
    }
  }
  return main;
}

function dom(example, times, column) {
  const article = times === 1 ? example : multiplied(example, times, 1);
  const show = (one) => {
    const main = made(one, column);
    document.body.replaceChildren();
    void document.body.offsetHeight;
    return { main, time: once(() => { document.body.append(main); void document.body.offsetHeight; void main.offsetHeight; }) };
  };
  const out = { dom_first: show(article).time };
  const again = [];
  for (let i = 0, sum = 0; i < 9 && sum < 900; sum += again[i++]) again.push(show(article).time);
  out.dom_again = middle(again);
  out.dom_known = middle(Array.from({ length: times > 10 ? 2 : 5 }, (_, i) => show(multiplied(example, times, i + 2)).time));
  const { main } = show(article);
  out.dom_width = median((i) => { main.style.setProperty('--column', `${column - 20 - 2 * i}px`); void main.offsetHeight; });
  out.dom_height = main.offsetHeight;
  return out;
}

/** `order`: which goes first, "dom" or "engine". */
export async function run({ dist, example, times, column, order, only }) {
  const out = {};
  const layers = () => Object.assign(out, dom(example, times, column));
  if (!only || only === 'screen') {
    await loadFonts(`${dist}/fonts`);
    if (order === 'dom') layers();
  }
  const { Warraq } = await import(`${dist}/warraq.mjs`);
  const start = now();
  const engine = await Warraq.load();
  out.load = now() - start;
  Object.assign(out, await measure(engine, example, times, only));
  if ((!only || only === 'screen') && order !== 'dom') layers();
  return out;
}

/** Puts the article into the page as elements, for the browser's own printing and pictures. */
export async function show({ dist, example, times, column }) {
  await loadFonts(`${dist}/fonts`);
  document.body.replaceChildren(made(times === 1 ? example : multiplied(example, times, 1), column));
  return document.body.offsetHeight;
}
