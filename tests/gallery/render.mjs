// Pictures by the native command: an article and options become a PNG, and where its blocks lie in it.
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
export const root = fileURLToPath(new URL('../../', import.meta.url));
/** WARRAQ_NATIVE names another build's command; its faces are expected beside it. */
export const native = process.env.WARRAQ_NATIVE ?? join(root, 'build/native/warraq');
export const fonts = join(dirname(native), 'fonts');
export const out = join(root, 'build/gallery');
export const SCALE = 2;

export const example = (name) => JSON.parse(readFileSync(join(root, `examples/articles/${name}.json`), 'utf8'));

/** What the command prints; what it says about the input is kept, too. */
export async function warraq(...args) {
  const { stdout, stderr } = await run(native, args, { maxBuffer: 1 << 26 });
  return { stdout, stderr };
}

export function write(name, article) {
  mkdirSync(out, { recursive: true });
  const file = join(out, `${name}.json`);
  writeFileSync(file, `${JSON.stringify(article, null, 1)}\n`);
  return file;
}

/**
 * The screen view as {src, width, height, boxes, lines, said}: boxes are [x, y, width, height] in px by the block's path; said is
 * what the command reported about the article.
 */
export async function picture(name, article, options = []) {
  const file = write(name, article), png = join(out, `${name}.png`), layout = join(out, `${name}.layout.json`);
  const { stderr } = await warraq('render', file, '-o', png, '--scale', String(SCALE), ...options);
  await warraq('render', file, '-o', layout, ...options);
  const { unit, width, height, blocks, lines } = JSON.parse(readFileSync(layout, 'utf8'));
  const boxes = Object.fromEntries(blocks.map(({ path, box }) => [path, box.map((value) => value / unit)]));
  return { src: `${name}.png`, width: width / unit, height: height / unit, boxes, lines, unit, said: stderr.trim() };
}

/** The pages of the print view as pictures; null where Poppler's pdftoppm is not installed. */
export async function pages(name, article, options = []) {
  const pdf = join(out, `${name}.pdf`);
  await warraq('print', write(name, article), '-o', pdf, ...options);
  try {
    await run('pdftoppm', ['-r', '144', '-png', pdf, join(out, name)]);
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
  return readdirSync(out).filter((file) => file.startsWith(`${name}-`) && file.endsWith('.png')).sort();
}
