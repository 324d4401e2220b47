// What the tests of paper in Chromium share: pages with an article, the preview in them, and what stands in for print windows.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before } from 'node:test';
import { articles, chromium, load, serve, served, wrapped } from './support.mjs';

export const options = { timeout: 120_000 };
const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";
/** Of the test that runs. */
export let browser, page, errors, engine, library, long, folder;
let site;

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

export async function open(path, { width = 1280, height = 900, frames = true, ...context } = {}) {
  page = await browser.newPage({ viewport: { width, height }, locale: 'ar-EG', ...context });
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(watch);
  if (frames) await page.addInitScript(watchFrames);
  await page.goto(site.url + path);
  await page.waitForFunction(() => document.querySelector('warraq-article').view, null, { timeout: 30_000 });
  return page;
}
export const inside = (body, argument) => page.evaluate(new Function('argument', `const element = document.querySelector('warraq-article'), root = element.shadowRoot, dialog = root.querySelector('dialog'); return (${body})(argument)`), argument);
export const settled = () => page.waitForFunction(() => {
  const dialog = document.querySelector('warraq-article').shadowRoot.querySelector('dialog');
  return dialog?.ariaBusy === 'false' && dialog.querySelector('.leaf canvas')?.width > 10;
}, null, { timeout: 30_000 });
/** Escape closes the preview; the browser says so to it a moment later. */
export async function escaped() {
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('warraq-article').shadowRoot.querySelector('dialog'));
}
export async function preview(path, more) {
  await open(path, more);
  await inside(`() => { const button = root.querySelector('[data-action=print]'); button.focus(); button.click(); }`);
  await settled();
}
export const said = () => inside(`() => dialog.querySelector('[role=status]').textContent`);
export const shown = () => inside(`() => { const box = dialog.querySelector('.leaves'), { left } = box.getBoundingClientRect(); return [...box.children].findIndex((leaf) => Math.abs(leaf.getBoundingClientRect().left - left) < 2); }`);
export const arabic = (n) => n.toLocaleString('ar-EG', { useGrouping: false });
export const name = (n, of) => `صفحة ${arabic(n)} من ${arabic(of)}`;
export const pagesOf = (article, how) => { const view = engine.print(article, { theme: 'news', ...how }), { pages } = view, pdf = view.toPDF(); view.dispose(); return { pages, pdf }; };

export const round = (pt) => Math.round(pt * 100) / 100;
/** Of the pages that wait for the printer: how many, and their size in pt. */
export const waiting = () => page.evaluate(() => [...(document.querySelector('[data-warraq-pages]')?.shadowRoot.querySelectorAll('svg') ?? [])].filter((svg) => svg.parentElement.localName === 'div').map((svg) => [...svg.getAttribute('viewBox').split(' ').slice(2).map((pt) => Math.round(pt * 100) / 100), svg.ariaLabel.length > 20]));
