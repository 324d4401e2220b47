// The API in Node: loading, preparing, the three views, errors with codes, lifetimes.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import { dist, load, tiny } from './support.mjs';

const { Warraq, WarraqError, quoteLink } = await load('node');
let engine;
before(async () => { engine = await Warraq.load(); });

const code = (expected) => (error) => error instanceof WarraqError && error.code === expected;

test('a screen view has a size, lines, words and pictures of itself', () => {
  const view = engine.render(tiny, { width: 680 });
  assert.equal(view.width, 680);
  assert.ok(view.height > 300);
  assert.equal(view.pages.length, 1);
  assert.match(view.text(), /خزانة السواقي تفتح أبوابها/);
  const lines = view.lines, title = lines.find(({ path }) => path === '/title');
  assert.ok(title.box.width > 0 && title.baseline > title.box.y && title.baseline < title.box.y + title.box.height);
  const png = Buffer.from(view.toPNG());
  assert.equal(png.subarray(1, 4).toString(), 'PNG');
  assert.equal(png.readUInt32BE(16), 680);
  assert.equal(Buffer.from(view.toPNG({ scale: 2 })).readUInt32BE(16), 1360);
  assert.match(view.toSVG(), /^<(\?xml|svg)/);
  view.dispose();
});

test('a print view has pages and a PDF', () => {
  const view = engine.print(tiny, { paper: 'a4' });
  assert.ok(view.pages.length >= 1);
  assert.ok(Math.abs(view.width - 595.28) < 0.1 && Math.abs(view.height - 841.89) < 0.1);
  assert.equal(Buffer.from(view.toPDF()).subarray(0, 5).toString(), '%PDF-');
  view.dispose();
});

test('a share view has a card, links and meta tags', () => {
  const view = engine.share(tiny, { card: 'square' });
  assert.deepEqual([view.width, view.height], [1080, 1080]);
  assert.equal(Buffer.from(view.toPNG()).readUInt32BE(16), 1080);
  assert.match(JSON.stringify(view.links), /wa\.me/);
  assert.match(JSON.stringify(view.links), /og:title/);
  assert.match(view.quoteLink('ثلاث طبقات'), /^https:\/\/qandil\.example\/a#:~:text=/);
  view.dispose();
});

test('a quote’s link holds its first and last words, without marks', () => {
  assert.equal(quoteLink('https://a.example/x#y', 'كِتَابٌ'), `https://a.example/x#:~:text=${encodeURIComponent('كتاب')}`);
  assert.equal(quoteLink(undefined, 'كتاب'), null);
  assert.match(quoteLink('https://a.example/', 'أ ب ج د ه و ز ح ط ي ك ل'), /^[^,]+,[^,]+$/);
});

test('what is painted over a part is what the whole shows there', () => {
  const view = engine.render(tiny, { width: 400 });
  const whole = view.pixels(), part = view.pixels({ y: 120, height: 80, x: 40, width: 200 });
  assert.equal(part.data.length, 200 * 80 * 4);
  for (let row = 0; row < 80; row++) {
    const from = ((row + 120) * whole.width + 40) * 4;
    assert.deepEqual(part.data.subarray(row * 800, row * 800 + 800), whole.data.subarray(from, from + 800));
  }
  const clear = view.pixels({ height: 20, ground: false });
  assert.ok(clear.data.every((value) => value === 0), 'without the ground, margins are clear');
  view.dispose();
});

test('a point leads to the letter under it', () => {
  const view = engine.render(tiny, { width: 680 });
  const line = view.lines.find(({ path }) => path === '/blocks/0/text');
  const right = view.hitTest(line.box.x + line.box.width - 2, line.baseline - 4);
  assert.deepEqual([right.path, right.offset], ['/blocks/0/text', 0]);
  const further = view.hitTest(line.box.x + line.box.width - 120, line.baseline - 4);
  assert.ok(further.offset > 3 && further.offset < 40);
  assert.equal(view.hitTest(1, 1), null);
  const links = view.layer();
  assert.ok(links.links.includes('https://qandil.example/waqf'));
  view.dispose();
});

test('strings are told apart: JSON, HTML and text', () => {
  assert.equal(engine.read('{"version":1,"title":"ع"}').article.title, 'ع');
  assert.equal(engine.read('  <article><h1>ع</h1><p>م</p></article>').article.title, 'ع');
  assert.equal(engine.read('عنوان المقال\n\nفقرة أولى من النص.').article.title, 'عنوان المقال');
  assert.equal(engine.read({ version: 1, title: 'ع' }).article.version, 1);
  assert.equal(engine.read(new TextEncoder().encode('{"version":1,"title":"ع"}')).article.title, 'ع');
});

test('unusable input and wrong options are errors with a code', () => {
  assert.throws(() => engine.read(''), code('empty-input'));
  assert.throws(() => engine.read('{"version":1,"title":"'), code('malformed-json'));
  assert.throws(() => engine.read('['.repeat(1000), { as: 'json' }), code('json-too-deep'));
  assert.throws(() => engine.read({ version: 1, title: { a: [] }, blocks: 7 }), code('not-an-article'));
  assert.throws(() => engine.render(tiny, { width: 0 }), code('usage'));
  assert.throws(() => engine.render(tiny, { width: 1e9 }), code('usage'));
  assert.throws(() => engine.render(tiny, { theme: 'none' }), (error) => error instanceof WarraqError);
  assert.throws(() => engine.setFont('body', new Uint8Array(100)), code('not-a-font'));
  assert.throws(() => engine.addFont('no-such-face', new Uint8Array(100)), (error) => error instanceof WarraqError);
});

test('odd content is a diagnostic with its place', () => {
  const { diagnostics } = engine.read({ version: 1, title: 'ع', blocks: [{ type: 'hologram', text: 'نصّ' }] });
  assert.ok(diagnostics.some(({ code: name, path }) => name === 'unknown-block' && path.startsWith('/blocks/0')), JSON.stringify(diagnostics));
});

test('a disposed view says so; disposing twice and `using` do no harm', () => {
  const view = engine.render(tiny);
  view.dispose();
  view.dispose();
  assert.throws(() => view.text(), code('disposed'));
  const other = engine.render(tiny);
  other[Symbol.dispose ?? Symbol.for('Symbol.dispose')]();
  assert.throws(() => other.toPNG(), code('disposed'));
});

test('views made and disposed of a thousand times leave the memory as it was', async () => {
  const own = await Warraq.load({ warmUp: false });
  const round = () => { for (let i = 0; i < 100; i++) own.render(tiny, { width: 300 + (i % 7) }).dispose(); };
  round();
  const rss = process.memoryUsage().rss;
  for (let i = 0; i < 9; i++) round();
  assert.ok(process.memoryUsage().rss - rss < 64 << 20);
});

test('prepare fetches the faces of a theme; one that cannot be had is a diagnostic', async () => {
  const own = await Warraq.load();
  assert.equal(own.faces.has('amiri-400'), false);
  assert.deepEqual(await own.prepare(tiny, { theme: 'book', views: ['screen'] }), []);
  assert.ok(own.faces.has('amiri-400'));
  const poor = await Warraq.load({ read: async (url) => { if (url.href.includes('amiri')) throw new Error('gone'); return new Uint8Array(await readFile(url)); } });
  const odd = await poor.prepare(tiny, { theme: 'book', views: ['screen'] });
  assert.ok(odd.length && odd.every(({ code: name }) => name === 'missing-font'));
  assert.match(poor.render(tiny, { theme: 'book' }).text(), /خزانة/);
});

test('a text beyond the core gets the whole face, and what stood before stays as it was', async () => {
  const own = await Warraq.load();
  const before = own.render(tiny).toPNG();
  await own.prepare({ version: 1, title: 'ڭڭ ݣ ࢢ', blocks: [{ type: 'paragraph', text: 'ݣۋ' }] }, { views: ['screen'] });
  assert.ok([...own.faces.values()].some(({ whole }) => whole));
  assert.deepEqual(own.render(tiny).toPNG(), before);
});

test('an aborted signal ends loading and preparing with its reason', async () => {
  const stop = AbortSignal.abort(new Error('enough'));
  await assert.rejects(Warraq.load({ signal: stop }), /enough/);
  await assert.rejects(engine.prepare(tiny, { signal: stop }), /enough/);
});

test('the module comes from an address, from bytes, or compiled', async () => {
  const bytes = await readFile(`${dist}/warraq.wasm`);
  for (const wasm of [bytes, new Uint8Array(bytes), await WebAssembly.compile(bytes), new URL(`file://${dist}/warraq.wasm`)]) {
    assert.ok((await Warraq.load({ wasm, warmUp: false })).render(tiny).height > 0);
  }
  await assert.rejects(Warraq.load({ wasm: new Uint8Array([1, 2, 3]) }), code('not-loaded'));
  await assert.rejects(Warraq.load({ wasm: new URL('file:///nowhere/warraq.wasm') }), code('not-loaded'));
});

test('the table of options is the command line’s', () => {
  const table = engine.options();
  assert.ok(table.some(({ name, kind, low, high }) => name === 'width' && kind === 'integer' && low === 120 && high === 10_000));
  assert.doesNotThrow(() => engine.checkOption('paper', 'a5'));
  assert.throws(() => engine.checkOption('width', 'wide'), code('usage'));
});
