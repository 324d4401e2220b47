// One paragraph, justified five ways in three faces.
import { alone } from './articles.mjs';
import { cut, escape, figure, row } from './html.mjs';
import { example, picture, warraq, write } from './render.mjs';

export const FACES = [
  { theme: 'news', key: 'naskh-400', family: 'Noto Naskh Arabic' },
  { theme: 'book', key: 'amiri-400', family: 'Amiri' },
  { theme: 'plain', key: 'plex-400', family: 'IBM Plex Sans Arabic' },
];
const SIZE = 20, EM = 22;
const WAYS = [
  ['first-fit', 'First-fit, spaces', ['--line-breaking', 'first-fit', '--kashida', 'off']],
  ['spaces', 'Optimal, spaces', ['--kashida', 'off']],
  ['normal', 'Optimal, kashida normal', ['--kashida', 'normal']],
  ['strong', 'Optimal, kashida strong', ['--kashida', 'strong']],
];
const PATH = '/blocks/0/text';

/** The stretched joins of a picture's lines as words, and their lengths in em. */
function stretched({ lines, unit }, text) {
  return lines.filter(({ path }) => path === PATH).map(({ spaceRatio, kashida }) =>
    [`×${spaceRatio.toFixed(2)}`, ...kashida.map(({ at, width }) => {
      const [before, after] = [text.slice(0, at).match(/\S*$/)[0], text.slice(at).match(/^\S[\u064b-\u0652]*/)[0]];
      return `${before}${after}ـ${text.slice(at + after.length).match(/^\S*/)[0]} ${(width / unit / SIZE).toFixed(2)}`;
    })].join('  ')).join('\n');
}

async function column({ theme, key, family }, article, browser, note) {
  const width = EM * SIZE + 40, text = article.blocks[0].text, figures = [];
  const common = ['--theme', theme, '--font-size', String(SIZE), '--set', 'measure.justifyScreenEm=16', '--width', String(width)];
  for (const [way, title, options] of WAYS) {
    note(`${family}: ${title}`);
    const made = await picture(`justification-${theme}-${way}`, article, [...common, ...options]);
    if (!figures.length && browser) {
      const leading = made.lines.find(({ path }) => path === PATH).box[3] / made.unit;
      const theirs = await browser.draw(`justification-${theme}-chromium`, { key, width, paragraphs: [text], style: `font-size: ${SIZE}px; line-height: ${leading}px; text-align: justify` });
      figures.push(figure('Chromium, text-align: justify', cut(theirs, ['/0'])));
    }
    figures.push(figure(title, cut(made, [PATH]) + (way === 'normal' || way === 'strong' ? `<pre dir="rtl">${escape(stretched(made, text))}</pre>` : '')));
  }
  const { stdout } = await warraq('measure', write(`justification-${theme}`, article), '--measure', `${EM}em`, '--theme', theme);
  return figure(`<b>${family}</b>`, `${figures.join('<br>')}<pre class="facts">${escape(stdout.trim())}</pre>`);
}

export async function make({ browser, note }) {
  const article = alone(example('library'), 2), columns = [];
  for (const face of FACES) columns.push(await column(face, article, browser, note));
  return {
    title: 'Justification',
    note: `One paragraph at ${EM} em of ${SIZE} px, in the same faces and leading. Under the stretched ones: by line, how far spaces are wider than natural, and which joins are stretched by how many em. Under each column what <code>warraq measure --measure ${EM}em</code> prints.`,
    body: row(...columns),
  };
}
