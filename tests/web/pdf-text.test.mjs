// Text that comes back from our PDFs by Poppler, pdf.js and PDFium: the lines that readers get wrong when they are written otherwise.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { compare, readers } from '../tools/pdf_words.mjs';
import { articles, native } from './support.mjs';

const THEMES = ['news', 'book', 'plain'];

/** Each is a paragraph; what is hard about it. */
const LINES = {
  'marks at the end of words, a comma after a mark': 'كِتَابٌ جَدِيدٌ، ثُمَّ قَلَمٌ.',
  'marks at the end of lines': 'وَصَلَ الضَّيْفُ إِلَى القَرْيَةِ مَسَاءً، وَجَلَسَ تَحْتَ الشَّجَرَةِ، ثُمَّ سَأَلَ عَنِ الطَّرِيقِ إِلَى النَّهْرِ فَأَجَابَهُ شَيْخٌ كَبِيرٌ.',
  'brackets and quotes': 'قال (نعم) و«لا» و[ربما] ثم (UNESCO) هنا.',
  'curly quotes': 'قال لصحيفة “الميناء”: “وصلت السفينة اليوم”.',
  'numbers and signs': 'فوز 3-2 في 1/9/2011 بنسبة 68.4% ثم 45+2 وبعدها 7:30.',
  'a line that is a number': 'النتيجة 3-2',
  'Arabic-Indic numbers': 'من ١٢ إلى ٢٠٪، أي (٣-٥) و35 GB.',
  'Latin names': 'زار Marco Polo مدينة F-16 وG20 وعاد إلى بيته في آخر الليل.',
  'Latin beside numbers': 'صدر iPhone 15 Pro في عام 2024، ثم صدرت نسخة أخرى.',
  'word ligatures': 'محمد ﷺ نبي وربنا ﷻ عظيم.',
  'the end of ayah': 'علم ۝ ثم عمل.',
  'a hyphen that begins a line': '- بند أول في القائمة',
  'tatweel': 'كتـــاب جديـــد.',
  'joiners': 'می‌خواهم کتاب‌ها را بخوانم و به خانه برگردم؛ نمی‌دانم چه شد.',
};

let folder;
before(async () => { folder = await mkdtemp(join(tmpdir(), 'warraq-pdf-')); });
after(() => rm(folder, { recursive: true, force: true }));

const has = (program) => !spawnSync(program, ['-v']).error;

/** What every reader gives of an article's print view, beside the words of the view. */
async function printed(file, theme) {
  const pdf = join(folder, 'a.pdf');
  for (const args of [['print', file, '--theme', theme, '-o', pdf]]) assert.equal(spawnSync(native, args).status, 0, args.join(' '));
  const want = spawnSync(native, ['dump', file, '--theme', theme, '--view', 'print', '--stage', 'text'], { encoding: 'utf8' }).stdout;
  const texts = await readers(await readFile(pdf), pdf);
  return Object.entries(texts).map(([reader, text]) => ({ reader, ...compare(want, text) }));
}

function skip(t) {
  if (!existsSync(native)) return t.skip('there is no native command') ?? true;
  if (!has('pdftotext')) return t.skip('there is no pdftotext') ?? true;
  return false;
}

for (const theme of THEMES) {
  test(`every word comes back from each line, theme ${theme}`, async (t) => {
    if (skip(t)) return;
    const file = join(folder, 'lines.json');
    for (const [what, text] of Object.entries(LINES)) {
      await writeFile(file, JSON.stringify({ version: 1, lang: 'ar', title: 'أسطر', blocks: [{ type: 'paragraph', text }] }));
      for (const result of await printed(file, theme)) assert.equal(result.share, 100, `${what}, ${result.reader}: ${result.differences.join(' | ')}`);
    }
  });

  test(`the example articles come back, theme ${theme}`, async (t) => {
    if (skip(t)) return;
    for (const file of articles) {
      for (const result of await printed(file, theme)) {
        assert.ok(result.share >= 99.5, `${file}, ${result.reader}: ${result.share} %: ${result.differences.join(' | ')}`);
        assert.ok(result.off <= 1, `${file}, ${result.reader}: ${result.off} % of the letters are off`);
      }
    }
  });
}

test('joiners come back from pdf.js and PDFium', async (t) => {
  if (skip(t)) return;
  const file = join(folder, 'joiners.json');
  const pdf = join(folder, 'joiners.pdf');
  await writeFile(file, JSON.stringify({ version: 1, lang: 'fa', title: 'خط', blocks: [{ type: 'paragraph', text: LINES.joiners }] }));
  assert.equal(spawnSync(native, ['print', file, '-o', pdf]).status, 0);
  const texts = await readers(await readFile(pdf), pdf);
  for (const reader of ['pdfjs', 'pdfium']) assert.equal([...texts[reader]].filter((c) => c === '\u200c').length, 3, reader);
});
