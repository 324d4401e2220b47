// Digits and vowel marks as options draw them.
import { digits } from './articles.mjs';
import { cut, figure, image, row } from './html.mjs';
import { example, picture } from './render.mjs';

const texts = ({ boxes }) => Object.keys(boxes).filter((path) => path.startsWith('/blocks/'));

async function numerals(note) {
  const figures = [];
  for (const [name, mode, lang] of [
    ['as-typed', 'as-typed', 'ar'], ['latn', 'latn', 'ar'], ['arab', 'arab', 'ar'], ['arabext', 'arabext', 'ar'],
    ['locale-eg', 'locale', 'ar-EG'], ['locale-ma', 'locale', 'ar-MA'], ['locale-fa', 'locale', 'fa'],
  ]) {
    note(`numerals ${name}`);
    const made = await picture(`numerals-${name}`, { ...digits, lang }, ['--numerals', mode, '--width', '460']);
    figures.push(figure(`--numerals ${mode}${mode === 'locale' ? `, lang ${lang}` : ''}`, cut(made, texts(made))));
  }
  return `<h2>Numerals</h2>${row(...figures.slice(0, 4))}${row(...figures.slice(4))}`;
}

async function tashkeel(note) {
  const rows = [];
  const lamp = example('lamp'), short = { ...lamp, blocks: lamp.blocks.slice(0, 1) };
  for (const [name, title, options] of [
    ['shown', '--tashkeel shown', []],
    ['hidden', '--tashkeel hidden', ['--tashkeel', 'hidden']],
    ['coloured', '--tashkeel-color #B3261E', ['--tashkeel-color', '#B3261E']],
  ]) {
    const figures = [];
    for (const theme of ['news', 'book', 'plain']) {
      note(`tashkeel ${name}, ${theme}`);
      const made = await picture(`tashkeel-${name}-${theme}`, short, ['--theme', theme, '--width', '560', ...options]);
      figures.push(figure(theme, image(made)));
    }
    rows.push(`<h2>${title}</h2>${row(...figures)}`);
  }
  return rows.join('');
}

export async function make({ note }) {
  return { title: 'Numerals and tashkeel', note: 'The text that is copied and searched is the typed one in all of them.', body: await numerals(note) + await tashkeel(note) };
}
