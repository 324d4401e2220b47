// ./dev bench print: what readers get back from our PDFs and from Chromium's print of the same words in the same face on the same
// paper, how large the files are and how long they take; and what 100 and 1,000 pages cost.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, readers } from '../tools/pdf_words.mjs';
import { multiplied, elements } from './articles.mjs';
import { ms, ratio, table } from './table.mjs';

const READERS = { poppler: 'Poppler', pdfjs: 'pdf.js', pdfium: 'PDFium' };

/** The words of an article as the browser's elements hold them, in their order. */
const wordsOf = (article) => elements(article).map(([, content]) => (Array.isArray(content) ? content.flat().join('\n') : content)).join('\n');

function figures(want, text) {
  const { share, offUnmirrored, invisible, words } = compare(want, text);
  return [share.toFixed(2), offUnmirrored.toFixed(2), ((1000 * invisible) / words).toFixed(0)];
}

/** Tables of all texts. `chromium`: {print(article) → {bytes, ms}}, or undefined. */
export async function printText({ root, builds, dist, folder, chromium }) {
  const native = join(builds, 'native/warraq'), stages = join(builds, 'native/tests/bench-stages');
  if (!existsSync(native)) return console.log('\nThere is no native command: nothing is known of the text in PDFs.');
  mkdirSync(folder, { recursive: true });
  const run = (...args) => execFileSync(native, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
  const examples = join(root, 'examples/articles'), news = join(root, '../shared/articles/news-page.txt');
  const files = readdirSync(examples).filter((name) => name.endsWith('.json')).map((name) => join(examples, name));
  if (existsSync(news)) files.push(news);
  const text = [], cost = [];
  for (const file of files) {
    const name = file.split('/').pop().replace(/\.\w+$/, ''), pdf = join(folder, `${name}.pdf`);
    run('print', file, '-o', pdf);
    const ours = await readers(readFileSync(pdf), pdf), want = run('dump', file, '--view', 'print', '--stage', 'text');
    const article = JSON.parse(run('read', file));
    const theirs = await chromium?.print(article), other = join(folder, `${name}.chromium.pdf`);
    if (theirs) writeFileSync(other, theirs.bytes);
    const back = theirs && (await readers(theirs.bytes, other));
    for (const [reader, title] of Object.entries(READERS)) {
      text.push([`${name}, ${title}`, ...figures(want, ours[reader]), ...(back ? figures(wordsOf(article), back[reader]) : ['–', '–', '–'])]);
    }
    let warm;
    if (existsSync(stages)) {
      const found = Object.fromEntries(execFileSync(stages, [join(dist, 'fonts'), file, '--only', 'print'], { encoding: 'utf8' }).trim().split('\n').map((line) => line.split(' ')));
      warm = Number(found.print_again) + Number(found.pdf);
    }
    cost.push([name, (readFileSync(pdf).length / 1000).toFixed(1), theirs ? (theirs.bytes.length / 1000).toFixed(1) : '–', ms(warm), ms(theirs?.ms), theirs ? ratio((warm ?? NaN) / theirs.ms) : '–']);
  }
  console.log('\nText that comes back from PDFs: words whole and in order, letters off but for mirrored brackets, both in per cent; our marks of direction per 1,000 words.');
  console.log(table(['', 'ours: words', 'off', 'marks', 'Chromium: words', 'off', 'marks'], text));
  console.log('\nSize, and time to PDF, lay-out included, warm: ours natively, by processor time; Chromium\'s own, by the clock.');
  console.log(table(['', 'ours, KB', 'Chromium, KB', 'ours, ms', 'Chromium, ms', 'ratio'], cost));
  await printPages({ native, folder, example: JSON.parse(readFileSync(join(examples, 'library.json'), 'utf8')) });
}

/** Time and the most memory of a command, as /proc has it. */
function measured(command, args) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: 'ignore' });
    let peak = 0;
    const look = setInterval(() => {
      try {
        peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? peak);
      } catch { /* it has ended, or there is no /proc */ }
    }, 5);
    child.on('error', reject);
    child.on('exit', () => {
      clearInterval(look);
      resolve({ ms: performance.now() - start, peak });
    });
  });
}

async function printPages({ native, folder, example }) {
  const rows = [];
  for (const times of [45, 450]) {
    const file = join(folder, `pages-${times}.json`), pdf = join(folder, `pages-${times}.pdf`);
    writeFileSync(file, JSON.stringify(multiplied(example, times, 1)));
    const cost = await measured(native, ['print', file, '-o', pdf]);
    const pages = Number(spawnSync('qpdf', ['--show-npages', pdf], { encoding: 'utf8' }).stdout) || NaN;
    rows.push({ pages, size: readFileSync(pdf).length, ...cost });
  }
  console.log('\nMany pages of text, the whole command.');
  console.log(table(['pages', 'ms', 'ms a page', 'peak, MB', 'PDF, MB'], rows.map((row) => [String(row.pages), ms(row.ms), ms(row.ms / row.pages), (row.peak / 1024).toFixed(0), (row.size / 1e6).toFixed(1)])));
  const [few, many] = rows;
  console.log(`${(many.pages / few.pages).toFixed(1)} times the pages take ${(many.ms / few.ms).toFixed(1)} times the time.`);
}
