// The code of an article's address, read back from pictures of printed pages by a decoder that is not ours.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { articles, native } from './support.mjs';

const jsQR = createRequire(import.meta.url)('jsqr');
let folder;
before(async () => { folder = await mkdtemp(join(tmpdir(), 'warraq-qr-')); });
after(() => rm(folder, { recursive: true, force: true }));

/** A binary PPM as RGBA. */
function pixels(ppm) {
  const [head, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 40).toString('latin1'));
  const size = width * height, rgba = new Uint8ClampedArray(size * 4).fill(255);
  for (let i = 0; i < size; i++) for (let c = 0; c < 3; c++) rgba[i * 4 + c] = ppm[head.length + i * 3 + c];
  return [rgba, Number(width), Number(height)];
}

const PAGES = ['-r', '100'], MARGIN = ['-r', '200', '-l', '1', '-x', '0', '-y', '400', '-W', '600', '-H', '1200'];

/** What a decoder finds on pictures of the pages of an article. */
async function decoded(article, picture, ...options) {
  const file = join(folder, 'a.json'), pdf = join(folder, 'a.pdf');
  await writeFile(file, JSON.stringify(article));
  assert.equal(spawnSync(native, ['print', file, '-o', pdf, ...options]).status, 0, options.join(' '));
  for (const old of await readdir(folder)) if (old.endsWith('.ppm')) await rm(join(folder, old));
  assert.equal(spawnSync('pdftoppm', [...picture, pdf, join(folder, 'p')]).status, 0);
  const found = [];
  for (const page of (await readdir(folder)).filter((name) => name.endsWith('.ppm')).sort()) {
    const code = jsQR(...pixels(await readFile(join(folder, page))));
    if (code) found.push(code.data);
  }
  return found;
}

function skip(t) {
  if (!existsSync(native)) return t.skip('there is no native command') ?? true;
  if (spawnSync('pdftoppm', ['-v']).error) return t.skip('there is no pdftoppm') ?? true;
  return false;
}

const library = async () => JSON.parse(await readFile(articles[0], 'utf8'));

test('the code says the short address wherever it stands', async (t) => {
  if (skip(t)) return;
  const article = await library();
  for (const options of [[], ['--columns', '2'], ['--paper', 'a5'], ['--theme', 'book', '--ink-saving', '--qr', 'on'], ['--layout', 'newspaper', '--qr', 'on']])
    assert.deepEqual(await decoded(article, PAGES, ...options), [article.shortUrl], options.join(' '));
  assert.deepEqual(await decoded(article, PAGES, '--qr', 'off'), []);
});

test('codes of all sizes are read, in letters of any script', async (t) => {
  if (skip(t)) return;
  const article = await library();
  for (const length of [14, 62, 106, 122, 180, 213]) {
    article.shortUrl = 'https://q.test/'.padEnd(length, 'abc7/-');
    assert.deepEqual(await decoded(article, MARGIN), [article.shortUrl], String(length));
  }
  article.shortUrl = 'https://qandil.example/ثقافة';
  assert.deepEqual(await decoded(article, MARGIN), [article.shortUrl]);
});
