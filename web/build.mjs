// Builds the JavaScript package into dist/: every file directly in src/ is an entry (src/warraq.ts → dist/warraq.mjs), its types go
// to dist/types/; the wasm module, the faces and their licences come from the builds of the core.
//
//   node build.mjs [--native ../build/native] [--wasm ../build/wasm] [--out dist] [--no-types]

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const web = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    native: { type: 'string', default: join(web, '../build/native') },
    wasm: { type: 'string', default: join(web, '../build/wasm') },
    out: { type: 'string', default: join(web, 'dist') },
    'no-types': { type: 'boolean', default: false },
  },
});
const dist = options.out;

/** Entries that only Node runs; the others must run in browsers and workers too. */
const NODE_ENTRIES = new Set(['node', 'cli']);

const read = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));

/** Style sheets in templates after the comment css lose what only their reader needs. */
const tightCss = {
  name: 'tight-css',
  setup: ({ onLoad }) => onLoad({ filter: /\.ts$/ }, ({ path }) => {
    const tight = (css) => css.replace(/\s*([{}])\s*/g, '$1').replace(/([:;,])\s+/g, '$1').replace(/;}/g, '}').trim();
    return { loader: 'ts', contents: readFileSync(path, 'utf8').replace(/(?<=\/\* css \*\/ `)[^`]*/g, tight) };
  }),
};

async function bundle() {
  const entries = readdirSync(join(web, 'src')).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts')).map((name) => basename(name, '.ts'));
  for (const [platform, names] of [
    ['browser', entries.filter((name) => !NODE_ENTRIES.has(name))],
    ['node', entries.filter((name) => NODE_ENTRIES.has(name))],
  ]) {
    if (!names.length) continue;
    await build({
      entryPoints: names.map((name) => join(web, 'src', `${name}.ts`)),
      outdir: dist,
      outExtension: { '.js': '.mjs' },
      // Beside the entries, since modules find the wasm and the faces by import.meta.url.
      chunkNames: `${platform}-[hash]`,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform,
      target: platform === 'node' ? 'node20.19' : 'es2022',
      minify: true,
      // Modules are UTF-8 by definition: Arabic letters stay letters.
      charset: 'utf8',
      legalComments: 'none',
      external: platform === 'browser' ? ['node:*'] : [],
      logLevel: 'warning',
      plugins: [tightCss],
    });
  }
  return entries;
}

function types() {
  execFileSync(process.execPath, [join(web, 'node_modules/typescript/bin/tsc'), '--emitDeclarationOnly', '-p', web, '--outDir', join(dist, 'types')], { stdio: 'inherit' });
}

/** dist/fonts/: KEY.core.ttf, KEY.ttf, licence texts and the index that hosts read at run time. */
function fonts() {
  const source = join(options.native, 'fonts');
  const target = join(dist, 'fonts');
  const coverage = (file) => execFileSync(join(options.native, 'tests/fontcut'), ['coverage', join(source, file)], { encoding: 'utf8' }).trim();
  mkdirSync(target, { recursive: true });
  const part = (file) => {
    cpSync(join(source, file), join(target, file));
    return { file, coverage: coverage(file) };
  };
  const faces = read(web, '../fonts/fonts.json').faces.map(({ key, family, weight, licence, package: origin, version, core }) => {
    const text = `LICENSE-${basename(origin)}.txt`;
    cpSync(join(source, text), join(target, text));
    return { key, family, weight, licence, licenceText: text, origin: `${origin}@${version}`, ...(core && { core: part(`${key}.core.ttf`) }), whole: part(`${key}.ttf`) };
  });
  writeFileSync(join(target, 'fonts.json'), `${JSON.stringify({ version: 1, faces }, null, 1)}\n`);
  return faces;
}

/** dist/licences/: ours, and those of the libraries inside the wasm module. */
function licences() {
  mkdirSync(join(dist, 'licences'), { recursive: true });
  cpSync(join(web, '../LICENSE'), join(dist, 'licences/warraq.txt'));
  const folder = join(options.native, 'licences');
  if (existsSync(folder)) cpSync(folder, join(dist, 'licences'), { recursive: true });
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const entries = existsSync(join(web, 'src')) ? await bundle() : [];
if (entries.length && !options['no-types']) types();
const wasm = join(options.wasm, 'warraq.wasm');
if (existsSync(wasm)) cpSync(wasm, join(dist, 'warraq.wasm'));
else console.error(`build.mjs: there is no ${wasm} yet`);
const faces = fonts();
licences();
console.log(`${dist}: ${entries.map((name) => `${name}.mjs`).join(', ')}${existsSync(wasm) ? ', warraq.wasm' : ''}, ${faces.length} faces`);
