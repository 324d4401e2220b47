// Goldens: small articles (cases/), what is made of them (cases.json), and what it must be (expected/). Every output is made
// twice, by the native command and by the Node command on the wasm module, and the bytes must be the same. Text is compared with
// expected/CASE/OUTPUT.txt too; pictures and PDFs only between the two, since nobody can review a hash.
//
//   tests/golden/run [--bless] [--only NAME] [--native PROGRAM] [--dist FOLDER]
//
// --bless writes what the native command makes into expected/: read the difference before committing it.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const { values: options } = parseArgs({
  options: {
    bless: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    native: { type: 'string', default: process.env.WARRAQ_NATIVE ?? join(root, 'build/native/warraq') },
    dist: { type: 'string', default: process.env.WARRAQ_DIST ?? join(root, 'web/dist') },
  },
});
const LARGEST = 20_000;
const hosts = [['native', options.native, []], ['wasm', process.execPath, [join(options.dist, 'cli.mjs')]]];

/** "dump screen lines --width 300" → the words for the command line, the name of its file, whether people can read it. */
function parseOutput(output) {
  const [command, ...rest] = output.split(' ');
  const positional = [];
  while (rest.length && !rest[0].startsWith('--')) positional.push(rest.shift());
  // A value with spaces stands between «».
  const more = rest.join(' ').match(/--\S+|«[^»]*»|\S+/g) ?? [];
  const base = [command, ...positional, ...more].join('-').replace(/-+/g, '-').replace(/[^A-Za-z0-9.-]/g, '').replace(/-+$/, '');
  if (command === 'dump') return { words: ['dump', '--view', positional[0], '--stage', positional[1], ...more], name: `${base}.txt`, text: true };
  if (command === 'measure') return { words: [command, ...more], name: `${base}.txt`, text: true };
  if (command === 'read' || command === 'links') return { words: [command, ...more], name: `${base}.json`, text: true };
  const [format] = positional;
  return { words: [command, ...more], format, name: `${base}.${format === 'json' ? 'json' : format}`, text: format === 'json' };
}

const run = (program, words) => new Promise((resolve) => {
  execFile(program, words, { encoding: 'buffer', maxBuffer: 1 << 28, timeout: 120_000 }, (error, stdout, stderr) =>
    resolve({ status: error ? (error.code ?? 1) : 0, stdout, stderr: stderr.toString() }));
});

/** What one host makes: the bytes, and its diagnostics after them where it is text. */
async function make([, program, before], { words, format, name, text }, input, folder) {
  const [command, ...more] = words;
  const file = format ? join(folder, name) : '';
  const { status, stdout, stderr } = await run(program, [...before, command, input, ...(file ? ['-o', file] : []), ...more]);
  if (status !== 0) return { error: `exit status ${status}: ${stderr.trim()}` };
  const bytes = file ? await readFile(file) : stdout;
  if (!text) return { bytes };
  return { bytes: Buffer.concat([bytes, Buffer.from(bytes.at(-1) === 10 || !bytes.length ? '' : '\n'), Buffer.from(stderr ? `--- stderr\n${stderr}` : '')]) };
}

/** The first line in which two texts differ. */
function difference(expected, found) {
  const [a, b] = [expected, found].map((bytes) => bytes.toString().split('\n'));
  const line = a.findIndex((text, i) => text !== b[i]);
  const at = line < 0 ? a.length : line;
  return `line ${at + 1}\n      expected ${a[at] ?? '(the end)'}\n      found    ${b[at] ?? '(the end)'}`;
}

async function check(output, caseName, input, folder) {
  const parsed = parseOutput(output);
  const [native, wasm] = await Promise.all(hosts.map(async (host) => {
    const own = join(folder, host[0], caseName);
    await mkdir(own, { recursive: true });
    return make(host, parsed, input, own);
  }));
  if (native.error) return `native: ${native.error}`;
  const file = join(here, 'expected', caseName, parsed.name);
  if (options.bless && parsed.text) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, native.bytes);
  }
  if (wasm.error) return `wasm: ${wasm.error}`;
  if (!native.bytes.equals(wasm.bytes)) return parsed.text ? `native and wasm differ in ${difference(native.bytes, wasm.bytes)}` : 'native and wasm differ';
  if (!parsed.text) return '';
  if (native.bytes.length > LARGEST) return `${native.bytes.length} bytes are too many for a golden (${LARGEST} at most)`;
  if (!existsSync(file)) return `there is no expected/${caseName}/${parsed.name}: look at the output and bless it`;
  const expected = await readFile(file);
  return expected.equals(native.bytes) ? '' : `differs from expected/${caseName}/${parsed.name} in ${difference(expected, native.bytes)}`;
}

/** Files of cases/ and expected/ that no case names: each is a failure, or is removed by --bless. */
async function unused(cases) {
  const wanted = new Set(Object.entries(cases).flatMap(([name, { outputs }]) => outputs.map(parseOutput).filter(({ text }) => text).map((output) => join(name, output.name))));
  const inputs = new Set(Object.entries(cases).map(([name, { input }]) => input ?? `${name}.json`));
  const found = [];
  for (const entry of await readdir(join(here, 'expected'), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name).slice(join(here, 'expected/').length);
    if (entry.isFile() && !wanted.has(path)) found.push(join('expected', path));
  }
  for (const name of await readdir(join(here, 'cases'))) if (!inputs.has(name)) found.push(join('cases', name));
  return found;
}

const cases = JSON.parse(await readFile(join(here, 'cases.json'), 'utf8'));
for (const [name, program, before] of hosts) {
  const missing = [program, ...before].find((file) => !existsSync(file));
  if (missing) {
    console.error(`${name}: there is no ${missing}: run ./dev build first.`);
    process.exit(1);
  }
}
const folder = await mkdtemp(join(tmpdir(), 'warraq-golden-'));
let passed = 0, failed = 0;
try {
  const chosen = Object.entries(cases).filter(([name]) => !options.only || name === options.only);
  const results = chosen.map(() => []);
  const work = chosen.flatMap(([name, { input = `${name}.json`, outputs }], i) => outputs.map((output, j) => async () => {
    results[i][j] = [output, await check(output, name, join(here, 'cases', input), folder)];
  }));
  await Promise.all(Array.from({ length: availableParallelism() }, async () => { for (let next; (next = work.shift());) await next(); }));
  for (const [i, [name, { about }]] of chosen.entries()) {
    const bad = results[i].filter(([, problem]) => problem);
    console.log(`${bad.length ? 'FAILED' : 'ok    '} ${name}: ${about} (${results[i].length})`);
    for (const [output, problem] of bad) console.log(`    ${output}: ${problem}`);
    passed += results[i].length - bad.length;
    failed += bad.length;
  }
  for (const file of options.only ? [] : await unused(cases)) {
    if (options.bless && file.startsWith('expected')) {
      await rm(join(here, file));
      console.log(`removed ${file}: no case asks for it`);
    } else {
      console.log(`FAILED ${file}: no case asks for it`);
      failed++;
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
if (options.bless) console.log('Blessed: read the difference before you commit it.');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
