// What came out of a printer that writes PDFs, by Poppler: the sizes of its pages, and how far two files' pictures differ.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** In pt; null without Poppler. */
export async function pageSizes(file) {
  try {
    const { stdout } = await run('pdfinfo', ['-f', '1', '-l', '10000', file]);
    return [...stdout.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+) pts/gm)].map(([, width, height]) => [Number(width), Number(height)]);
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Of each page: how far the grey of a square of some 4 mm is off at worst, and on average, of 255. Squares, since two renderers
 * smooth the edges of letters differently.
 */
export async function comparePages(ours, theirs, folder) {
  const count = (await pageSizes(ours)).length;
  const pages = [];
  for (let page = 1; page <= count; page++) {
    const [a, b] = [await grey(ours, page, folder), await grey(theirs, page, folder)];
    const off = a.map((value, i) => Math.abs(value - b[i]));
    pages.push({ worst: Math.max(...off), mean: off.reduce((sum, value) => sum + value, 0) / off.length });
  }
  return pages;
}

const SQUARE = 24, DPI = 144;
/** Rows of squares; what is left over at the right and the foot is not looked at: a page that is rounded to px ends there. */
async function grey(file, page, folder) {
  const out = join(folder, 'grey');
  await run('pdftoppm', ['-gray', '-f', page, '-l', page, '-singlefile', '-r', DPI, file, out]);
  const bytes = await readFile(`${out}.pgm`), [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1')), pixels = bytes.subarray(head.length);
  const rows = Array.from({ length: Math.floor((height - 2) / SQUARE) }, () => new Array(Math.floor((width - 2) / SQUARE)).fill(0));
  rows.forEach((row, j) => row.forEach((_, i) => {
    for (let y = 0; y < SQUARE; y++) for (let x = 0; x < SQUARE; x++) row[i] += pixels[(j * SQUARE + y) * width + i * SQUARE + x] / SQUARE ** 2;
  }));
  return rows.flat();
}
