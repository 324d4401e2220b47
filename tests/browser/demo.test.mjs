// The demo page and the embedding that people copy: they work as they stand.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { chromium, serve } from './support.mjs';

const options = { timeout: 120_000 };
let browser, site;
before(async () => {
  browser = await chromium();
  site = await serve();
});

async function open(path) {
  const page = await browser.newPage({ viewport: { width: 1500, height: 900 } }), errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  await page.addInitScript(() => {
    window.renders = 0;
    addEventListener('warraq-render', () => window.renders++);
    addEventListener('warraq-error', ({ detail }) => console.error(detail.message));
  });
  await page.goto(site.url + path);
  await page.waitForFunction(() => window.renders > 0);
  return { page, errors };
}

test('the demo shows three views and follows its controls', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  const { page, errors } = await open('/examples/demo.html');
  await page.waitForFunction(() => document.body.dataset.ready);
  const state = () => page.evaluate(() => ({
    pages: document.querySelectorAll('#pages canvas').length, card: [document.querySelector('#card').width, document.querySelector('#card').height],
    width: document.querySelector('warraq-article').view.width, height: document.querySelector('warraq-article').view.height, dark: document.documentElement.classList.contains('dark'),
  }));
  const before = await state();
  assert.ok(before.pages >= 1);
  assert.deepEqual(before.card, [1200, 630]);
  assert.equal(before.width, 460);
  await page.selectOption('[name=card]', 'square');
  await page.selectOption('[name=paper]', 'a5');
  await page.waitForFunction((pages) => document.querySelectorAll('#pages canvas').length > pages, before.pages);
  await page.getByLabel('داكن').check();
  await page.getByLabel('كتاب').check({ force: true });
  await page.locator('[name=width]').focus();
  await page.keyboard.press('ArrowUp');
  await page.waitForFunction(() => document.querySelector('warraq-article').view?.width === 470 && document.querySelector('#card').height === 1080);
  const after = await state();
  assert.ok(after.dark && after.height !== before.height);
  await page.selectOption('[name=article]', 'lamp');
  await page.waitForFunction(() => document.querySelector('warraq-article').article?.id === 'qandil-m3a9' && document.querySelector('warraq-article').shadowRoot.querySelector('h1').textContent.includes('القِنْدِيلُ'));
  assert.deepEqual(errors, []);
  await page.close();
});

test('every control of the demo has a name', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  const { page } = await open('/examples/demo.html');
  const nameless = await page.evaluate(() => [...document.querySelectorAll('input, select, button, canvas')].filter((element) => !(element.labels?.[0]?.textContent.trim() || element.textContent.trim() || element.getAttribute('aria-label'))).map((element) => element.outerHTML));
  assert.deepEqual(nameless, []);
  await page.close();
});

test('the embedding shows its article', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  const { page, errors } = await open('/examples/embed.html');
  const { title, article } = await page.evaluate(() => {
    const element = document.querySelector('warraq-article');
    return { title: element.shadowRoot.querySelector('h1').textContent, article: element.article };
  });
  assert.equal(title, 'ورشة تجمع الحكايات قبل أن تُنسى');
  assert.deepEqual(article.blocks.map(({ type }) => type), ['paragraph', 'heading', 'paragraph', 'quote', 'heading', 'list', 'paragraph']);
  assert.deepEqual([article.authors, article.published, article.source, article.site], [[{ name: 'سلمى الورّاق' }], '2025-11-02T17:05', { name: 'القنديل' }, { name: 'القنديل' }]);
  assert.deepEqual(errors, []);
  await page.close();
});
