// Columns on paper, and the newspaper.
import { figure, row } from './html.mjs';
import { example, pages } from './render.mjs';

export async function make({ note }) {
  const rows = [];
  // A picture in its place, which is a box here.
  const article = { ...example('library'), hero: { image: { src: 'hall.jpg', alt: 'القاعة الكبرى', width: 1600, height: 900 }, caption: 'القاعة الكبرى بعد الترميم، وفي وسطها القنديل النحاسي.', credit: 'رسم: القنديل' } };
  for (const [title, options] of [
    ['Newspaper, A4', ['--layout', 'newspaper']],
    ['Newspaper, A4, theme book', ['--layout', 'newspaper', '--theme', 'book']],
    ['Newspaper, A5', ['--layout', 'newspaper', '--paper', 'a5']],
    ['One column with its margin, A4', ['--columns', '1']],
    ['Three columns, A4', ['--columns', '3']],
    ['Two columns, A4', ['--columns', '2']],
    ['Two columns, A4, theme book', ['--columns', '2', '--theme', 'book']],
  ]) {
    note(title);
    const name = `paper-${options.filter((part) => !part.startsWith('-')).join('-')}`;
    const made = await pages(name, article, ['--paper', 'a4', ...options]);
    if (!made) return { title: 'Paper', note: 'Pictures of pages need <code>pdftoppm</code> (package poppler-utils); the PDF files are in this folder.', body: '' };
    rows.push(`<h2>${title} (<a href="${name}.pdf">PDF</a>)</h2>${row(...made.map((file, i) => figure(`page ${i + 1}`, `<img src="${file}" width="840" alt="">`)))}`);
  }
  return { title: 'Paper', note: 'The library example with a picture, printed; pages by Poppler.', body: rows.join('') };
}
