// A PDF file as plain objects, by `qpdf --json`: names are strings that begin with "/", references stay "12 0 R" until `get` follows them,
// streams have their data decoded. `open(path)` gives a Pdf whose `objects` may be changed: tests of the lint do.

import { execFileSync } from 'node:child_process';

const REFERENCE = /^\d+ \d+ R$/;

export class Pdf {
  constructor(json) {
    this.objects = json.qpdf[1];
  }

  /** The value itself, references followed; streams become their dictionary with `data` (a Buffer). */
  get(value) {
    for (let hops = 0; typeof value === 'string' && REFERENCE.test(value) && hops < 8; hops++) {
      const object = this.objects[`obj:${value}`];
      if (object?.stream) return { ...object.stream.dict, data: Buffer.from(object.stream.data ?? '', 'base64') };
      value = object?.value;
    }
    return value;
  }
  /** A path of keys from a value: `at(page, '/Resources', '/Font')`. */
  at(value, ...keys) {
    return keys.reduce((parent, key) => this.get(this.get(parent)?.[key]), this.get(value));
  }
  get trailer() { return this.objects.trailer.value; }
  get catalog() { return this.at(this.trailer, '/Root'); }
  get info() { return this.at(this.trailer, '/Info') ?? {}; }

  /** [reference, page dictionary] of each page, in order. */
  get pages() {
    const walk = (reference) => {
      const node = this.get(reference);
      return node?.['/Type'] === '/Pages' ? node['/Kids'].flatMap(walk) : [[reference, node]];
    };
    return walk(this.catalog['/Pages']);
  }
  /** Every dictionary of the file, however deep. */
  * dictionaries() {
    for (const [name, object] of Object.entries(this.objects)) {
      yield* dictionariesIn(object.stream ? object.stream.dict : object.value, name);
    }
  }
}

function* dictionariesIn(value, where) {
  if (Array.isArray(value)) {
    for (const item of value) yield* dictionariesIn(item, where);
  } else if (value && typeof value === 'object') {
    yield [value, where];
    for (const item of Object.values(value)) yield* dictionariesIn(item, where);
  }
}

/** A text string; undefined where there is none. */
export const textOf = (value) => {
  if (typeof value !== 'string') return undefined;
  if (value.startsWith('u:')) return value.slice(2);
  return value.startsWith('b:') ? Buffer.from(value.slice(2), 'hex').toString('latin1') : undefined;
};
export const bytesOf = (value) => (typeof value === 'string' ? Buffer.from(value.slice(2), value.startsWith('b:') ? 'hex' : 'utf8') : Buffer.alloc(0));

/** The entries of a number or name tree as a Map. */
export function treeOf(pdf, root, key) {
  const entries = new Map();
  const walk = (reference) => {
    const node = pdf.get(reference) ?? {};
    const pairs = pdf.get(node[key]) ?? [];
    for (let i = 0; i + 1 < pairs.length; i += 2) entries.set(pairs[i], pairs[i + 1]);
    for (const kid of pdf.get(node['/Kids']) ?? []) walk(kid);
  };
  walk(root);
  return entries;
}

export function open(path) {
  const args = ['--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized', path];
  return new Pdf(JSON.parse(execFileSync('qpdf', args, { encoding: 'utf8', maxBuffer: 1 << 29 })));
}
