// The structure of our PDFs as Poppler sees it, beside tests/golden/structure (BLESS=1 writes them: read the difference), and Preflight's word.
//
// Poppler gives the codes of a sequence from left to right, as they are painted. Lines are turned round here, so that goldens can be read.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { native, root } from './support.mjs';

const ARTICLES = { library: 'examples/articles/library.json', lamp: 'examples/articles/lamp.json', persian: 'examples/articles/persian.json', urdu: 'examples/articles/urdu.json', tags: 'tests/golden/cases/tags.json' };
const GOLDENS = `${root}tests/golden/structure`;

let folder;
before(async () => { folder = await mkdtemp(join(tmpdir(), 'warraq-structure-')); });
after(() => rm(folder, { recursive: true, force: true }));

function printed(article, ...options) {
  const pdf = join(folder, 'a.pdf');
  assert.equal(spawnSync(native, ['print', `${root}${article}`, ...options, '-o', pdf]).status, 0);
  return pdf;
}

const INVISIBLE = /[\u061c\u200e\u200f]/g;
/** What was written from left to right, in reading order: numbers and Latin words keep theirs. Lines of a paragraph come from the last to the first. */
const turned = (text) => [...text.replace(INVISIBLE, '')].reverse().join('')
  .replace(/[0-9٠-٩۰-۹A-Za-z]+(?:[.,:/٬٫'-][0-9٠-٩۰-۹A-Za-z]+)*/g, (word) => [...word].reverse().join(''));

const shown = (text) => text.split('\n').map((line) => {
  const match = /^(\s*)"(.*)"$/.exec(line);
  // Numbers of objects change with whatever is written before them.
  return match ? `${match[1]}"${turned(match[2]).trim()}"` : line.replace(/Object \d+ \d+/, 'Object').replace(/(\/BBox) .*/, '$1');
}).join('\n');

for (const [name, article] of Object.entries(ARTICLES)) {
  test(`the structure of ${name}`, async (t) => {
    if (!existsSync(native)) return t.skip('there is no native command');
    if (spawnSync('pdfinfo', ['-v']).error) return t.skip('there is no pdfinfo');
    const pdf = printed(article);
    const { stdout, stderr } = spawnSync('pdfinfo', ['-struct-text', pdf], { encoding: 'utf8' });
    assert.equal(stderr, '');
    const found = shown(stdout);
    const file = join(GOLDENS, `${name}.txt`);
    if (process.env.BLESS) {
      await mkdir(GOLDENS, { recursive: true });
      await writeFile(file, found);
    }
    assert.equal(found, await readFile(file, 'utf8'));
    // All of the view's text is there.
    const text = spawnSync(native, ['dump', `${root}${article}`, '--view', 'print', '--stage', 'text'], { encoding: 'utf8' }).stdout;
    const letters = (all) => [...all.normalize('NFKC').matchAll(/[\p{L}\p{N}]/gu)].map(String).sort().join('');
    const quoted = stdout.split('\n').filter((line) => /^\s*"/.test(line)).join('');
    assert.equal(letters(quoted), letters(text));
  });
}

const JARS = ['pdfbox2', 'preflight', 'xmpbox', 'fontbox2', 'commons-logging', 'javax.activation', 'jaxb-api'].map((name) => `/usr/share/java/${name}.jar`);
// What PDF/A-1 alone forbids: profiles of version 4, subsets without a CIDSet, transparency, and claims of another part.
const OF_PART_1 = new Set(['2.1.6', '3.1.11', '2.2.1', '4.1.2', '7.11.1', '7.11.2']);

test('Preflight finds nothing but what PDF/A-1 alone forbids', (t) => {
  if (!existsSync(native)) return t.skip('there is no native command');
  if (!JARS.every(existsSync) || spawnSync('java', ['-version']).error) return t.skip('there is no PDFBox Preflight (libpdfbox2-java, libactivation-java, libjaxb-api-java)');
  for (const article of [ARTICLES.library, ARTICLES.tags]) {
    const copy = join(folder, 'copy.pdf');
    assert.equal(spawnSync('qpdf', ['--object-streams=disable', '--newline-before-endstream', printed(article), copy]).status, 0);
    const { stdout, stderr } = spawnSync('java', ['-cp', JARS.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', copy], { encoding: 'utf8' });
    const codes = [...`${stdout}${stderr}`.matchAll(/^([\d.]+) : /gm)].map((match) => match[1]);
    assert.ok(codes.includes('7.11.2'), stdout + stderr);
    assert.deepEqual(codes.filter((code) => !OF_PART_1.has(code)), [], stdout);
  }
});
