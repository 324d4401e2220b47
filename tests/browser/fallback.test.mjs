// The served article is never lost: without JavaScript, without the module, without leave to run it.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { chromium, serve, served, wrapped } from './support.mjs';

let browser, site;
before(async () => {
  browser = await chromium();
  const csp = (script) => ({ 'content-security-policy': `default-src 'none'; script-src 'self' ${script}; style-src 'unsafe-inline'; connect-src 'self'; img-src data:` });
  site = await serve({
    '/plain.html': { body: wrapped(served) },
    '/strict.html': { body: wrapped(served), headers: csp('') },
    '/empty.html': { body: wrapped('') },
  });
});

/** Opens a page and waits until the element has failed. */
async function failing(path, prepare = () => {}) {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    window.failed = new Promise((resolve) => addEventListener('warraq-error', ({ detail }) => resolve(detail.code), { once: true }));
  });
  await prepare(page);
  await page.goto(site.url + path);
  const code = await page.evaluate(() => Promise.race([window.failed, new Promise((resolve) => setTimeout(resolve, 8000, 'no error'))]));
  const visible = await page.locator('article h1').isVisible();
  await page.close();
  return { code, visible };
}

test('without JavaScript the article is there', { timeout: 60_000 }, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}/plain.html`);
  assert.ok(await page.locator('article h1').isVisible());
  await context.close();
});

test('a module that cannot be had leaves the article and says so', { timeout: 60_000 }, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  const gone = await failing('/plain.html', (page) => page.route('**/*.wasm', (route) => route.fulfill({ status: 404 })));
  assert.deepEqual(gone, { code: 'not-loaded', visible: true });
  const broken = await failing('/plain.html', (page) => page.route('**/*.wasm', (route) => route.fulfill({ status: 200, contentType: 'application/wasm', body: 'no module' })));
  assert.deepEqual(broken, { code: 'not-loaded', visible: true });
});

test('a policy against WebAssembly leaves the article', { timeout: 60_000 }, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  assert.deepEqual(await failing('/strict.html'), { code: 'not-loaded', visible: true });
});

test('a browser without WebAssembly keeps the article', { timeout: 60_000 }, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  const { code, visible } = await failing('/plain.html', (page) => page.addInitScript(() => { delete window.WebAssembly; }));
  assert.deepEqual({ code, visible }, { code: 'not-loaded', visible: true });
});

test('an element defined twice, or with nothing in it, throws nothing', { timeout: 60_000 }, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  const page = await browser.newPage(), errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${site.url}/empty.html`);
  await page.evaluate(async () => {
    await import('/web/dist/element.mjs?again');
    const other = document.createElement('warraq-article');
    document.body.append(other);
    other.remove();
  });
  assert.deepEqual(errors, []);
  await page.close();
});
