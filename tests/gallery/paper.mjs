// Columns on paper.
import { figure, row } from './html.mjs';
import { example, pages } from './render.mjs';

export async function make({ note }) {
  const rows = [];
  for (const [title, options] of [
    ['Three columns, A4', ['--columns', '3']],
    ['Two columns, A4', ['--columns', '2']],
    ['Two columns, A4, theme book', ['--columns', '2', '--theme', 'book']],
  ]) {
    note(title);
    const name = `paper-${options.filter((part) => !part.startsWith('-')).join('-')}`;
    const made = await pages(name, example('library'), ['--paper', 'a4', ...options]);
    if (!made) return { title: 'Paper', note: 'Pictures of pages need <code>pdftoppm</code> (package poppler-utils); the PDF files are in this folder.', body: '' };
    rows.push(`<h2>${title} (<a href="${name}.pdf">PDF</a>)</h2>${row(...made.map((file, i) => figure(`page ${i + 1}`, `<img src="${file}" width="840" alt="">`)))}`);
  }
  return { title: 'Paper', note: 'The library example, printed; pages by Poppler.', body: rows.join('') };
}
