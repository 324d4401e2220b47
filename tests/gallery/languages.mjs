// Whole articles: Persian, Urdu, and vowelled Arabic in the book theme.
import { figure, image, row } from './html.mjs';
import { example, picture } from './render.mjs';

const VIEWS = [
  ['Persian, news', 'persian', 'news'], ['Persian, book', 'persian', 'book'], ['Persian, plain', 'persian', 'plain'],
  ['Urdu, news', 'urdu', 'news'], ['Urdu, book', 'urdu', 'book'], ['Vowelled Arabic, book', 'lamp', 'book'], ['Vowelled Arabic, news', 'lamp', 'news'],
];

// What Chromium sets, too: the article, the theme, its face, and the size of its body at this width.
const LIKE = [['urdu', 'news', 'nastaliq-400', 18.9], ['lamp', 'book', 'amiri-400', 23.1], ['persian', 'news', 'naskh-400', 21]];

/** The running text of an article in Chromium, in the same face, size, leading and measure. */
async function theirs(browser, name, key, size, { boxes, lines, unit }) {
  const { blocks } = example(name);
  const kept = blocks.map(({ type, text }, i) => ({ type, text, path: `/blocks/${i}/text` })).filter(({ type, text }) => type === 'paragraph' && typeof text === 'string');
  const leading = lines.find(({ path }) => path === kept[0].path).box[3] / unit, width = boxes[kept[0].path][2] + 40;
  const style = `font-size: ${size}px; line-height: ${leading}px; text-align: justify`;
  return browser.draw(`languages-${name}-chromium`, { key, width, style, paragraphs: kept.map(({ text }) => text) });
}

export async function make({ browser, note }) {
  const figures = [], drawn = [];
  for (const [title, name, theme] of VIEWS) {
    note(title);
    const made = await picture(`languages-${name}-${theme}`, example(name), ['--theme', theme, '--width', '640']);
    figures.push(figure(title, image(made)));
    const like = LIKE.find((one) => browser && one[0] === name && one[1] === theme);
    if (like) drawn.push(figure(`Running text of ${title} by Chromium`, image(await theirs(browser, name, like[2], like[3], made))));
  }
  return { title: 'Persian, Urdu, vowelled Arabic', note: 'The screen view at 640 px.', body: row(...figures.slice(0, 3)) + row(...figures.slice(3, 5)) + row(...figures.slice(5)) + row(...drawn) };
}
