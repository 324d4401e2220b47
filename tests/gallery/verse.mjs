// Poems in the three themes: beside each other, stacked, dark, and with their halves filled by spaces alone.
import { poems } from './articles.mjs';
import { cut, figure, row } from './html.mjs';
import { picture } from './render.mjs';

const PATHS = (boxes) => Object.keys(boxes).filter((path) => path.startsWith('/blocks/'));

export async function make({ note }) {
  const rows = [];
  for (const [title, name, options] of [
    ['Side by side (720 px)', 'wide', ['--width', '720']],
    ['Stacked (390 px)', 'narrow', ['--width', '390']],
    ['Side by side, --kashida off', 'spaces', ['--width', '720', '--kashida', 'off']],
  ]) {
    const figures = [];
    for (const theme of ['news', 'book', 'plain']) {
      note(`${title}, ${theme}`);
      const made = await picture(`verse-${name}-${theme}`, poems, ['--theme', theme, ...options]);
      figures.push(figure(theme, cut(made, PATHS(made.boxes), 20)));
    }
    rows.push(`<h2>${title}</h2>${row(...figures)}`);
  }
  return { title: 'Verse', note: 'Couplets of al-Mutanabbi (vowelled) and Abu Firas (unvowelled): the halves of a poem share one width.', body: rows.join('') };
}
