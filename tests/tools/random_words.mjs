// Random mixed text (random_text.mjs) printed and read back by Poppler, pdf.js and PDFium: a share for each kind and reader.
//
//   node tests/tools/random_words.mjs [--seed N] [--seeds COUNT] [--kinds a,b] [--min PERCENT] [--diff] [--option NAME=VALUE]…
//
// Without --seed it takes a fresh one and prints it. --min: exits with 1 where a reader gets less of the kinds in PLAIN. As a
// module: randomResults(seed, kind, options).

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { compare, readers } from './pdf_words.mjs';
import { KINDS, randomArticle } from './random_text.mjs';

const native = process.env.WARRAQ_NATIVE ?? fileURLToPath(new URL('../../build/native/warraq', import.meta.url));
/** The kinds that --min judges: what a newspaper prints. */
export const PLAIN = ['plain', 'news', 'vowelled', 'persian', 'urdu', 'sport', 'economy'];
const THEMES = ['news', 'book', 'plain'];

/** Prints the article of a seed with command options; {reader: comparison}. */
export async function randomResults(seed, kind, options, folder) {
  const file = join(folder, `${kind}-${seed}.json`), pdf = join(folder, `${kind}-${seed}.pdf`);
  writeFileSync(file, JSON.stringify(randomArticle(seed, kind)));
  const command = (...args) => {
    const done = spawnSync(native, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
    if (done.status !== 0) throw new Error(`${args.join(' ')}: ${done.stderr}`);
    return done.stdout;
  };
  command('print', file, ...options, '-o', pdf);
  const want = command('dump', file, ...options, '--view', 'print', '--stage', 'text');
  return Object.fromEntries(Object.entries(await readers(readFileSync(pdf), pdf)).map(([reader, text]) => [reader, { ...compare(want, text), want, text }]));
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const { values } = parseArgs({ options: { seed: { type: 'string' }, seeds: { type: 'string', default: '1' }, kinds: { type: 'string' }, min: { type: 'string' }, diff: { type: 'boolean' }, option: { type: 'string', multiple: true, default: [] } } });
  const first = Number(values.seed ?? Math.floor(Math.random() * 1e9));
  const kinds = values.kinds?.split(',') ?? Object.keys(KINDS);
  const folder = mkdtempSync(join(tmpdir(), 'warraq-random-'));
  const more = values.option.flatMap((one) => { const [name, ...rest] = one.split('='); return [`--${name}`, rest.join('=')]; });
  let fell = 0;
  console.log(`Seed ${first}${Number(values.seeds) > 1 ? ` to ${first + Number(values.seeds) - 1}` : ''}. Words in order / letters off but for mirrored brackets, %: the worst of the seeds (mean of the words).`);
  for (const kind of kinds) {
    const all = {};
    for (let i = 0; i < Number(values.seeds); i++) {
      const seed = first + i, theme = THEMES[seed % 3];
      for (const [reader, result] of Object.entries(await randomResults(seed, kind, values.option.some((one) => one.startsWith('theme=')) ? more : ['--theme', theme, ...more], folder))) {
        (all[reader] ??= []).push(result);
        if (values.diff) for (const line of result.differences) console.log(`   ${kind} ${seed} ${theme} ${reader}: ${line}`);
      }
    }
    const cells = Object.entries(all).map(([reader, results]) => {
      const least = Math.min(...results.map((one) => one.share)), off = Math.max(...results.map((one) => one.offUnmirrored));
      const mean = results.reduce((sum, one) => sum + one.share, 0) / results.length;
      if (values.min && PLAIN.includes(kind) && mean < Number(values.min)) fell++;
      return `${reader} ${least.toFixed(2)} / ${off.toFixed(2)} (${mean.toFixed(2)})`;
    });
    console.log(`${kind.padEnd(14)} ${cells.join('   ')}`);
  }
  rmSync(folder, { recursive: true });
  if (fell) console.log(`${fell} results under ${values.min} %: run again with --seed ${first} --diff.`);
  process.exit(fell ? 1 : 0);
}
