// ./dev bench [print|share|page]: times and sizes, and beside them what Chromium takes for the same texts in the same font at the
// same width, in one run. Prints; asserts nothing. What counts is the ratio: the milliseconds are this machine's, today.
//
//   ./dev bench [KIND] [--quick] [--callgrind] [--json FILE]
//
// WARRAQ_DIST and WARRAQ_BUILD name another package and another folder of builds.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { countWords, multiplied } from './articles.mjs';
import { chromium } from './browser.mjs';
import { sizes } from './sizes.mjs';
import { printText } from './print.mjs';
import { ms, ratio, table } from './table.mjs';

const run = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, callgrind: { type: 'boolean' }, json: { type: 'string' } },
});
const KINDS = { print: 'print', share: 'share', page: 'screen' };
const only = KINDS[positionals[0]] ?? '';
if (positionals[0] && !only) {
  console.error(`No such kind: ${positionals[0]} (print, share, page)`);
  process.exit(2);
}

const dist = process.env.WARRAQ_DIST ?? join(root, 'web/dist');
const builds = process.env.WARRAQ_BUILD ?? join(root, 'build');
const folder = join(root, 'build/bench');
const file = join(root, 'examples/articles/library.json');
const example = JSON.parse(readFileSync(file, 'utf8'));
const TIMES = [1, 10, 100];
// How many processes or pages each figure is the median of.
const RUNS = options.quick ? { 1: 1, 10: 1, 100: 1 } : { 1: 5, 10: 3, 100: 3 };

const start = Date.now();
const note = (text) => process.stderr.isTTY && process.stderr.write(`\r\x1b[K${text}`);
const middle = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

/** The medians of several runs' figures by name. */
function medians(all) {
  const names = new Set(all.flatMap((one) => Object.keys(one)));
  return Object.fromEntries([...names].map((name) => [name, middle(all.map((one) => one[name]).filter((value) => value !== undefined))]));
}

// On a busy machine fewer repetitions, rather than many minutes.
const BUDGET = 110_000;
let shortened = false;

async function several(times, title, work) {
  const all = [];
  for (let i = 0; i < RUNS[times]; i++) {
    if (i && Date.now() - start > BUDGET) {
      shortened = true;
      break;
    }
    note(`${title} ×${times}, ${i + 1} of ${RUNS[times]}`);
    all.push(await work(i));
  }
  return medians(all);
}

/** The files that stages.cc reads: the article and three that hold its words in another order. */
function files(times) {
  mkdirSync(folder, { recursive: true });
  return [1, 2, 3, 4].map((seed) => {
    const path = join(folder, `library-x${times}-${seed}.json`);
    writeFileSync(path, JSON.stringify(times === 1 && seed === 1 ? example : multiplied(example, times, seed)));
    return path;
  });
}

const figures = (text) => Object.fromEntries(text.trim().split('\n').map((line) => line.split(' ')).map(([name, value]) => [name, Number(value)]));
const stages = (times, command, ...before) => several(times, command.endsWith('.cjs') ? 'Stages, wasm' : 'Native', async () =>
  figures((await run(command, [...before, join(dist, 'fonts'), ...files(times), ...(only ? ['--only', only] : [])], { maxBuffer: 1 << 24 })).stdout));

async function measureAll() {
  const native = join(builds, 'native/tests/bench-stages'), cjs = join(builds, 'wasm/tests/bench-stages.cjs');
  const browser = await chromium(dist).catch((error) => void console.error(`Chromium: ${error.message.split('\n')[0]}`));
  const out = { native: {}, node: {}, page: {}, version: browser?.version };
  const column = await columnWidth();
  for (const times of TIMES) {
    if (existsSync(native)) out.native[times] = await stages(times, native);
    out.node[times] = await several(times, 'Node', async () => JSON.parse((await run(process.execPath, [join(here, 'in-node.mjs'), dist, file, String(times), only])).stdout));
    if (!only && existsSync(cjs)) {
      const { shape_first, shape_warm, lines } = figures((await run(process.execPath, [cjs, join(dist, 'fonts'), files(times)[0], '--only', 'shape'])).stdout);
      Object.assign(out.node[times], { shape_first, shape_warm, lines });
    }
    if (!browser) continue;
    out.page[times] = await several(times, 'Chromium', (i) => browser.run({ example, times, column, only, order: i % 2 ? 'engine' : 'dom' }));
    if (only !== 'share') {
      note(`Chromium's own PDF ×${times}`);
      Object.assign(out.page[times], await browser.outputs({ example, times, column, picture: times < 100 }));
    }
  }
  await browser?.close();
  note('');
  return out;
}

/** Our text column at a container's width of 680 px: the widest line's box. */
async function columnWidth() {
  const { Warraq } = await import(`file://${dist}/node.mjs`);
  const engine = await Warraq.load({ warmUp: false });
  await engine.prepare(example, { views: ['screen'] });
  return Math.max(...engine.render(example, { width: 680 }).toJSON().lines.map((line) => line.box[2])) / 64;
}

const STAGES = [
  ['', 'load', 'load: module, three faces, warm-up'],
  ['', 'read', 'read: JSON → article'],
  ['', 'shape_first', 'shape: running text, first'],
  ['', 'shape_warm', '  … its words known'],
  ['', 'lines', 'lines: break and justify'],
  ['screen', 'layout_first', 'lay out the screen view, first'],
  ['screen', 'layout_again', '  … again (paragraph cache)'],
  ['screen', 'layout_known', '  … words known, paragraphs new'],
  ['screen', 'layout_width', '  … at another width'],
  ['screen', 'layout_width_first_fit', '  … first-fit, no kashida'],
  ['screen', 'png_first', 'to PNG, first'],
  ['screen', 'png', '  … warm'],
  ['print', 'print_first', 'lay out A4 pages'],
  ['print', 'print_again', '  … again'],
  ['print', 'pdf_first', 'to PDF, first'],
  ['print', 'pdf', '  … warm'],
  ['share', 'card_first', 'card: lay out and PNG, first'],
  ['share', 'card', '  … warm'],
];

function printStages({ native, node, page }) {
  const hosts = [['native', native], ['Node', node], ['Chromium', page]].filter(([, of]) => Object.keys(of).length);
  const rows = STAGES.filter(([kind, name]) => (!only || !kind || kind === only) && hosts.some(([, of]) => of[1]?.[name] !== undefined))
    .map(([, name, title]) => [title, ...hosts.flatMap(([, of]) => TIMES.map((times) => ms(of[times]?.[name])))]);
  console.log(table(['ms', ...hosts.flatMap(([host]) => TIMES.map((times) => `${host} ×${times}`))], rows));
  const peak = TIMES.map((times) => native[times]?.peak_kb).filter(Boolean);
  if (peak.length && !only) console.log(`Peak memory of the native process: ${peak.map((kb) => `${Math.round(kb / 1024)} MB`).join(' / ')}.`);
  const bytes = TIMES.map((times) => node[times]?.pdf_bytes).filter(Boolean);
  if (bytes.length) console.log(`PDF: ${bytes.map((count) => `${Math.round(count / 1000)} KB`).join(' / ')}${page[100]?.dom_pdf_bytes ? `; Chromium's own: ${TIMES.map((times) => `${Math.round(page[times].dom_pdf_bytes / 1000)} KB`).join(' / ')}` : ''}.`);
}

function printBeside({ native, node, page, version }) {
  if (!page[1]) return console.log('\nThere is no Chromium to compare with.');
  const pairs = [
    ['screen', 'first', 'layout_first', 'dom_first'],
    ['screen', 'again', 'layout_again', 'dom_again'],
    ['screen', 'again, words known, paragraphs new', 'layout_known', 'dom_known'],
    ['screen', 'at another width', 'layout_width', 'dom_width'],
    ['screen', 'picture of the whole page', 'png', 'dom_png'],
    ['print', 'PDF, lay-out included', ['print_again', 'pdf'], 'dom_pdf'],
  ].filter(([kind]) => !only || kind === only);
  if (!pairs.length) return undefined;
  const sum = (of, names) => [names].flat().reduce((total, name) => total + (of?.[name] ?? NaN), 0);
  const rows = pairs.flatMap(([, title, ours, theirs]) => TIMES.filter((times) => page[times][theirs] !== undefined).map((times) => {
    const base = page[times][theirs];
    return [`${title} ×${times}`, ms(base), ...[page, node, native].flatMap((of) => [ms(sum(of[times], ours)), ratio(sum(of[times], ours) / base)])];
  }));
  console.log(`\nBeside Chromium ${version}, the same words in the same faces, as elements, justified, at the width of our column. Ratios: ours / Chromium's own.`);
  console.log(table(['ms', 'Chromium', 'ours, same page', 'ratio', 'ours, Node', 'ratio', 'ours, native', 'ratio'], rows));
  console.log('"Again" is the same text anew: ours is served by the cache of paragraphs, Chromium by its cache of words; "words known" by our cache of words alone.');
}

function printChecks({ native, node, page }) {
  if (only && only !== 'screen') return;
  console.log('\nChecks');
  const say = (held, text) => console.log(`  ${held ? 'held' : 'NOT HELD'}  ${text}`);
  for (const [host, of] of [['native', native], ['Node', node], ['Chromium', page]]) {
    if (!of[100]) continue;
    const times = of[100].layout_first / of[1].layout_first, known = of[100].layout_known / of[1].layout_known;
    say(times <= 110, `×100 costs at most 110 times ×1 (first lay-out, ${host}): ${times.toFixed(0)} times; words known, where nothing is made or compiled for the first time: ${known.toFixed(0)} times`);
  }
  for (const [host, of] of [['native', native], ['Node', node], ['Chromium', page]]) {
    for (const times of TIMES) {
      if (!of[times]) continue;
      const { layout_first: first, layout_width: width, layout_width_first_fit: plain } = of[times];
      say(width * 5 <= first, `another width ×${times} costs at most a fifth of the first lay-out (${host}): 1/${(first / width).toFixed(1)}`);
      say(width <= plain * 2, `… and at most twice what first-fit without kashida costs: ${(width / plain).toFixed(2)} times`);
    }
  }
  for (const times of TIMES) {
    if (!page[times]) continue;
    const { layout_width: width, dom_width: theirs } = page[times];
    say(width <= theirs, `another width ×${times}, optimal and with kashida, costs no more than Chromium's own in the same page: ${ms(width)} ≤ ${ms(theirs)} ms`);
  }
  if (page[1]) {
    const { layout_again, layout_known, dom_again, dom_known } = page[1];
    say(layout_again <= dom_again, `laying out the example again ≤ Chromium's own in the same page: ${ms(layout_again)} ≤ ${ms(dom_again)} ms`);
    say(layout_known <= dom_known, `… without the cache of paragraphs: ${ms(layout_known)} ≤ ${ms(dom_known)} ms`);
  }
}

async function callgrind() {
  const native = join(builds, 'native/tests/bench-stages');
  for (const times of [1, 10]) {
    const { stderr } = await run('valgrind', ['--tool=callgrind', `--callgrind-out-file=${join(folder, `callgrind-x${times}`)}`, native, join(dist, 'fonts'), ...files(times).slice(0, 1), '--only', only || 'screen'], { maxBuffer: 1 << 24 });
    console.log(`×${times}: ${/Collected : (\d+)/.exec(stderr)?.[1] ?? '?'} instructions (build/bench/callgrind-x${times}; read with callgrind_annotate)`);
  }
}

console.log(`The example article (${countWords(example)} words) ×1, ×10, ×100; ${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}.
Medians of ${Object.values(RUNS).join(' / ')} processes or pages. Native: processor time; Node and Chromium: the shipped module, wall-clock time. "first": after loading, the first time in the process.\n`);
const all = await measureAll();
printStages(all);
printBeside(all);
const shipped = sizes(dist);
if (!only) console.log(`\n${table(['size', 'raw', 'brotli', 'allowed'], shipped)}`);
printChecks(all);
if (only === 'print') {
  const browser = await chromium(dist).catch(() => undefined);
  await printText({ root, builds, dist, folder, chromium: browser });
  await browser?.close();
}
if (options.callgrind) await callgrind();
if (options.json) writeFileSync(options.json, `${JSON.stringify(all, null, 1)}\n`);
console.log(`\nIn ${((Date.now() - start) / 1000).toFixed(0)} s.${shortened ? ' The machine was busy: later figures are of fewer runs than said above.' : ''}`);
