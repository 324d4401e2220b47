// Words of a text that come back from a PDF, whole and in order, by three readers: Poppler (pdftotext), pdf.js and PDFium.
//
//   node tests/tools/pdf_words.mjs FILE.pdf TEXT.txt [--diff] [--save PREFIX]
//
// Prints a line a reader: words in order, letters that are off, invisible marks. --diff shows what differs, word by word; --save writes
// what each reader gave to PREFIX.READER.txt. As a module: readers(bytes, path), compare(expected, text).

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';

const INVISIBLE = /[\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Text as it is compared: compatibility forms taken apart, tatweel and invisible characters left out. */
export const fold = (text) => text.normalize('NFKC').replace(INVISIBLE, '');
export const words = (text) => fold(text).match(/[\p{L}\p{N}\p{Pc}\u064b-\u0655\u0670]+/gu) ?? [];

/** Pairs of ranges that are equal, longest first (as Python's difflib finds them). */
function matchingBlocks(a, b) {
  const places = new Map();
  for (const [j, word] of b.entries()) {
    const list = places.get(word);
    if (list) list.push(j);
    else places.set(word, [j]);
  }
  const longest = (alo, ahi, blo, bhi) => {
    let best = { i: alo, j: blo, size: 0 };
    let lengths = new Map();
    for (let i = alo; i < ahi; i++) {
      const next = new Map();
      for (const j of places.get(a[i]) ?? []) {
        if (j < blo) continue;
        if (j >= bhi) break;
        const size = (lengths.get(j - 1) ?? 0) + 1;
        next.set(j, size);
        if (size > best.size) best = { i: i - size + 1, j: j - size + 1, size };
      }
      lengths = next;
    }
    return best;
  };
  const blocks = [];
  const queue = [[0, a.length, 0, b.length]];
  while (queue.length) {
    const [alo, ahi, blo, bhi] = queue.pop();
    const block = longest(alo, ahi, blo, bhi);
    if (!block.size) continue;
    blocks.push(block);
    queue.push([alo, block.i, blo, block.j], [block.i + block.size, ahi, block.j + block.size, bhi]);
  }
  return blocks.sort((x, y) => x.i - y.i);
}

/** Letters to insert and delete, as a share of the expected ones (an upper bound: by blocks, not by least distance). */
function lettersOff(want, got) {
  const a = [...fold(want).trim().replace(/\s+/g, ' ')];
  const b = [...fold(got).trim().replace(/\s+/g, ' ')];
  const same = matchingBlocks(a, b).reduce((sum, block) => sum + block.size, 0);
  return (100 * (a.length - same)) / Math.max(1, a.length);
}

/** Brackets and quotes that are mirrored, each pair as one character: PDFium turns them round in right-to-left lines. */
const unmirrored = (text) => text.replace(/[()]/g, '(').replace(/[[\]]/g, '[').replace(/[{}]/g, '{').replace(/[«»]/g, '«').replace(/[‹›]/g, '‹').replace(/[“”]/g, '“').replace(/[‘’]/g, '‘').replace(/[<>]/g, '');

/** `off`: letters off; `offUnmirrored`: without brackets and quotes that face the other way. `invisible`: marks of direction of
 *  ours (Poppler adds embeddings of its own, which are left out). */
export function compare(want, got) {
  const a = words(want);
  const b = words(got);
  const blocks = matchingBlocks(a, b);
  const matched = blocks.reduce((sum, block) => sum + block.size, 0);
  const differences = [];
  let [i, j] = [0, 0];
  for (const block of [...blocks, { i: a.length, j: b.length, size: 0 }]) {
    if (block.i > i) differences.push(`${a.slice(Math.max(0, i - 1), block.i + 1).join(' ')}  ←  ${b.slice(Math.max(0, j - 1), block.j + 1).join(' ')}`);
    [i, j] = [block.i + block.size, block.j + block.size];
  }
  return {
    share: (100 * matched) / Math.max(1, a.length),
    words: a.length,
    off: lettersOff(want, got),
    offUnmirrored: lettersOff(unmirrored(want), unmirrored(got)),
    invisible: (got.match(/[\u061c\u200e\u200f\u2066-\u2069]/g) ?? []).length,
    differences,
  };
}

async function pdfjsText(bytes) {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const file = await pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  let text = '';
  for (let page = 1; page <= file.numPages; page++) {
    const content = await (await file.getPage(page)).getTextContent();
    text += `${content.items.map((item) => (item.str ?? '') + (item.hasEOL ? '\n' : '')).join('')}\n`;
  }
  return text;
}

let pdfium;
async function pdfiumText(bytes) {
  pdfium ??= await (await import('@hyzyla/pdfium')).PDFiumLibrary.init();
  const file = await pdfium.loadDocument(bytes);
  let text = '';
  for (const page of file.pages()) text += `${page.getText()}\n`;
  file.destroy();
  return text;
}

/** The text of a PDF by every reader. */
export async function readers(bytes, path) {
  return {
    poppler: execFileSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }),
    pdfjs: await pdfjsText(bytes),
    pdfium: await pdfiumText(bytes),
  };
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const [pdf, expected] = argv.slice(2);
  const want = readFileSync(expected, 'utf8');
  const save = argv.includes('--save') ? argv[argv.indexOf('--save') + 1] : '';
  for (const [reader, text] of Object.entries(await readers(readFileSync(pdf), pdf))) {
    const result = compare(want, text);
    console.log(`${reader.padEnd(8)} ${result.share.toFixed(2)} % of ${result.words} words in order, ${result.off.toFixed(2)} % letters off (${result.offUnmirrored.toFixed(2)} but for mirrored brackets), ${result.invisible} invisible marks`);
    if (argv.includes('--diff')) for (const line of result.differences) console.log(`         ${line}`);
    if (save) writeFileSync(`${save}.${reader}.txt`, text);
  }
}
