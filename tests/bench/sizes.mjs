// What a reader downloads, raw and after brotli.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const KB = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;

/** A module and all that it imports before it runs. */
function imports(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name] of readFileSync(file, 'utf8').matchAll(/(?:import|export)\s*(?:[^"'()]*?from\s*)?["'](\.[^"']+)["']/g)) imports(join(dirname(file), name), found);
  return found;
}

function row(title, files, allowed = '') {
  const all = [...files].filter((file) => existsSync(file)).map((file) => readFileSync(file));
  return { title, raw: all.reduce((sum, bytes) => sum + bytes.length, 0), packed: all.reduce((sum, bytes) => sum + brotli(bytes), 0), allowed };
}

/** Rows of a table: name, raw, brotli, allowed. */
export function sizes(dist) {
  const wasm = row('warraq.wasm', [join(dist, 'warraq.wasm')]);
  const element = row('element.mjs and what it imports', imports(join(dist, 'element.mjs')));
  const both = { title: 'both', raw: wasm.raw + element.raw, packed: wasm.packed + element.packed, allowed: '320 KB; 260 KB later' };
  const faces = row('core faces of the news theme', ['naskh-400', 'naskh-700', 'kufi-700'].map((key) => join(dist, 'fonts', `${key}.core.ttf`)), '80 KB');
  return [wasm, element, both, faces].map(({ title, raw, packed, allowed }) => [title, KB(raw), KB(packed), allowed]);
}
