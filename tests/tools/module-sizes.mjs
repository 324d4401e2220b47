// Where the bytes of a module are: by library and room of the core, raw and as what the compressed module would lose without them.
//
//   node tests/tools/module-sizes.mjs MODULE.wasm                                   every group; compresses once for each
//   node tests/tools/module-sizes.mjs MODULE.wasm --functions 40 [--group REGEX]    the largest functions instead
//
// The module must have names: link it with --profiling-funcs added to target_link_options in cmake/Wasm.cmake.
import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';

const { values: options, positionals: [file] } = parseArgs({
  allowPositionals: true,
  options: { functions: { type: 'string' }, group: { type: 'string', default: '.' } },
});
const bytes = readFileSync(file);

/** Reads LEB128 and strings of the binary format. */
class Cursor {
  constructor(at) { this.at = at; }
  number() {
    let value = 0, scale = 1;
    for (;; scale *= 128) {
      const byte = bytes[this.at++];
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }
  text() {
    const size = this.number();
    this.at += size;
    return bytes.toString('utf8', this.at - size, this.at);
  }
}

const EXTERNAL_KINDS = { 0: (c) => c.number(), 1: (c) => { c.at += 1; limits(c); }, 2: limits, 3: (c) => { c.at += 2; }, 4: (c) => { c.at += 1; c.number(); } };
function limits(c) {
  const flags = c.number();
  c.number();
  if (flags & 1) c.number();
}

/** Sections, bodies of functions, segments of data, and names. */
function parse() {
  const sections = [], bodies = [], data = [], names = new Map();
  let imported = 0;
  for (let c = new Cursor(8); c.at < bytes.length;) {
    const begin = c.at, id = bytes[c.at++], end = c.number() + c.at;
    const name = id === 0 ? c.text() : '';
    sections.push({ id, begin, end });
    if (id === 2) {
      for (let n = c.number(); n > 0; --n) {
        c.text(), c.text();
        const kind = bytes[c.at++];
        if (kind === 0) ++imported;
        EXTERNAL_KINDS[kind](c);
      }
    } else if (id === 10) {
      for (let n = c.number(); n > 0; --n) {
        const start = c.at, size = c.number();
        c.at += size;
        bodies.push({ begin: start, end: c.at });
      }
    } else if (id === 11) {
      data.push({ begin: c.at, end });
    } else if (name === 'name') {
      while (c.at < end) {
        const kind = bytes[c.at++], next = c.number() + c.at;
        if (kind === 1) for (let n = c.number(); n > 0; --n) names.set(c.number(), c.text());
        c.at = next;
      }
    }
    c.at = end;
  }
  return { sections, bodies: bodies.map((body, i) => ({ ...body, name: names.get(imported + i) ?? `${imported + i}` })), data };
}

function demangled(bodies) {
  const lines = execFileSync('c++filt', { input: bodies.map(({ name }) => name).join('\n'), encoding: 'utf8', maxBuffer: 1 << 28 }).split('\n');
  return bodies.map((body, i) => ({ ...body, name: lines[i] }));
}

const GROUPS = [
  [/^(?:.* )?(?:non-virtual thunk to )?warraq::(base|unicode|font|article|style|text|paragraph|flow|display|paint::pdf|paint::raster|paint|views|wasm|unicode_data)::/, (m) => m[1]],
  [/nlohmann/, 'json'],
  [/\bwarraq(::|_)/, 'warraq'],
  [/\bOT::|AAT::|CFF::|\bhb_|_hb_|\bhb\b|graphite|Crap|arabic_|hebrew|thai_/, 'harfbuzz'],
  [/^(SB|Lookup|BidiChain|Bracket|IsolatingRun|LevelRun|Status|RunQueue|Mirror|List|Object)/, 'sheenbidi'],
  [/^(lb_|set_|ub_|get_|init_linebreak|unicode_)/, 'unibreak'],
  [/deflate|huffman|zlib|adler|crc32|compress|lz77|bt_matchfinder|hc_matchfinder/, 'libdeflate'],
  [/^(FT_|ft_|gray_)/, 'freetype'],
  [/std::/, 'libc++'],
];
function group(name) {
  for (const [pattern, title] of GROUPS) {
    const match = pattern.exec(name);
    if (match) return typeof title === 'string' ? title : title(match);
  }
  return 'libc and other';
}

const packed = (buffer) => brotliCompressSync(buffer, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: buffer.length } }).length;

function without(parts, stripped) {
  const kept = [];
  let at = 0;
  for (const { begin, end } of [...parts, ...stripped].sort((a, b) => a.begin - b.begin)) {
    if (begin > at) kept.push(bytes.subarray(at, begin));
    at = Math.max(at, end);
  }
  kept.push(bytes.subarray(at));
  return Buffer.concat(kept);
}

const module = parse();
const bodies = demangled(module.bodies);
const custom = module.sections.filter(({ id }) => id === 0);
const groups = new Map([['data', module.data]]);
for (const body of bodies) {
  const title = group(body.name);
  groups.set(title, [...(groups.get(title) ?? []), body]);
}
const size = (parts) => parts.reduce((sum, { begin, end }) => sum + end - begin, 0);

function printGroups() {
  const whole = packed(without([], custom));
  console.log(`${file}: ${bytes.length - size(custom)} bytes without names, ${whole} after brotli\n`);
  console.log('group                raw  after brotli  functions');
  for (const [title, parts] of [...groups].sort((a, b) => size(b[1]) - size(a[1]))) {
    console.log(`${title.padEnd(16)} ${String(size(parts)).padStart(7)} ${String(whole - packed(without(parts, custom))).padStart(13)} ${String(parts.length).padStart(10)}`);
  }
}

function printFunctions(count) {
  const wanted = new RegExp(options.group);
  const largest = bodies.filter(({ name }) => wanted.test(group(name))).sort((a, b) => size([b]) - size([a]));
  for (const body of largest.slice(0, count)) console.log(`${String(size([body])).padStart(7)}  ${group(body.name).padEnd(12)} ${body.name.slice(0, 150)}`);
}

if (options.functions) printFunctions(Number(options.functions));
else printGroups();
