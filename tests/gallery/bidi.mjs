// Numbers, telephones, addresses and the like in Arabic text: isolated, by plain UAX #9, by Chromium.
import { bidi, strings } from './articles.mjs';
import { cut, escape, table } from './html.mjs';
import { picture } from './render.mjs';

const WIDTH = 470, STYLE = 'font-size: 19px; line-height: 34px; margin: 0 0 20px';
const path = (index) => `/blocks/${index}/text`;

/** A paragraph's letters (marks left out) from left to right, by the levels and places of its runs. */
function order({ lines }, index, text) {
  const runs = lines.filter((line) => line.path === path(index)).flatMap((line) => line.runs).sort((a, b) => a.x - b.x);
  return runs.flatMap(({ text: [start, end], level }) => {
    const offsets = Array.from({ length: end - start }, (_, i) => start + i).filter((at) => !/\p{M}/u.test(text[at]));
    return level % 2 ? offsets.reverse() : offsets;
  });
}
const spelt = (offsets, text) => offsets.map((at) => text[at]).join('');

export async function make({ browser, note }) {
  const list = bidi.map(([, text]) => text), article = strings(list);
  note('isolated');
  const isolated = await picture('bidi-auto', article, ['--isolate', 'auto', '--width', String(WIDTH)]);
  note('plain');
  const plain = await picture('bidi-off', article, ['--isolate', 'off', '--width', String(WIDTH)]);
  const theirs = await browser?.draw('bidi-chromium', { key: 'naskh-400', width: WIDTH, style: STYLE, paragraphs: list.map(escape) });
  let agreed = 0;
  const rows = bidi.map(([kind, text], i) => {
    const byUs = spelt(order(plain, i, text), text), same = spelt(order(isolated, i, text), text) === byUs;
    const differs = theirs && spelt(theirs.orders[i], text) !== byUs;
    if (!differs) agreed++;
    const cells = [cut(isolated, [path(i)], 2), cut(plain, [path(i)], 2), theirs ? cut(theirs, [`/${i}`], 2) : ''];
    return `<tr${same ? ' class="same"' : ''}><td>${escape(kind)}${same ? '' : ' <b>isolated</b>'}${differs ? ' <b>Chromium differs</b>' : ''}<br><code>${escape(text.replace(/[\u0600-\u065f\u0670-\u06ef]*[\u0621-\u064a][\u0600-\u06ff]*/g, 'ع'))}</code></td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return {
    title: 'Numbers and Latin in Arabic text',
    note: `What is typed is given with each Arabic word as ع, in logical order. Bold: rows in which <code>--isolate auto</code> changes the order.${theirs ? ` Chromium and <code>--isolate off</code> agree, letter by letter, in ${agreed} of ${bidi.length} rows.` : ''}${isolated.said ? `</p><pre>${escape(isolated.said)}</pre><p>` : ''}`,
    body: table(['kind', '--isolate auto', '--isolate off', 'Chromium'], rows),
  };
}
