// Checks the house rules of src/ that a compiler does not: a file includes its own layer or a lower one; third-party headers stay in
// their rooms; what would make output depend on the host (clock, locale, files, threads) stays out of the core.
//
//   node tests/tools/check-layers.mjs            prints what is wrong, ends with 'N passed, N failed' (a file is a test)

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = join(dirname(fileURLToPath(import.meta.url)), '../../src');

/** From the lowest; files directly in src/ are the engine. */
const LAYERS = [['base'], ['unicode'], ['font'], ['article'], ['style'], ['text'], ['paragraph'], ['flow'], ['display'], ['paint'], ['views'], ['engine'], ['wasm', 'cli']];
const RANK = new Map(LAYERS.flatMap((rooms, rank) => rooms.map((room) => [room, rank])));

/** Headers of others, and the files that may include them. */
const THIRD_PARTY = [
  { headers: /^hb(-\w+)?\.h$/, files: /^font\//, name: 'HarfBuzz' },
  { headers: /^(SheenBidi\/|linebreak|graphemebreak|wordbreak|unibreak)/, files: /^unicode\//, name: 'SheenBidi and libunibreak' },
  { headers: /^(ft2build\.h|freetype\/)/, files: /^paint\/raster/, name: 'FreeType' },
  { headers: /^libdeflate\.h$/, files: /^paint\//, name: 'libdeflate' },
  { headers: /^emscripten/, files: /^wasm\//, name: 'Emscripten' },
];

const HOST = /^(iostream|fstream|ostream|istream|locale|clocale|chrono|ctime|filesystem|thread|mutex|future|random|stdexcept|time\.h|locale\.h|unistd\.h)$/;
/** The native command, and what only it is made of. */
const MAY_USE_HOST = /^cli\//;

const roomOf = (file) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : 'engine');

function wrongIn(file) {
  const wrong = [];
  const room = roomOf(file);
  if (!RANK.has(room)) wrong.push(`${room}/ is no room of the house`);
  const lines = readFileSync(join(src, file), 'utf8').split('\n');
  for (const [index, line] of lines.entries()) {
    const match = /^\s*#\s*include\s*(["<])([^">]+)[">]/.exec(line);
    if (!match) continue;
    const [, mark, header] = match;
    const say = (text) => wrong.push(`${index + 1}: ${text}`);
    if (mark === '"') {
      const target = roomOf(header);
      if (!RANK.has(target)) say(`"${header}" is not written from src/`);
      else if (target !== room && RANK.get(target) >= RANK.get(room)) say(`${room} includes "${header}", of a layer that is not below it`);
      continue;
    }
    for (const { headers, files, name } of THIRD_PARTY) if (headers.test(header) && !files.test(file)) say(`<${header}>: only ${files.source} sees ${name}`);
    if (HOST.test(header) && !MAY_USE_HOST.test(file)) say(`<${header}> has no place in the core`);
  }
  return wrong;
}

const files = readdirSync(src, { recursive: true }).map((name) => name.replaceAll('\\', '/')).filter((name) => /\.(cc|h)$/.test(name)).sort();
let failed = 0;
for (const file of files) {
  const wrong = wrongIn(file);
  if (wrong.length) failed += 1;
  for (const what of wrong) console.log(`src/${file}:${what}`);
}
console.log(`${files.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
