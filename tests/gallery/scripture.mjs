// The Qur'an in the three themes, beside Chromium's drawing of the same text in Amiri Quran.
import { scripture } from './articles.mjs';
import { cut, figure, row } from './html.mjs';
import { picture } from './render.mjs';

const verses = scripture.blocks.map(({ text }) => text);

async function view(title, width, { size, leading }, { browser, note }) {
  const figures = [];
  for (const theme of ['news', 'book', 'plain']) {
    note(`${title}, ${theme}`);
    const made = await picture(`scripture-${width}-${theme}`, scripture, ['--theme', theme, '--width', String(width)]);
    figures.push(figure(theme, cut(made, Object.keys(made.boxes).filter((path) => path.startsWith('/blocks/')), 20)));
  }
  if (browser) {
    const style = `font-size: ${size}px; line-height: ${leading}px; text-align: center; text-wrap: balance`;
    const theirs = await browser.draw(`scripture-${width}-chromium`, { key: 'quran-400', width, style, paragraphs: verses });
    figures.push(figure(`Chromium, Amiri Quran at ${size}/${leading} px, texts as typed`, cut(theirs, Object.keys(theirs.boxes))));
  }
  return `<h2>${title}</h2>${row(...figures)}`;
}

export async function make(context) {
  return {
    title: 'Scripture',
    note: 'Verses with ornate brackets and signs at the ends of verses. The brackets of the second to the fourth are not typed but generated; the last verse stands in running text.',
    body: await view('600 px', 600, { size: 31, leading: 70 }, context) + await view('390 px', 390, { size: 26, leading: 60 }, context),
  };
}
