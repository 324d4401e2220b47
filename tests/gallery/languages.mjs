// Whole articles: Persian, Urdu, and vowelled Arabic in the book theme.
import { figure, image, row } from './html.mjs';
import { example, picture } from './render.mjs';

const VIEWS = [
  ['Persian, news', 'persian', 'news'], ['Persian, book', 'persian', 'book'], ['Persian, plain', 'persian', 'plain'],
  ['Urdu, news', 'urdu', 'news'], ['Urdu, book', 'urdu', 'book'], ['Vowelled Arabic, book', 'lamp', 'book'], ['Vowelled Arabic, news', 'lamp', 'news'],
];

export async function make({ note }) {
  const figures = [];
  for (const [title, name, theme] of VIEWS) {
    note(title);
    figures.push(figure(title, image(await picture(`languages-${name}-${theme}`, example(name), ['--theme', theme, '--width', '640']))));
  }
  return { title: 'Persian, Urdu, vowelled Arabic', note: 'The screen view at 640 px.', body: row(...figures.slice(0, 3)) + row(...figures.slice(3, 5)) + row(...figures.slice(5)) };
}
