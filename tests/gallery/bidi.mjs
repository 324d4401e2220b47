// Numbers, telephones, addresses and the like in Arabic text: isolated, by plain UAX #9, by Chromium.
import { bidi, strings } from './articles.mjs';
import { cut, escape, table } from './html.mjs';
import { picture } from './render.mjs';

const WIDTH = 470, STYLE = 'font-size: 19px; line-height: 34px; margin: 0 0 20px';
const path = (index) => `/blocks/${index}/text`;
const shape = ({ lines }, index) => JSON.stringify(lines.filter((line) => line.path === path(index)).map(({ runs }) => runs.map(({ text, x }) => [text, x])));

export async function make({ browser, note }) {
  const list = bidi.map(([, text]) => text), article = strings(list);
  note('isolated');
  const isolated = await picture('bidi-auto', article, ['--isolate', 'auto', '--width', String(WIDTH)]);
  note('plain');
  const plain = await picture('bidi-off', article, ['--isolate', 'off', '--width', String(WIDTH)]);
  const theirs = await browser?.draw('bidi-chromium', { key: 'naskh-400', width: WIDTH, style: STYLE, paragraphs: list.map(escape) });
  const rows = bidi.map(([kind, text], i) => {
    const same = shape(isolated, i) === shape(plain, i);
    const cells = [cut(isolated, [path(i)], 2), cut(plain, [path(i)], 2), theirs ? cut(theirs, [`/${i}`], 2) : ''];
    return `<tr${same ? ' class="same"' : ''}><td>${escape(kind)}${same ? '' : ' <b>isolated</b>'}<br><code>${escape(text.replace(/[\u0600-\u065f\u0670-\u06ef]*[\u0621-\u064a][\u0600-\u06ff]*/g, 'ع'))}</code></td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return {
    title: 'Numbers and Latin in Arabic text',
    note: `What is typed is given with each Arabic word as ع, in logical order. Bold: rows in which <code>--isolate auto</code> changes the order.${isolated.said ? `</p><pre>${escape(isolated.said)}</pre><p>` : ''}`,
    body: table(['kind', '--isolate auto', '--isolate off', 'Chromium'], rows),
  };
}
