// One article and options give the same bytes in a page, in a worker, in Node, in Firefox and natively.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { articles, chromium, firefox, load, native, serve, sha256 } from './support.mjs';

const run = promisify(execFile);
const options = { timeout: 180_000 };
let site, folder, node;

/** Runs in a page or a worker: an article's text → sha256 of each output. */
const MAKE = `
export async function make(text) {
  const { Warraq } = await import('/web/dist/warraq.mjs');
  const engine = await Warraq.load();
  const { article } = engine.read(text);
  await engine.prepare(article);
  const screen = engine.render(article, { width: 680 }), print = engine.print(article, { paper: 'a4' }), share = engine.share(article, { card: 'og' });
  const hash = async (bytes) => [...new Uint8Array(await crypto.subtle.digest('SHA-256', typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes))].map((b) => b.toString(16).padStart(2, '0')).join('');
  return { png: await hash(screen.toPNG()), svg: await hash(screen.toSVG()), json: await hash(screen.json()), pdf: await hash(print.toPDF()), card: await hash(share.toPNG()) };
}`;
const WORKER = `import { make } from '/make.mjs'; onmessage = async ({ data }) => { try { postMessage(await make(data)); } catch (error) { postMessage({ error: String(error) }); } };`;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warraq-same-'));
  site = await serve({ '/make.mjs': { body: MAKE }, '/worker.mjs': { body: WORKER }, '/blank.html': { body: '<!doctype html><title>b</title><link rel="icon" href="data:,">' } });
  const { Warraq } = await load('node');
  const engine = await Warraq.load();
  node = {};
  for (const file of articles) {
    const { article } = engine.read(await readFile(file, 'utf8'));
    await engine.prepare(article);
    const screen = engine.render(article, { width: 680 });
    node[file] = { png: sha256(screen.toPNG()), svg: sha256(screen.toSVG()), json: sha256(screen.json()), pdf: sha256(engine.print(article, { paper: 'a4' }).toPDF()), card: sha256(engine.share(article, { card: 'og' }).toPNG()) };
  }
});
after(() => rm(folder, { recursive: true, force: true }));

test('natively', options, async (t) => {
  if (!existsSync(native)) return t.skip('there is no native command');
  for (const file of articles) {
    const made = {};
    for (const [key, command, name, ...more] of [['png', 'render', 'a.png', '--width', '680'], ['svg', 'render', 'a.svg'], ['json', 'render', 'a.json'], ['pdf', 'print', 'a.pdf'], ['card', 'share', 'c.png']]) {
      const out = join(folder, name);
      await run(native, [command, file, '-o', out, ...more]);
      made[key] = sha256(await readFile(out));
    }
    // The file ends with a line's end, the API's text does not.
    delete made.json;
    assert.deepEqual(made, { ...node[file], json: undefined } && Object.fromEntries(Object.entries(node[file]).filter(([key]) => key !== 'json')));
  }
});

test('in a page and in a worker of Chromium', options, async (t) => {
  const browser = await chromium();
  if (!browser) return t.skip('there is no Chromium');
  const page = await browser.newPage();
  await page.goto(`${site.url}/blank.html`);
  for (const file of articles) {
    const text = await readFile(file, 'utf8');
    assert.deepEqual(await page.evaluate(async (input) => (await import('/make.mjs')).make(input), text), node[file]);
    const worker = await page.evaluate((input) => new Promise((resolve, reject) => {
      const thread = new Worker('/worker.mjs', { type: 'module' });
      thread.onmessage = ({ data }) => resolve(data);
      thread.onerror = (event) => reject(new Error(event.message));
      thread.postMessage(input);
    }), text);
    assert.deepEqual(worker, node[file]);
  }
});

test('in Firefox', options, async (t) => {
  const browser = await firefox();
  if (!browser) return t.skip('there is no Firefox');
  const page = await browser.newPage();
  await page.goto(`${site.url}/blank.html`);
  for (const file of articles) {
    assert.deepEqual(await page.evaluate(async (input) => (await import('/make.mjs')).make(input), await readFile(file, 'utf8')), node[file]);
  }
});
