// Both ways to paper in Chromium: what is printed must be the pages of the PDF, whichever way.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { comparePages, pageSizes } from './paper.mjs';
import { browser, engine, errors, folder, inside, library, open, options, page, pagesOf, preview, round, said, settled, waiting } from './print-page.mjs';
import { articles, sha256 } from './support.mjs';

test('Print sends the very PDF through a frame, closes the preview, and leaves nothing behind', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await preview('/library.html');
  await page.clock.install();
  await page.evaluate(() => { window.told = new Promise((resolve) => addEventListener('warraq-printed', ({ detail }) => resolve(detail), { once: true })); });
  await inside(`() => dialog.querySelector('.go').click()`);
  await page.clock.runFor(1000);
  await page.waitForFunction(() => window.printed.length === 1);
  const detail = await page.evaluate(() => window.told), { pages, pdf } = pagesOf(library, { paper: 'a4', columns: 1 });
  assert.deepEqual([detail.route, detail.pages, detail.options.paper], ['frame', pages.length, 'a4']);
  assert.equal(sha256(Uint8Array.from(await page.evaluate(() => window.printed[0]))), sha256(pdf));
  const frame = await page.evaluate(() => { const { display, width } = getComputedStyle(document.querySelector('iframe')); return { display, width, hidden: document.querySelector('iframe').ariaHidden, root: document.querySelector('[data-warraq-pages]') }; });
  assert.deepEqual(frame, { display: 'block', width: '1px', hidden: 'true', root: null });
  assert.equal(await inside(`() => dialog`), null);
  await page.clock.runFor(1000);
  assert.equal(await inside(`() => root.querySelector('.said').textContent`), 'فُتحت نافذة الطباعة');
  // Once more: the first frame goes; and the last after its time.
  void page.evaluate(() => document.querySelector('warraq-article').print({ direct: true }));
  await page.clock.runFor(1000);
  await page.waitForFunction(() => window.printed.length === 2);
  assert.deepEqual(await page.evaluate(() => [document.querySelectorAll('iframe').length, window.made.size]), [1, 1]);
  await page.clock.fastForward(11 * 60_000);
  assert.deepEqual(await page.evaluate(() => [document.querySelectorAll('iframe').length, window.made.size]), [0, 0]);
  assert.deepEqual(errors, []);
});

test('where a policy forbids the frame, the same pages go as vectors, and leave when the reader is back', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/strict.html', { frames: false });
  const sheets = await page.evaluate(() => document.adoptedStyleSheets.length);
  const detail = await page.evaluate(async () => {
    const told = new Promise((resolve) => addEventListener('warraq-printed', ({ detail: printed }) => resolve(printed), { once: true }));
    document.querySelector('warraq-article').shadowRoot.querySelector('[data-action=print]').click();
    return told;
  });
  const { pages, pdf } = pagesOf(library, { paper: 'a4' });
  assert.deepEqual([detail.route, detail.pages], ['vectors', pages.length]);
  assert.deepEqual(await waiting(), pages.map(({ width, height }) => [round(width), round(height), true]));
  await writeFile(join(folder, 'strict.pdf'), pdf);
  assert.deepEqual((await pageSizes(join(folder, 'strict.pdf')) ?? pages.map(({ width, height }) => [width, height])).map((size) => size.map(Math.round)), pages.map(({ width, height }) => [Math.round(width), Math.round(height)]));
  const state = () => page.evaluate(() => ({ printed: window.printed, blobs: window.made.size, frames: document.querySelectorAll('iframe').length, roots: document.querySelectorAll('[data-warraq-pages]').length, sheets: document.adoptedStyleSheets.length, violations: window.violations }));
  assert.deepEqual(await state(), { printed: ['page'], blobs: 0, frames: 0, roots: 1, sheets: sheets + 1, violations: ['frame-src'] });
  // Presses before the print window is closed are not the reader's return.
  await page.mouse.click(5, 5);
  assert.equal((await state()).roots, 1);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal((await state()).roots, 1);
  await page.mouse.click(5, 5);
  assert.deepEqual(await state(), { printed: ['page'], blobs: 0, frames: 0, roots: 0, sheets, violations: ['frame-src'] });
  // The refusal is remembered: no second violation.
  await page.evaluate(() => document.querySelector('warraq-article').print());
  assert.deepEqual((await state()).violations, ['frame-src']);
  assert.deepEqual(errors, []);
});

test('telephones, Apple’s engine and browsers without a PDF viewer take the way by vectors', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  const device = [
    [{ userAgent: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/150.0 Mobile Safari/537.36' }, () => {}],
    [{}, () => { window.GestureEvent = class {}; }],
    [{}, () => Object.defineProperty(navigator, 'pdfViewerEnabled', { value: false })],
  ];
  for (const [context, act] of device) {
    await open('/direct.html', context);
    await page.evaluate(act);
    await page.evaluate(() => document.querySelector('warraq-article').print());
    assert.deepEqual(await page.evaluate(() => window.printed), ['page']);
    assert.equal((await waiting()).length, pagesOf(library, { paper: 'a4' }).pages.length);
    await page.context().close();
  }
});

test('the vectors on paper are the pages of the PDF: their number, size and picture', { timeout: 240_000 }, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/served.html');
  for (const [file, how] of [[articles[0], { paper: 'a4' }], [articles[0], { paper: 'letter', columns: 2 }], [articles[1], { paper: 'a5', theme: 'book' }]]) {
    const article = JSON.parse(await readFile(file, 'utf8'));
    await engine.prepare(article, { ...how, views: ['print'] });
    const { pages, pdf } = pagesOf(article, how), ours = join(folder, 'ours.pdf'), theirs = join(folder, 'vectors.pdf');
    await writeFile(ours, pdf);
    const route = await page.evaluate(async ([given, asked]) => {
      const { Warraq } = await import('/web/dist/warraq.mjs'), { printPages } = await import('/web/dist/print.mjs');
      window.engine ??= await Warraq.load();
      await window.engine.prepare(given, { ...asked, views: ['print'] });
      const view = window.engine.print(given, { theme: 'news', ...asked });
      try { return await printPages(view, { route: 'vectors' }); } finally { view.dispose(); }
    }, [article, how]);
    assert.equal(route, 'vectors');
    await writeFile(theirs, await page.pdf({ preferCSSPageSize: true }));
    const sizes = await pageSizes(theirs);
    if (!sizes) return t.skip('there is no Poppler');
    assert.equal(sizes.length, pages.length);
    sizes.forEach(([width, height], i) => assert.ok(Math.abs(width - pages[i].width) < 1 && Math.abs(height - pages[i].height) < 1, `${width} × ${height}`));
    for (const { worst } of await comparePages(ours, theirs, folder)) {
      assert.ok(worst < 14, `off by ${worst} of 255 in a square of 4 mm`);
    }
  }
});

test('the browser’s own Print is left alone, unless intercept-print is set', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  const press = (init) => page.evaluate((how) => !dispatchEvent.call(document.body, new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ctrlKey: true, ...how })), init);
  await open('/library.html');
  assert.equal(await press({ key: 'p', code: 'KeyP' }), false);
  await saved('plain');
  assert.equal(await page.evaluate(() => document.querySelector('[data-warraq-pages]')), null);
  await page.context().close();

  await open('/intercept.html');
  const { pages, pdf } = pagesOf(library, { paper: 'a4' });
  await page.waitForFunction(() => {
    dispatchEvent(new Event('beforeprint'));
    return document.querySelector('[data-warraq-pages]');
  });
  assert.equal((await waiting()).length, pages.length);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.mouse.click(5, 5);
  assert.equal((await waiting()).length, 0);
  // Printed from the browser's menu: what beforeprint adds is what comes out.
  const theirs = await saved('intercepted'), sizes = await pageSizes(theirs);
  if (sizes) {
    assert.equal(sizes.length, pages.length);
    await writeFile(join(folder, 'a4.pdf'), pdf);
    for (const { worst } of await comparePages(join(folder, 'a4.pdf'), theirs, folder)) assert.ok(worst < 14, `off by ${worst}`);
  }
  for (const how of [{ key: 'l', code: 'KeyP' }, { key: 'p', code: 'KeyR', shiftKey: true }, { key: 'p', ctrlKey: false }]) assert.equal(await press(how), false, JSON.stringify(how));
  assert.equal(await press({ key: 'ح', code: 'KeyP' }), true);
  await settled();
  // Once is enough.
  assert.equal(await press({ key: 'p', code: 'KeyP', metaKey: true, ctrlKey: false }), true);
  await page.waitForTimeout(300);
  assert.equal(await inside(`() => root.querySelectorAll('dialog').length`), 1);
});
async function saved(what) {
  const file = join(folder, `${what}.pdf`);
  await writeFile(file, await page.pdf({ preferCSSPageSize: true }));
  return file;
}
