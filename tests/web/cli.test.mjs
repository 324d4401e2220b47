// The command line in Node beside the native one: bytes, sentences and exit statuses.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { articles, dist, native, root } from './support.mjs';

const [article] = articles;
let folder;
before(async () => { folder = await mkdtemp(join(tmpdir(), 'warraq-cli-')); });
after(() => rm(folder, { recursive: true, force: true }));

const hosts = { native: [native], node: [process.execPath, join(dist, 'cli.mjs')] };

/** A finished command on a host, its folder's name taken out of what it says. */
function run(host, args, input) {
  const [program, ...first] = hosts[host];
  const { status, stdout, stderr } = spawnSync(program, [...first, ...args], { input, timeout: 60_000, maxBuffer: 1 << 28 });
  return { status, stdout, stderr: stderr.toString().replaceAll(folder, '…') };
}

/** Runs on both hosts, each with an output of its own; the answers must be the same. */
async function both(args, { output, input } = {}) {
  const answers = [];
  for (const host of Object.keys(hosts)) {
    const file = output && join(folder, output);
    const { status, stdout, stderr } = run(host, file ? [...args, '-o', file] : args, input);
    const bytes = file && existsSync(file) ? await readFile(file) : null;
    if (bytes) await rm(file);
    answers.push({ status, stdout: stdout.toString('latin1'), stderr, bytes });
  }
  return answers;
}

async function same(t, args, more = {}) {
  if (!existsSync(native)) return t.skip('there is no native command');
  const [a, b] = await both(args, more);
  const { bytes: first, ...said } = a, { bytes: second, ...saidByNode } = b;
  assert.deepEqual(saidByNode, said, args.join(' '));
  assert.ok(first === null ? second === null : second !== null && first.equals(second), `${args.join(' ')}: the same bytes`);
  return a;
}

test('every view gives the same bytes', async (t) => {
  for (const file of articles) {
    for (const [args, output] of [
      [['read', file], 'a.json'], [['render', file], 'a.png'], [['render', file, '--width', '360', '--dark', '--theme', 'book', '--scale', '2'], 'a.png'], [['render', file], 'a.svg'],
      [['render', file, '--font-size=24'], 'a.json'], [['print', file], 'a.pdf'], [['print', file, '--paper', 'letter', '--columns', '2', '--theme', 'plain'], 'a.pdf'],
      [['share', file, '--card', 'story'], 'a.png'], [['share', file, '--quote', 'كلام'], 'a.png'], [['links', file], 'a.json'],
    ]) {
      const made = await same(t, args, { output });
      if (made) assert.ok(made.status === 0 && made.bytes?.length > 100, `${args.join(' ')}: ${made.stderr}`);
    }
  }
});

test('to standard output and from standard input too', async (t) => {
  await same(t, ['read', article]);
  await same(t, ['render', article]);
  await same(t, ['render', article, '--width', '300', '-o', '-']);
  await same(t, ['links', article]);
  await same(t, ['dump', article]);
  for (const view of ['screen', 'print', 'share']) for (const stage of ['text', 'lines', 'glyphs', 'pages']) await same(t, ['dump', article, '--view', view, '--stage', stage]);
  await same(t, ['read', '-'], { input: await readFile(article) });
  await same(t, ['dump', '-', '--view', 'screen'], { input: 'عنوان\n\nفقرة من النص.' });
});

test('oddities are said in the same words', async (t) => {
  const file = join(folder, 'odd.json');
  await writeFile(file, JSON.stringify({ version: 1, title: 'ع', blocks: [{ type: 'hologram', text: 'نصّ' }, { type: 'paragraph', text: 'حرف \u{1f600} و\ud800' }] }));
  for (const args of [['read', file], ['render', file, '--images', 'photos'], ['links', file], ['dump', file, '--view', 'print']]) {
    const made = await same(t, args);
    if (made) assert.match(made.stderr, /\(unknown-block\)/);
  }
  await same(t, ['info', join(dist, 'fonts/naskh-400.ttf')]);
  await same(t, ['info', file]);
});

test('unusable input: exit status 1, one sentence, no file', async (t) => {
  const bad = { 'truncated.json': '{"version":1,"title":"', 'wrong.json': '[1,2', 'deep.json': '['.repeat(200_000), 'empty.txt': '', 'wrong-type.json': '{"version":1,"title":{"a":[]},"blocks":7}' };
  for (const [name, text] of Object.entries(bad)) {
    await writeFile(join(folder, name), text);
    const made = await same(t, ['render', join(folder, name)], { output: 'x.png' });
    if (made) assert.ok(made.status === 1 && made.stderr.trim() && !made.bytes, `${name}: ${made.status} ${made.stderr}`);
  }
  const gone = await same(t, ['print', join(folder, 'not-there.json')], { output: 'x.pdf' });
  if (gone) assert.equal(gone.status, 1);
  await writeFile(join(folder, 'no-font.ttf'), 'not a font');
  for (const font of ['no-font.ttf', 'none.ttf']) {
    const made = await same(t, ['render', article, '--font', `body=${join(folder, font)}`], { output: 'x.png' });
    if (made) assert.ok(made.status === 1 && !made.bytes, made.stderr);
  }
  const nowhere = await same(t, ['render', article, '-o', join(folder, 'no/such/folder/a.png')]);
  if (nowhere) assert.equal(nowhere.status, 1);
});

test('wrong usage: exit status 2 and a sentence', async (t) => {
  const wrong = [
    [], ['frobnicate'], ['render'], ['render', article, '-o', 'x.gif'], ['render', article, '-o', 'x.png', '--width', 'wide'], ['render', article, '-o', 'x.png', '--width', '0'],
    ['render', article, '-o', 'x.png', '--width', '1000000000'], ['render', article, '-o', 'x.png', '--paper', 'a4'], ['print', article, '-o', 'x.pdf', '--paper', 'a9'], ['print', article, '-o', 'x.pdf', '--columns', '4'],
    ['share', article, '-o', 'x.png', '--card', 'round'], ['render', article, article, '-o', 'x.png'], ['dump', article, '--view', 'radio'], ['dump', article, '--view', 'screen', '--stage', 'none'],
    ['render', article, '-o', 'x.png', '--nothing'], ['render', article, '-o', 'x.png', '--width'], ['render', article, '-o', 'x.png', '--font', 'body'], ['render', article, '-o', 'x.png', '--set', 'x'],
  ];
  for (const args of wrong) {
    const made = await same(t, args);
    if (made) assert.ok(made.status === 2 && made.stderr.trim(), `${args.join(' ')}: ${made.status} ${made.stderr}`);
  }
});

test('help is the same', async (t) => {
  await same(t, ['help']);
  await same(t, ['--help']);
});

test('Node reads HTML; the native command says that it does not', async (t) => {
  const file = join(folder, 'page.html');
  await writeFile(file, '<!doctype html><article><h1>عنوان</h1><p>فقرة <b>غامقة</b>.</p></article>');
  const node = run('node', ['read', file]);
  assert.equal(node.status, 0, node.stderr);
  assert.equal(JSON.parse(node.stdout).title, 'عنوان');
  if (!existsSync(native)) return t.skip('there is no native command');
  assert.equal(run('native', ['read', file]).status, 1);
});

test('the version is the package’s', async (t) => {
  const { version } = JSON.parse(await readFile(join(root, 'web/package.json'), 'utf8'));
  assert.equal(run('node', ['--version']).stdout.toString(), `warraq ${version}\n`);
  await same(t, ['version']);
});
