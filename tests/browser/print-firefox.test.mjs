// Paper in Firefox, which prints to a file here without asking: both ways give the pages of the PDF. And the preview.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { articles, firefox, load, serve, wrapped } from './support.mjs';
import { comparePages, pageSizes } from './paper.mjs';

const options = { timeout: 180_000 };
let browser, site, folder, file, article, made;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warraq-print-firefox-'));
  file = join(folder, 'printed.pdf');
  browser = await firefox({
    'print.always_print_silent': true, print_printer: 'Mozilla Save to PDF',
    'print.printer_Mozilla_Save_to_PDF.print_to_file': true, 'print.printer_Mozilla_Save_to_PDF.print_to_filename': file,
  });
  article = JSON.parse(await readFile(articles[0], 'utf8'));
  const { Warraq } = await load('node'), engine = await Warraq.load();
  await engine.prepare(article);
  const view = engine.print(article, { theme: 'news', paper: 'a4' });
  made = { pages: view.pages, pdf: view.toPDF() };
  view.dispose();
  const island = `<script type="application/json">${JSON.stringify(article)}</script>`;
  site = await serve({
    '/frame.html': { body: wrapped(island, { attributes: 'print="direct"' }) },
    '/vectors.html': { body: wrapped(island, { attributes: 'print="direct"' }).replace(/<style>.*<\/style>/, ''), headers: { 'content-security-policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:" } },
    '/preview.html': { body: wrapped(island) },
  });
});
after(() => rm(folder, { recursive: true, force: true }));

async function open(path) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(site.url + path);
  await page.waitForFunction(() => document.querySelector('warraq-article').view, { timeout: 30_000 });
  return page;
}

/** The file, once Firefox has written all of it. */
async function printed() {
  for (let tries = 0; tries < 120; tries++) {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    if (bytes.subarray(-16).toString('latin1').includes('%%EOF')) return bytes;
    await new Promise((then) => setTimeout(then, 500));
  }
  throw new Error('Firefox printed nothing');
}

for (const route of ['frame', 'vectors']) {
  test(`by ${route}, what Firefox prints are the pages of the PDF`, options, async (t) => {
    if (!browser) return t.skip('there is no Firefox');
    const page = await open(`/${route}.html`);
    const detail = await page.evaluate(async () => {
      const told = new Promise((resolve) => addEventListener('warraq-printed', ({ detail: said }) => resolve({ route: said.route, pages: said.pages }), { once: true }));
      await document.querySelector('warraq-article').print({ paper: 'a4' });
      return told;
    });
    assert.deepEqual(detail, { route, pages: made.pages.length });
    await printed();
    const theirs = join(folder, `${route}.pdf`), ours = join(folder, 'ours.pdf');
    await rename(file, theirs);
    await writeFile(ours, made.pdf);
    const sizes = await pageSizes(theirs);
    if (!sizes) return t.skip('there is no Poppler');
    assert.equal(sizes.length, made.pages.length);
    sizes.forEach(([width, height], i) => assert.ok(Math.abs(width - made.pages[i].width) < 1.5 && Math.abs(height - made.pages[i].height) < 1.5, `${width} × ${height}`));
    for (const { worst } of await comparePages(ours, theirs, folder)) assert.ok(worst < 14, `off by ${worst} of 255 in a square of 4 mm`);
    const left = () => page.evaluate(() => [document.querySelectorAll('iframe').length, document.querySelectorAll('[data-warraq-pages]').length]);
    assert.deepEqual(await left(), route === 'frame' ? [1, 0] : [0, 1]);
    if (route === 'vectors') {
      await page.mouse.click(5, 5);
      assert.deepEqual(await left(), [0, 0]);
    }
    await page.close();
  });
}

test('the preview in Firefox: pages, keys, the focus', options, async (t) => {
  if (!browser) return t.skip('there is no Firefox');
  const page = await open('/preview.html');
  await page.evaluate(() => {
    const button = document.querySelector('warraq-article').shadowRoot.querySelector('[data-action=print]');
    button.focus();
    button.click();
  });
  await page.waitForFunction(() => document.querySelector('warraq-article').shadowRoot.querySelector('dialog .leaf canvas')?.width > 10, { timeout: 30_000 });
  const state = () => page.evaluate(() => {
    const root = document.querySelector('warraq-article').shadowRoot, dialog = root.querySelector('dialog'), box = dialog.querySelector('.leaves'), { left } = box.getBoundingClientRect();
    return { said: dialog.querySelector('[role=status]').textContent, shown: [...box.children].findIndex((leaf) => Math.abs(leaf.getBoundingClientRect().left - left) < 2), thumbs: dialog.querySelectorAll('.strip canvas').length, focus: root.activeElement.textContent };
  });
  const { length } = made.pages;
  assert.deepEqual(await state(), { said: `صفحة ١ من ${length.toLocaleString('ar-EG')}`, shown: 0, thumbs: length, focus: 'طباعة' });
  await page.keyboard.press('ArrowLeft');
  assert.equal((await state()).shown, 1);
  await page.keyboard.press('End');
  assert.equal((await state()).shown, length - 1);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('warraq-article').shadowRoot.querySelector('dialog'));
  assert.equal(await page.evaluate(() => document.querySelector('warraq-article').shadowRoot.activeElement.dataset.action), 'print');
  await page.close();
});
