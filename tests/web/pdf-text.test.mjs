// Text that comes back from our PDFs by Poppler, pdf.js and PDFium: lines that readers get wrong when they are written otherwise,
// the example articles by theme and measure, random mixed text of a fixed seed, search. `./dev fuzz` takes a fresh seed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { pdfiumSearch, pdfjsSearch } from '../tools/pdf_search.mjs';
import { compare, readers, words } from '../tools/pdf_words.mjs';
import { randomResults } from '../tools/random_words.mjs';
import { native, root } from './support.mjs';

const THEMES = ['news', 'book', 'plain'];
const MEASURES = [[], ['--paper', 'a5'], ['--paper', '90x200', '--font-size', '9']];
const COLUMNS = [['--columns', '2'], ['--columns', '3']];
const examples = readdirSync(`${root}examples/articles`).filter((name) => name.endsWith('.json')).map((name) => `${root}examples/articles/${name}`);
const shared = `${root}../shared/articles/news-page.txt`;
const articles = existsSync(shared) ? [...examples, shared] : examples;

/** Each is a paragraph; what is hard about it. */
const LINES = {
  'marks at the end of words, a comma after a mark': 'كِتَابٌ جَدِيدٌ، ثُمَّ قَلَمٌ.',
  'marks at the end of lines': 'وَصَلَ الضَّيْفُ إِلَى القَرْيَةِ مَسَاءً، وَجَلَسَ تَحْتَ الشَّجَرَةِ، ثُمَّ سَأَلَ عَنِ الطَّرِيقِ إِلَى النَّهْرِ فَأَجَابَهُ شَيْخٌ كَبِيرٌ.',
  'vowelled words beside Latin and numbers': 'قَرَأَ الطَّالِبُ C++ ثُمَّ G7 فِي 2024، وَكَتَبَ (UNESCO) بِخَطِّهِ.',
  'brackets and quotes': 'قال (نعم) و«لا» و[ربما] ثم (UNESCO) هنا.',
  'curly quotes': 'قال لصحيفة “الميناء”: “وصلت السفينة اليوم”.',
  'curly quotes around Latin': 'نشر “Harbor News” مقالًا عن “MiG-29” و‘Atlas 7’ أمس.',
  'numbers and signs': 'فوز 3-2 في 1/9/2011 بنسبة 68.4% ثم 45+2 وبعدها 7:30.',
  'percents of both kinds beside numbers': 'ارتفع 74٪ 52% ثم 31€ 66 ثم ٤٥٪ ١٢ وأيضا 12 ٪ ٥.',
  'a line that is a number': 'النتيجة 3-2',
  'Arabic-Indic numbers': 'من ١٢ إلى ٢٠٪، أي (٣-٥) و35 GB.',
  'dates that keep their order': 'وصل الوفد في 2024-05-17 وسافر في ٢٠٢٤-٠٥-١٩ إلى المدينة.',
  'Latin names': 'زار Marco Polo مدينة F-16 وG20 وعاد إلى بيته في آخر الليل.',
  'Latin beside numbers': 'صدر iPhone 15 Pro في عام 2024، ثم صدرت نسخة أخرى.',
  'a number before Latin': 'وصل في عام 2024 Marco ثم سافر.',
  'signs at the end of Latin words': 'تعلّم C# ثم C++ وكتب بـC# برنامجًا.',
  'addresses': 'راجع https://example.org/a-1?y=2#top أو lena.m@nova.example أو (02) 555-0148 اليوم.',
  'hashtags': 'انتشر وسم #ميناء_السواقي و#harbor أمس.',
  'word ligatures': 'محمد ﷺ نبي وربنا ﷻ عظيم.',
  'the end of ayah': 'علم ۝ ثم عمل.',
  'the end of ayah at both ends': '۝ ذٰلِكَ هُدًى ۝',
  'a hyphen that begins a line': '- بند أول في القائمة',
  'tatweel': 'كتـــاب جديـــد.',
  'joiners': 'می‌خواهم کتاب‌ها را بخوانم و به خانه برگردم؛ نمی‌دانم چه شد.',
  'mostly Latin': 'كتب Lena Hartmann and Omar Vega of Harbor Systems United Labs (v2.1.0-rc3) عن الميناء.',
  'Latin first': 'OpenBerth 3.2 هو النظام الجديد في الميناء.',
  'basmala': 'كتب في أول الصفحة ﷽ ثم بدأ.',
};

let folder;
before(async () => { folder = await mkdtemp(join(tmpdir(), 'warraq-pdf-')); });
after(() => rm(folder, { recursive: true, force: true }));

const has = (program) => !spawnSync(program, ['-v']).error;

/** What every reader gives of an article's print view, beside the words of the view. */
async function printed(file, ...options) {
  const pdf = join(folder, 'a.pdf');
  const done = spawnSync(native, ['print', file, ...options, '-o', pdf], { encoding: 'utf8' });
  assert.equal(done.status, 0, done.stderr);
  const want = spawnSync(native, ['dump', file, ...options, '--view', 'print', '--stage', 'text'], { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout;
  const bytes = await readFile(pdf);
  const texts = await readers(bytes, pdf);
  return { bytes, want, texts, results: Object.entries(texts).map(([reader, text]) => ({ reader, ...compare(want, text) })) };
}

async function article(lang, blocks) {
  const file = join(folder, 'blocks.json');
  await writeFile(file, JSON.stringify({ version: 1, lang, title: lang === 'en' ? 'Lines' : 'أسطر', blocks: blocks.map((one) => (typeof one === 'string' ? { type: 'paragraph', text: one } : one)) }));
  return file;
}

function skip(t) {
  if (!existsSync(native)) return t.skip('there is no native command') ?? true;
  if (!has('pdftotext')) return t.skip('there is no pdftotext') ?? true;
  return false;
}

function judge(results, what, { least = 99.9, off = 0.5, only = ['poppler', 'pdfjs', 'pdfium'] } = {}) {
  for (const one of results.filter(({ reader }) => only.includes(reader))) {
    assert.ok(one.share >= least, `${what}, ${one.reader}: ${one.share} % of the words: ${one.differences.slice(0, 5).join(' | ')}`);
    assert.ok(one.offUnmirrored <= off, `${what}, ${one.reader}: ${one.offUnmirrored} % of the letters are off`);
  }
}

for (const theme of THEMES) {
  test(`every word comes back from each line, theme ${theme}`, async (t) => {
    if (skip(t)) return;
    for (const [what, text] of Object.entries(LINES)) judge((await printed(await article('ar', [text]), '--theme', theme)).results, what, { least: 100, off: 10 });
  });

  test(`the articles come back at three measures, theme ${theme}`, async (t) => {
    if (skip(t)) return;
    for (const file of articles) {
      for (const measure of MEASURES) judge((await printed(file, '--theme', theme, ...measure)).results, `${file} ${measure.join(' ')}`);
    }
  });

  test(`columns are kept apart, theme ${theme}`, async (t) => {
    if (skip(t)) return;
    for (const file of articles) {
      for (const columns of COLUMNS) {
        const { results } = await printed(file, '--theme', theme, ...columns);
        judge(results, `${file} ${columns.join(' ')}`, { only: ['pdfjs', 'pdfium'] });
        // Poppler orders blocks by where they stand: a table at the foot of a column may come before or after its place, and
        // columns that end together in the middle of a page may be taken for rows. Its figure is printed.
        const poppler = results.find((result) => result.reader === 'poppler');
        t.diagnostic(`${basename(file)} ${columns.join(' ')}, Poppler: ${poppler.share.toFixed(1)} % of the words in order`);
        assert.ok(poppler.share >= 50);
      }
    }
  });

  test(`random mixed text comes back, theme ${theme}`, async (t) => {
    if (skip(t)) return;
    for (const kind of ['plain', 'vowelled', 'vowelledDense', 'persian', 'urdu', 'sport', 'economy', 'tech', 'legal', 'dialogue', 'signs']) {
      const results = Object.entries(await randomResults(1186, kind, ['--theme', theme], folder)).map(([reader, one]) => ({ reader, ...one }));
      judge(results, kind, { least: ['vowelledDense', 'tech'].includes(kind) ? 99.5 : 99.9 });
    }
  });
}

test('few invisible marks are copied', async (t) => {
  if (skip(t)) return;
  for (const file of articles) {
    const { results } = await printed(file);
    for (const { reader, invisible, words: count } of results.filter((one) => one.reader !== 'poppler')) {
      const most = file === shared ? 40 : 700;
      assert.ok((1000 * invisible) / count <= most, `${file}, ${reader}: ${invisible} marks among ${count} words`);
    }
  }
});

test('a hundred words of each article are found by the search of pdf.js and PDFium', async (t) => {
  if (skip(t)) return;
  for (const file of articles) {
    const { bytes, want } = await printed(file);
    // A conjunction joined to a Latin word has marks between the two.
    const mixed = (word) => /\p{Script=Arabic}/u.test(word) && /\p{Script=Latin}/u.test(word);
    const all = [...new Set(want.match(/[\p{L}\p{M}\u200c]{2,}/gu))].filter((word) => !mixed(word));
    const taken = Array.from({ length: 100 }, (_, i) => all[Math.floor((i * all.length) / 100)]);
    const [firefox, chromium] = [await pdfjsSearch(bytes), await pdfiumSearch(bytes)];
    for (const word of new Set(taken)) {
      assert.ok((await firefox(word)) > 0, `${file}: pdf.js does not find ${word}`);
      assert.ok(chromium(word) > 0, `${file}: PDFium does not find ${word}`);
    }
    assert.equal(await firefox('ظظظ'), 0);
    assert.equal(chromium('ظظظ'), 0);
  }
});

test('joiners come back from pdf.js and PDFium', async (t) => {
  if (skip(t)) return;
  const { texts } = await printed(await article('fa', [LINES.joiners]));
  for (const reader of ['pdfjs', 'pdfium']) assert.equal([...texts[reader]].filter((c) => c === '\u200c').length, 3, reader);
});

test('stretched joins are no part of words', async (t) => {
  if (skip(t)) return;
  const { texts, want } = await printed(`${root}examples/articles/library.json`, '--kashida', 'strong', '--paper', 'a5');
  const tatweels = (text) => [...text].filter((c) => c === '\u0640').length;
  for (const [reader, text] of Object.entries(texts)) assert.equal(tatweels(text), tatweels(want), reader);
});

test('options of numbers, marks and joins change nothing', async (t) => {
  if (skip(t)) return;
  for (const options of [['--numerals', 'latn'], ['--numerals', 'arab'], ['--tashkeel', 'hidden'], ['--kashida', 'off'], ['--kashida', 'strong'], ['--line-breaking', 'first-fit'], ['--ink-saving']]) {
    for (const name of ['library', 'lamp', 'port']) judge((await printed(`${root}examples/articles/${name}.json`, ...options)).results, `${name} ${options.join(' ')}`);
  }
});

test('brackets with marks face the right way in all readers', async (t) => {
  if (skip(t)) return;
  for (const name of ['library', 'port']) {
    const { results } = await printed(`${root}examples/articles/${name}.json`, '--brackets', 'lrm');
    for (const one of results) {
      assert.ok(one.share >= 99.9, `${name}, ${one.reader}: ${one.share}: ${one.differences.join(' | ')}`);
      assert.ok(one.off <= 0.5, `${name}, ${one.reader}: ${one.off} % of the letters are off`);
    }
  }
});

test('the strict order has no marks of ours', async (t) => {
  if (skip(t)) return;
  const { texts, want } = await printed(`${root}examples/articles/library.json`, '--text-order', 'strict');
  for (const [reader, text] of Object.entries(texts)) {
    assert.ok(!/[\u200f\u061c]/.test(text), reader);
    assert.ok(compare(want, text).share > 75, `${reader}: ${compare(want, text).share}`);
  }
});

test('articles in English have no right-to-left order', async (t) => {
  if (skip(t)) return;
  const { results, bytes } = await printed(await article('en', ['Harbor Systems (2025) opened a berth at 7:30, 18% faster than F-16 fans had hoped.', 'See https://example.org/a-1?y=2 for “more” – or not.', { type: 'list', ordered: true, items: [[{ type: 'paragraph', text: 'First item' }], [{ type: 'paragraph', text: 'Second item' }]] }]));
  judge(results, 'English', { least: 100 });
  assert.ok(!bytes.toString('latin1').includes('/R2L'));
});

test('a line end is one line break, and a paragraph goes on over it', async (t) => {
  if (skip(t)) return;
  const sentence = 'وصلت السفينة إلى الميناء القديم في الصباح الباكر وعلى ظهرها صناديق من الكتب والورق والحبر'.split(' ');
  const { texts } = await printed(await article('ar', [[...sentence, ...sentence, ...sentence].join(' ')]));
  for (const [reader, text] of Object.entries(texts)) {
    const lines = text.split(/\r?\n/);
    const first = lines.findIndex((line) => line.includes('وصلت'));
    const last = lines.findLastIndex((line) => line.includes('والحبر'));
    assert.ok(last > first, reader);
    const joined = lines.slice(first, last + 1);
    assert.ok(joined.every((line) => line.trim()), `${reader}: an empty line within a paragraph`);
    assert.deepEqual(words(joined.join(' ')), words([...sentence, ...sentence, ...sentence].join(' ')), reader);
  }
});
