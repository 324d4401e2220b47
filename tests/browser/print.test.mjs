// Paper in Chromium: the preview, and both ways to the printer. What is printed must be the pages of the PDF, whichever way.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { promisify } from 'node:util';
import { articles, chromium, load, native, serve, served, sha256, wrapped } from './support.mjs';
import { comparePages, pageSizes } from './paper.mjs';

const run = promisify(execFile);
const options = { timeout: 120_000 };
const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";
let browser, site, page, errors, engine, library, long, folder;

before(async () => {
  browser = await chromium();
  folder = await mkdtemp(join(tmpdir(), 'warraq-print-'));
  const { Warraq } = await load('node');
  engine = await Warraq.load();
  library = JSON.parse(await readFile(articles[0], 'utf8'));
  long = { ...library, blocks: Array.from({ length: 16 }, () => library.blocks).flat() };
  for (const article of [library, long]) await engine.prepare(article);
  const island = (article) => `<script type="application/json">${JSON.stringify(article)}</script>`;
  site = await serve({
    '/library.html': { body: wrapped(island(library)) },
    '/long.html': { body: wrapped(island(long)) },
    '/direct.html': { body: wrapped(island(library), { attributes: 'print="direct"' }) },
    '/strict.html': { body: wrapped(island(library), { attributes: 'print="direct"' }).replace(/<style>.*<\/style>/, ''), headers: { 'content-security-policy': STRICT } },
    '/intercept.html': { body: wrapped(island(library), { attributes: 'intercept-print', style: 'html { background: #eee; font-size: 30px } body { margin: 40px; transform: scale(.9) } @page { margin: 30mm }' }).replace('</body>', '<p>سوى المقال</p></body>') },
    '/served.html': { body: wrapped(served) },
  });
});
after(() => rm(folder, { recursive: true, force: true }));
afterEach(async () => { await page?.context().close(); page = undefined; });

/** Counts addresses of blobs, and stands in for the print window. */
function watch() {
  window.made = new Map();
  window.printed = [];
  window.violations = [];
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    const url = createObjectURL(blob);
    window.made.set(url, blob.size);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    window.made.delete(url);
    revokeObjectURL(url);
  };
  window.print = () => window.printed.push('page');
  addEventListener('securitypolicyviolation', ({ effectiveDirective }) => window.violations.push(effectiveDirective));
}
/** A frame's own print window: what it would print, as numbers. */
function watchFrames() {
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    get() {
      const { src } = this;
      return { focus() {}, print: () => window.printed.push(fetch(src).then((answer) => answer.arrayBuffer()).then((bytes) => [...new Uint8Array(bytes)])) };
    },
  });
}

async function open(path, { width = 1280, height = 900, frames = true, ...context } = {}) {
  page = await browser.newPage({ viewport: { width, height }, locale: 'ar-EG', ...context });
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(watch);
  if (frames) await page.addInitScript(watchFrames);
  await page.goto(site.url + path);
  await page.waitForFunction(() => document.querySelector('warraq-article').view, null, { timeout: 30_000 });
  return page;
}
const inside = (body, argument) => page.evaluate(new Function('argument', `const element = document.querySelector('warraq-article'), root = element.shadowRoot, dialog = root.querySelector('dialog'); return (${body})(argument)`), argument);
const settled = () => page.waitForFunction(() => {
  const dialog = document.querySelector('warraq-article').shadowRoot.querySelector('dialog');
  return dialog?.ariaBusy === 'false' && dialog.querySelector('.leaf canvas')?.width > 10;
}, null, { timeout: 30_000 });
async function preview(path, more) {
  await open(path, more);
  await inside(`() => { const button = root.querySelector('[data-action=print]'); button.focus(); button.click(); }`);
  await settled();
}
const said = () => inside(`() => dialog.querySelector('[role=status]').textContent`);
const shown = () => inside(`() => { const box = dialog.querySelector('.leaves'), { left } = box.getBoundingClientRect(); return [...box.children].findIndex((leaf) => Math.abs(leaf.getBoundingClientRect().left - left) < 2); }`);
const arabic = (n) => n.toLocaleString('ar-EG', { useGrouping: false });
const name = (n, of) => `صفحة ${arabic(n)} من ${arabic(of)}`;
const pagesOf = (article, how) => { const view = engine.print(article, { theme: 'news', ...how }), { pages } = view, pdf = view.toPDF(); view.dispose(); return { pages, pdf }; };

test('the button opens the preview: a named dialog with the pages of the PDF, the focus on Print, and back on the button', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await preview('/library.html');
  const { pages } = pagesOf(library, { paper: 'a4' });
  assert.equal(await said(), name(1, pages.length));
  const tree = await page.locator('warraq-article').ariaSnapshot();
  for (const part of ['dialog "معاينة الطباعة"', 'button "إغلاق"', 'button "طباعة"', 'button "حفظ PDF"', `status: ${name(1, pages.length)}`, `img "${name(1, pages.length)}"`, 'combobox "الورق"', 'radiogroup "الأعمدة"', 'checkbox "توفير الحبر"', 'button "الصفحة التالية"', 'button "صفحة ٢"']) assert.ok(tree.includes(part), `${part} in\n${tree}`);
  assert.equal(await inside(`() => root.activeElement.textContent`), 'طباعة');
  assert.equal(await inside(`() => dialog.matches(':modal')`), true);
  assert.deepEqual(await inside(`() => [...dialog.querySelectorAll('.strip canvas')].map((canvas) => canvas.clientWidth > 0 && !canvas.ariaLabel)`), pages.map(() => true));
  const ratios = await inside(`() => [...dialog.querySelectorAll('.leaf canvas')].map((canvas) => { const { width, height } = canvas.getBoundingClientRect(); return width / height; })`);
  ratios.forEach((ratio, i) => assert.ok(Math.abs(ratio - pages[i].width / pages[i].height) < 0.01));
  await page.keyboard.press('Escape');
  assert.equal(await inside(`() => dialog === null && root.activeElement.dataset.action`), 'print');
  assert.deepEqual(errors, []);
});

test('the focus finds the button again where a new layout has made another', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await preview('/library.html');
  await page.evaluate(() => { document.querySelector('warraq-article').rendered = new Promise((resolve) => addEventListener('warraq-render', () => resolve(), { once: true })); });
  await page.setViewportSize({ width: 900, height: 800 });
  await page.evaluate(() => document.querySelector('warraq-article').rendered);
  await inside(`() => dialog.querySelector('header button').click()`);
  await page.waitForFunction(() => document.querySelector('warraq-article').shadowRoot.activeElement?.dataset.action === 'print');
});

test('pages turn from right to left: by keys, by buttons, by the strip and by a finger', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await preview('/library.html');
  const { length } = pagesOf(library, { paper: 'a4' }).pages;
  assert.ok(length >= 3, 'the article fills three pages');
  for (const [key, to] of [['ArrowLeft', 1], ['ArrowLeft', 2], ['ArrowRight', 1], ['PageDown', 2], ['PageUp', 1], ['Home', 0], ['ArrowRight', 0], ['End', length - 1], ['ArrowLeft', length - 1]]) {
    await page.keyboard.press(key);
    assert.deepEqual([await said(), await shown()], [name(to + 1, length), to], key);
  }
  assert.deepEqual(await inside(`() => [...dialog.querySelectorAll('.turn button')].map((button) => [button.ariaLabel, button.ariaDisabled])`), [['الصفحة السابقة', 'false'], ['الصفحة التالية', 'true']]);
  const [back, next] = await inside(`() => [...dialog.querySelectorAll('.turn button')].map((button) => button.getBoundingClientRect().left)`);
  assert.ok(next < back, 'the next page is at the left');
  await inside(`() => dialog.querySelector('.turn .back').click()`);
  assert.equal(await shown(), length - 2);
  await inside(`() => dialog.querySelector('.strip button').click()`);
  assert.equal(await said(), name(1, length));
  assert.deepEqual(await inside(`() => [...dialog.querySelectorAll('.strip button')].map((thumb) => [thumb.getAttribute('aria-current'), thumb.tabIndex])`), Array.from({ length }, (_, i) => (i === 0 ? ['true', 0] : [null, -1])));
  // With the focus in the strip, it goes with the page.
  await inside(`() => dialog.querySelector('.strip button').focus()`);
  await page.keyboard.press('ArrowLeft');
  assert.equal(await inside(`() => root.activeElement.ariaLabel`), 'صفحة ٢');
  // A finger (or a wheel) moves the pages themselves.
  await inside(`() => { const box = dialog.querySelector('.leaves'); box.scrollLeft = -2 * box.clientWidth; }`);
  await page.waitForFunction((words) => document.querySelector('warraq-article').shadowRoot.querySelector('dialog [role=status]').textContent === words, name(3, length));
  // Arrows in a choice stay there.
  await inside(`() => dialog.querySelector('[name=columns]').focus()`);
  await page.keyboard.press('Home');
  assert.equal(await said(), name(3, length));
});

test('paper, columns and switches are the engine’s own, change the pages, and are remembered', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await preview('/library.html');
  const offered = new Set(engine.options().filter(({ views }) => views.includes('print')).map((spec) => spec.name));
  const wanted = ['paper', 'columns', 'layout', 'large-print', 'ink-saving', 'one-page'].filter((option) => offered.has(option));
  const fields = await inside(`() => [...new Set([...dialog.querySelector('form').elements].map((control) => control.name))]`);
  assert.deepEqual(fields, wanted.map((option) => option.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())));
  const choose = async (how) => {
    await inside(`(how) => { const form = dialog.querySelector('form'); for (const [field, value] of Object.entries(how)) { const control = form.elements[field]; if (control.type === 'checkbox') control.checked = value; else control.value = value; } form.dispatchEvent(new Event('change', { bubbles: true })); }`, how);
    await settled();
  };
  for (const how of [{ paper: 'a5', columns: '1' }, { paper: 'legal', columns: '2' }, { paper: 'a3', columns: '3', inkSaving: true }, { paper: 'letter', columns: '1', inkSaving: false }]) {
    await choose(how);
    const { pages } = pagesOf(library, { ...how, columns: Number(how.columns) });
    assert.equal((await said()).split(' ').at(-1), arabic(pages.length), JSON.stringify(how));
    assert.equal(await inside(`() => dialog.querySelectorAll('.leaf').length - dialog.querySelectorAll('.strip button').length`), 0);
    assert.ok(Math.abs((await inside(`() => Number(dialog.querySelector('canvas').style.getPropertyValue('--ratio'))`)) - pages[0].width / pages[0].height) < 1e-6);
  }
  await page.keyboard.press('Escape');
  await inside(`() => root.querySelector('[data-action=print]').click()`);
  await settled();
  assert.equal(await inside(`() => dialog.querySelector('select').value`), 'letter');
  // But what the page itself asks for anew comes first.
  await page.keyboard.press('Escape');
  await page.evaluate(() => { void document.querySelector('warraq-article').print({ paper: 'a3', columns: 2 }); });
  await settled();
  assert.deepEqual(await inside(`() => [dialog.querySelector('select').value, dialog.querySelector('[name=columns]:checked').value]`), ['a3', '2']);
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, '']);
});

test('a newspaper of one column is not asked for', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  if (!engine.options().some(({ name: option }) => option === 'layout')) return t.skip('the engine has one layout');
  await preview('/library.html');
  await inside(`() => { const form = dialog.querySelector('form'); form.elements.layout.value = 'newspaper'; form.dispatchEvent(new Event('change', { bubbles: true })); }`);
  await settled();
  assert.equal((await said()).split(' ').at(-1), arabic(pagesOf(library, { paper: 'a4', layout: 'newspaper' }).pages.length));
  assert.equal(await inside(`() => dialog.querySelector('.trouble')`), null);
});

test('the usual paper is that of the reader’s region', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await preview('/library.html', { locale: 'es-MX' });
  assert.equal(await inside(`() => dialog.querySelector('select').value`), 'letter');
  const papers = await page.evaluate(async () => {
    const { usualPaper } = await import('/web/dist/print.mjs');
    return [['ar'], ['en'], ['en-US'], ['ar-EG', 'en-US'], ['ar', 'fr-CA'], ['zh-Hans-CN'], ['es-419', 'es-CL'], ['en-GB']].map(usualPaper);
  });
  assert.deepEqual(papers, ['a4', 'a4', 'letter', 'a4', 'letter', 'a4', 'letter', 'a4']);
});

test('Save PDF gives the bytes of the engine and of the native command, named by the title', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await preview('/library.html');
  await inside(`() => { const form = dialog.querySelector('form'); form.elements.paper.value = 'a5'; form.dispatchEvent(new Event('change', { bubbles: true })); }`);
  await settled();
  const coming = page.waitForEvent('download');
  await inside(`() => dialog.querySelectorAll('footer button')[1].click()`);
  const file = await coming, bytes = await readFile(await file.path());
  assert.equal(sha256(bytes), sha256(pagesOf(library, { paper: 'a5', columns: 1, inkSaving: false }).pdf));
  assert.match(file.suggestedFilename(), /^«خزانة السواقي» .*\.pdf$/);
  await page.waitForFunction(() => document.querySelector('warraq-article').shadowRoot.querySelector('dialog [role=status]').textContent === 'نُزّل الملف');
  if (!existsSync(native)) return;
  await run(native, ['print', articles[0], '--paper', 'a5', '-o', join(folder, 'native.pdf')]);
  // The page adds its own address to the article it wraps, but this one has an address.
  assert.equal(sha256(await readFile(join(folder, 'native.pdf'))), sha256(bytes));
});

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

const round = (pt) => Math.round(pt * 100) / 100;
/** Of the pages that wait for the printer: how many, and their size in pt. */
const waiting = () => page.evaluate(() => [...(document.querySelector('[data-warraq-pages]')?.shadowRoot.querySelectorAll('svg') ?? [])].filter((svg) => svg.parentElement.localName === 'div').map((svg) => [...svg.getAttribute('viewBox').split(' ').slice(2).map((pt) => Math.round(pt * 100) / 100), svg.ariaLabel.length > 20]));

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

test('a page may print by itself: warraq-print can be cancelled', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/library.html');
  const asked = await page.evaluate(async () => {
    const asked = [];
    addEventListener('warraq-print', (event) => {
      event.preventDefault();
      asked.push(event.detail);
    });
    const element = document.querySelector('warraq-article');
    element.shadowRoot.querySelector('[data-action=print]').click();
    await element.print({ direct: true, paper: 'a5' });
    return asked;
  });
  assert.deepEqual(asked, [{ direct: false, options: {} }, { direct: true, options: { paper: 'a5' } }]);
  assert.deepEqual(await page.evaluate(() => window.printed), []);
  assert.equal(await inside(`() => dialog`), null);
});

test('what fails is said in place, with a way on', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/library.html');
  await page.evaluate(() => { void document.querySelector('warraq-article').print({ paper: 'papyrus' }); });
  await page.waitForFunction(() => document.querySelector('warraq-article').shadowRoot.querySelector('dialog .trouble'));
  assert.deepEqual(await inside(`() => { const box = dialog.querySelector('.trouble'); return [box.role, box.querySelector('strong').textContent, box.querySelectorAll('button').length, dialog.ariaBusy]; }`), ['alert', 'تعذّر تجهيز ملف الطباعة', 1, 'false']);
  // Print has nothing to print and tries again.
  await inside(`() => { dialog.querySelector('.trouble').remove(); dialog.querySelector('.go').click(); }`);
  await page.waitForFunction(() => document.querySelector('warraq-article').shadowRoot.querySelector('dialog .trouble'));
  assert.deepEqual([await said(), await page.evaluate(() => window.printed)], ['', []]);
  await inside(`() => { const form = dialog.querySelector('form'); form.elements.paper.value = 'a4'; form.dispatchEvent(new Event('change', { bubbles: true })); }`);
  await settled();
  assert.equal(await inside(`() => dialog.querySelector('.trouble')`), null);
  assert.equal((await said()).split(' ')[1], '١');
  // A fault of the engine's own: once more, with another engine.
  await page.evaluate(async () => {
    const { WarraqArticle } = await import('/web/dist/element.mjs');
    try { (await WarraqArticle.engine()).addFont('naskh-400', { length: 2 ** 33 }); } catch { /* as it should */ }
    const form = document.querySelector('warraq-article').shadowRoot.querySelector('dialog form');
    form.elements.paper.value = 'a5';
  });
  await page.setViewportSize({ width: 900, height: 700 });
  await page.waitForFunction(() => document.querySelector('warraq-article').shadowRoot.querySelector('dialog .trouble button'));
  await inside(`() => dialog.querySelector('.trouble button').click()`);
  await settled();
  assert.equal(await inside(`() => dialog.querySelector('.trouble')`), null);
});

test('of many pages only those in sight are painted', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await preview('/long.html', { width: 390, height: 844 });
  const painted = () => inside(`() => ['.leaf', '.strip'].map((box) => [...dialog.querySelectorAll(box + ' canvas')].map((canvas) => canvas.width > 0))`);
  const { length } = pagesOf(long, { paper: 'a4' }).pages;
  await page.waitForTimeout(300);
  let [leaves, thumbs] = await painted();
  assert.deepEqual([leaves.length, thumbs.length, leaves[0], thumbs[0]], [length, length, true, true]);
  assert.ok(leaves.filter(Boolean).length <= 3 && thumbs.filter(Boolean).length < 16, `${leaves} ${thumbs}`);
  await page.keyboard.press('End');
  await page.waitForFunction(() => [...document.querySelector('warraq-article').shadowRoot.querySelectorAll('.leaf canvas')].at(-1).width > 0);
  [leaves, thumbs] = await painted();
  assert.ok(!leaves[0] && !thumbs[0] && thumbs.at(-1), 'the first are empty again');
});

test('in an English page the words are English, and the article still turns to the left', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/library.html');
  await page.evaluate(() => { document.querySelector('warraq-article').lang = 'en'; });
  await inside(`() => root.querySelector('[data-action=print]').click()`);
  await settled();
  assert.match(await said(), /^Page 1 of \d+$/);
  assert.deepEqual(await inside(`() => [dialog.dir, dialog.ariaLabel, dialog.querySelector('.turn').dir]`), ['ltr', 'Print preview', 'rtl']);
  // Of the two arrows, drawn to the left, the right one is mirrored, once.
  const turned = (selector) => inside(`(selector) => { let m = 1; for (let at = dialog.querySelector(selector); at !== dialog; at = at.parentElement) m *= new DOMMatrix(getComputedStyle(at).transform).a; return m; }`, selector);
  assert.deepEqual([await turned('.turn .back svg'), await turned('.turn button:last-child svg')], [-1, 1]);
  await page.keyboard.press('ArrowLeft');
  assert.match(await said(), /^Page 2 /);
});

test('it fits from 280 px to a desktop, and a finger finds every button', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  for (const [width, height] of [[280, 560], [390, 844], [844, 390], [1280, 900]]) {
    await preview('/library.html', { width, height });
    const odd = await inside(`() => {
      const bounds = dialog.getBoundingClientRect(), found = [];
      if (dialog.scrollWidth > dialog.clientWidth) found.push('wider than the window');
      for (const control of dialog.querySelectorAll('button, select, label')) {
        const { width, height, left, right } = control.getBoundingClientRect();
        if (width < 44 || height < 44) found.push(control.textContent + ' ' + width + ' × ' + height);
        if (!control.closest('.strip') && (left < bounds.left || right > bounds.right)) found.push(control.textContent + ' is outside');
      }
      return found;
    }`);
    assert.deepEqual(odd, [], `${width} × ${height}`);
    await page.context().close();
  }
});
