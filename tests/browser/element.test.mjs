// <warraq-article> in Chromium: what is painted, and that the text under it is real text.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { before, beforeEach, afterEach, test } from 'node:test';
import { articles, chromium, layerReport, load, serve, served, sha256, wrapped } from './support.mjs';

let browser, site, page, errors;
const STRICT = { 'content-security-policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:; frame-src blob:; require-trusted-types-for 'script'; trusted-types 'none'" };

before(async () => {
  browser = await chromium();
  site = await serve({
    '/plain.html': { body: wrapped(served) },
    ...Object.fromEntries(await Promise.all(articles.flatMap((file) => ['news', 'book', 'plain'].map(async (theme) =>
      [`/fit-${basename(file, '.json')}-${theme}.html`, { body: wrapped(`<script type="application/json">${await readFile(file, 'utf8')}</script>`, { attributes: `theme="${theme}"` }) }])))),
    '/dark.html': { body: wrapped(served, { attributes: 'scheme="dark" theme="news"' }) },
    '/island.html': { body: wrapped('<script type="application/json">{"version":1,"title":"من الجزيرة","blocks":[{"type":"paragraph","text":"نصّ"}]}</script><article><h1>مخدوم</h1></article>') },
    '/picture.html': { body: wrapped('<article lang="ar" dir="rtl"><h1>عنوان</h1><figure><img src="/picture.png" alt="قاعة المطالعة" width="600" height="300"><figcaption>القاعة</figcaption></figure><p>متن.</p></article>') },
    '/picture.png': { body: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'), headers: { 'content-type': 'image/png' } },
    '/strict.html': { body: wrapped(served, { style: '' }).replace('<style></style>', ''), headers: STRICT },
  });
});
beforeEach(async () => { errors = []; });
afterEach(async () => { await page?.close(); page = undefined; });

const options = { timeout: 90_000 };

async function open(path, { width = 720, height = 900, scale = 1, ...context } = {}) {
  page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale, ...context });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    window.renders = 0;
    addEventListener('warraq-render', () => window.renders++);
    addEventListener('warraq-error', ({ detail }) => (window.failure = detail.message));
    addEventListener('securitypolicyviolation', (event) => ((window.violations ??= []).push(`${event.effectiveDirective} ${event.sample}`)));
  });
  await page.goto(site.url + path);
  await rendered(1);
  return page;
}
async function rendered(count) {
  await page.waitForFunction((n) => window.renders >= n || window.failure, count, { timeout: 30_000 });
  assert.equal(await page.evaluate(() => window.failure), undefined);
}
/** Runs in the page with the element and its shadow root. */
const inside = (body, argument) => page.evaluate(new Function('argument', `const element = document.querySelector('warraq-article'), root = element.shadowRoot; return (${body})(element, root, argument)`), argument);

test('it paints the article and hides the served one', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/plain.html');
  assert.equal(await page.locator('article h1').first().isVisible(), false);
  const ink = await inside(`(element, root) => [...root.querySelectorAll('canvas')].map((canvas) => canvas.width && canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some((v, i) => i % 4 === 3 && v > 200))`);
  assert.ok(ink.length > 0 && ink[0] === true, 'the first canvas has ink');
  assert.ok(await inside(`(element, root) => [...root.querySelectorAll('canvas')].every((canvas) => canvas.getAttribute('aria-hidden') === 'true')`));
  assert.deepEqual(errors, []);
});

test('the canvas has the device’s resolution, in tiles of at most 1,024 px', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/plain.html', { scale: 2, width: 400 });
  const tiles = await inside(`(element, root) => [...root.querySelectorAll('canvas')].map((canvas) => ({ width: canvas.width, css: canvas.getBoundingClientRect().width, height: canvas.getBoundingClientRect().height }))`);
  assert.ok(tiles.length > 1);
  for (const tile of tiles) assert.ok(tile.height <= 1024);
  assert.equal(tiles[0].width, 800);
  assert.equal(tiles[0].css, 400);
});

test('each line of the layer lies where it is painted, as wide as it is painted', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  for (const path of Object.keys(site.pages).filter((name) => name.startsWith('/fit-')).concat('/plain.html')) {
    for (const width of [720, 390]) {
      await open(path, { width });
      const { painted, lines } = await page.evaluate(layerReport);
      assert.equal(lines.length, painted);
      for (const { text, rows, left, right, within } of lines) {
        const where = `${path} at ${width} px: ${text}`;
        assert.equal(rows, 1, `${where}: in one row`);
        assert.ok(Math.abs(left) < 3 && Math.abs(right) < 3, `${where}: off by ${left.toFixed(1)} and ${right.toFixed(1)} px`);
        assert.ok(within, `${where}: at its height`);
      }
      await page.close();
    }
  }
});

test('the selection is the text, without breaks inside a paragraph', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/plain.html');
  const { selected, wanted } = await inside(`(element, root) => {
    const paragraph = [...root.querySelectorAll('p')].find((p) => p.textContent.includes('ثلاث طبقات'));
    getSelection().selectAllChildren(paragraph);
    return { selected: getSelection().toString(), wanted: element.querySelector('#first').textContent.replace(/\\s+/g, ' ').trim() };
  }`);
  assert.equal(selected, wanted);
});

test('a phrase across the end of a line is found', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/plain.html');
  const found = await inside(`(element, root) => {
    const lines = [...[...root.querySelectorAll('p')].find((p) => p.textContent.includes('ثلاث طبقات')).querySelectorAll('.l')];
    const phrase = lines[0].textContent.split(' ').at(-1) + ' ' + lines[1].textContent.split(' ')[0];
    getSelection().removeAllRanges();
    return { phrase, found: window.find(phrase) };
  }`);
  assert.ok(found.found, found.phrase);
});

test('links are links, under the painted words', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/plain.html');
  const hit = await inside(`(element, root) => {
    const link = root.querySelector('.layer p a');
    link.scrollIntoView({ block: 'center' });
    const box = link.getBoundingClientRect();
    return { href: link.href, text: link.textContent, same: root.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2) === link };
  }`);
  assert.deepEqual(hit, { href: 'https://qandil.example/waqf', text: hit.text, same: true });
  assert.match('سجلّ الأوقاف القديم', new RegExp(hit.text));
});

test('headings, quotes, lists and the language are there for screen readers', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/plain.html');
  const tree = await page.locator('warraq-article').ariaSnapshot();
  for (const part of [/heading "خزانة السواقي .* \[level=1\]/, /heading "حجر يحفظ البرودة" \[level=2\]/, /blockquote/, /list/, /listitem/, /toolbar "أدوات المقال"/, /button "أرسل"/, /button "طباعة"/]) assert.match(tree.replace(/" \[/g, ' ['), new RegExp(part.source.replace(/" /g, '"? ')));
  assert.equal(await inside(`(element, root) => root.querySelector('.layer').lang`), 'ar');
});

test('it lays out again when its width changes, and gives the same page as one laid out there', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/plain.html', { width: 720 });
  const before = await inside(`(element) => element.view.height`);
  const count = await page.evaluate(() => window.renders);
  await page.setViewportSize({ width: 360, height: 900 });
  await rendered(count + 1);
  const { width, height, engine } = await inside(`(element) => ({ width: element.view.width, height: element.view.height, engine: element.clientHeight })`);
  assert.equal(width, 360);
  assert.ok(height > before);
  assert.ok(Math.abs(engine - height) < 1);
});

test('the keyboard reaches the tools: one stop, arrows by the reading direction, Escape gives the focus back', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/plain.html');
  const focused = () => inside(`(element, root) => root.activeElement?.textContent`);
  await page.keyboard.press('Tab');
  assert.match(await focused(), /أرسل/);
  await page.keyboard.press('ArrowLeft');
  assert.match(await focused(), /طباعة/);
  await page.keyboard.press('ArrowLeft');
  assert.match(await focused(), /حجم الخط/);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  assert.match(await focused(), /نسخ الرابط/);
  assert.equal(await inside(`(element, root) => root.querySelector('[data-action=send]').getAttribute('aria-expanded')`), 'true');
  await page.keyboard.press('ArrowDown');
  assert.match(await focused(), /بطاقة صورة/);
  await page.keyboard.press('Escape');
  assert.match(await focused(), /أرسل/);
  assert.equal(await inside(`(element, root) => root.querySelectorAll('.menu:not([hidden])').length`), 0);
  await page.keyboard.press('Tab');
  assert.equal(await inside(`(element, root) => root.activeElement?.localName`), 'a');
});

test('the menu of Send copies the link, says so, and links to the services', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/plain.html', { permissions: ['clipboard-read', 'clipboard-write'] });
  await inside(`(element, root) => root.querySelector('[data-action=send]').click()`);
  const links = await inside(`(element, root) => [...root.querySelectorAll('.menu a')].map((a) => a.href)`);
  assert.ok(links.some((href) => href.startsWith('https://wa.me/')), links.join(' '));
  await inside(`(element, root) => root.querySelector('.menu button').click()`);
  await page.waitForFunction(() => document.querySelector('warraq-article').shadowRoot.querySelector('[role=status]').textContent === 'نُسخ الرابط');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'https://qandil.example/a');
});

test('the size menu makes the text larger and keeps the focus', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/plain.html');
  const before = await inside(`(element) => element.view.height`), count = await page.evaluate(() => window.renders);
  await inside(`(element, root) => root.querySelector('[data-action=size]').click()`);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await rendered(count + 1);
  assert.ok((await inside(`(element) => element.view.height`)) > before);
  assert.equal(await inside(`(element) => element.getAttribute('text-size')`), '3');
  assert.match(await inside(`(element, root) => root.activeElement?.dataset.action ?? ''`), /size/);
});

test('toPDF makes the same PDF as Node, and print asks for the print window', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/plain.html');
  const bytes = await page.evaluate(async () => {
    const element = document.querySelector('warraq-article');
    const { article } = element;
    return { article, pdf: [...(await element.toPDF({ paper: 'a4' }))] };
  });
  const { Warraq } = await load('node');
  const engine = await Warraq.load();
  await engine.prepare(bytes.article);
  assert.equal(sha256(Uint8Array.from(bytes.pdf)), sha256(engine.print(bytes.article, { paper: 'a4' }).toPDF()));
  const printed = await page.evaluate(async () => {
    const calls = [];
    window.print = () => calls.push('page');
    Object.defineProperty(navigator, 'pdfViewerEnabled', { value: false });
    await document.querySelector('warraq-article').print({ direct: true });
    return calls;
  });
  assert.deepEqual(printed, ['page']);
});

test('a strict policy with Trusted Types is kept', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/strict.html');
  await inside(`(element, root) => root.querySelector('[data-action=send]').click()`);
  await inside(`(element, root) => root.querySelector('[data-action=size]').click()`);
  assert.deepEqual(await page.evaluate(() => window.violations ?? []), []);
  assert.deepEqual(errors, []);
});

test('forced colours and print show the text itself', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/plain.html', { forcedColors: 'active' });
  const look = `(element, root) => ({ canvas: getComputedStyle(root.querySelector('.tiles')).display, position: getComputedStyle(root.querySelector('.layer h1')).position, color: getComputedStyle(root.querySelector('.layer h1')).color })`;
  const forced = await inside(look);
  assert.deepEqual([forced.canvas, forced.position], ['none', 'static']);
  assert.notEqual(forced.color, 'rgba(0, 0, 0, 0)');
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  const print = await inside(look);
  assert.deepEqual([print.canvas, print.position], ['none', 'static']);
  assert.notEqual(print.color, 'rgba(0, 0, 0, 0)');
});

test('dark is asked for by attribute or by the reader’s system', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/dark.html');
  const paper = `(element, root) => getComputedStyle(root.querySelector('.page')).backgroundColor`;
  assert.equal(await inside(paper), 'rgb(22, 23, 21)');
  await page.close();
  await open('/plain.html', { colorScheme: 'dark' });
  assert.equal(await inside(paper), 'rgb(22, 23, 21)');
});

test('a JSON island wins over the served article, and the property over both', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/island.html');
  const title = `(element, root) => root.querySelector('h1').textContent`;
  assert.equal(await inside(title), 'من الجزيرة');
  const count = await page.evaluate(() => window.renders);
  await inside(`(element) => { element.article = { version: 1, title: 'من الخاصّيّة', blocks: [] } }`);
  await rendered(count + 1);
  assert.equal(await inside(title), 'من الخاصّيّة');
});

test('after a crash every handle says so, the article comes back, and a new engine sets it again', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/plain.html');
  const told = await page.evaluate(async () => {
    const { Warraq, WarraqError } = await import('/web/dist/warraq.mjs');
    const engine = await Warraq.load();
    const article = { version: 1, title: 'ع', blocks: [] };
    const view = engine.render(article);
    // A fault of ours, as a broken check would be: the session's memory is overwritten.
    const codes = [];
    const attempt = (act) => { try { act(); codes.push('none'); } catch (error) { codes.push(error instanceof WarraqError ? error.code : String(error)); } };
    attempt(() => engine.addFont('naskh-400', { length: 2 ** 33 }));
    attempt(() => view.toPNG());
    attempt(() => engine.render(article));
    view.dispose();
    const next = await Warraq.load();
    const height = next.render(article).height;
    return { codes, crashed: engine.crashed, height };
  });
  assert.deepEqual(told.codes, ['crashed', 'crashed', 'crashed']);
  assert.ok(told.crashed && told.height > 0);
});

test('a picture stands where the layout left room for it, with its words', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/picture.html', { width: 640 });
  const { image, box } = await inside(`(element, root) => {
    const image = root.querySelector('.layer figure img'), at = image.getBoundingClientRect(), page = root.querySelector('.page').getBoundingClientRect();
    const [, , x, y, width, height] = element.view.layer().items.find((item) => item[0] === 'i');
    return { image: { alt: image.alt, box: [at.left - page.left, at.top - page.top, at.width, at.height] }, box: [x, y, width, height].map((value) => value / 64) };
  }`);
  assert.equal(image.alt, 'قاعة المطالعة');
  image.box.forEach((value, i) => assert.ok(Math.abs(value - box[i]) < 0.1, `${image.box} for ${box}`));
  assert.ok(Math.abs(box[2] / box[3] - 2) < 0.01);
});

test('taken out and put back it shows the article again', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/plain.html');
  await inside(`(element) => { const parent = element.parentNode; element.remove(); parent.append(element); }`);
  await page.waitForTimeout(1500);
  assert.ok(await inside(`(element, root) => !root.querySelector('.page').hidden && root.querySelectorAll('canvas').length > 0`));
});

test('attributes reach the engine: kashida', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/fit-library-news.html', { width: 900 });
  const stretched = async (value) => {
    const before = await page.evaluate(() => window.renders);
    await inside(`(element, root, value) => element.setAttribute('kashida', value)`, value);
    await rendered(before + 1);
    return inside(`(element) => element.view.toJSON().lines.reduce((sum, { kashida }) => sum + kashida.length, 0)`);
  };
  assert.equal(await stretched('off'), 0);
  assert.ok((await stretched('strong')) > 5);
  assert.deepEqual(errors, []);
});
