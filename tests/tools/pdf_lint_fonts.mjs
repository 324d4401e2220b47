// The lint's rules about fonts: embedded, with a text for every code in use, widths as in the program (ISO 19005-2, 6.2.11).

import { survey, unicodeMap } from './pdf_content.mjs';

/** [font dictionary, codes in use] of every font of the file. */
function fontsOf(pdf) {
  const used = new Map();
  for (const [, page] of pdf.pages) {
    const fonts = pdf.at(page, '/Resources', '/Font') ?? {};
    for (const [name, codes] of survey(pdf.at(page, '/Contents').data).codes) {
      if (!used.has(fonts[name])) used.set(fonts[name], new Set());
      for (const code of codes) used.get(fonts[name]).add(code);
    }
  }
  return [...used].map(([reference, codes]) => ({ font: pdf.get(reference) ?? {}, codes: [...codes] }));
}

const descendant = (pdf, font) => pdf.get(pdf.get(font['/DescendantFonts'])?.[0]) ?? {};

/** Advances of a TrueType program, in thousandths of an em. */
function advances(program) {
  const tables = new Map();
  for (let i = 0; i < program.readUInt16BE(4); i++) {
    const at = 12 + 16 * i;
    tables.set(program.toString('latin1', at, at + 4), program.subarray(program.readUInt32BE(at + 8), program.readUInt32BE(at + 8) + program.readUInt32BE(at + 12)));
  }
  const [hmtx, upem, count] = [tables.get('hmtx'), tables.get('head').readUInt16BE(18), tables.get('hhea').readUInt16BE(34)];
  return { glyphs: tables.get('maxp').readUInt16BE(4), of: (glyph) => (hmtx.readUInt16BE(4 * Math.min(glyph, count - 1)) * 1000) / upem };
}

/** Code → width of a CIDFont's W array. */
function widths(pdf, font) {
  const map = new Map();
  const list = pdf.get(font['/W']) ?? [];
  for (let i = 0; i + 1 < list.length;) {
    if (Array.isArray(list[i + 1])) {
      list[i + 1].forEach((width, k) => map.set(list[i] + k, width));
      i += 2;
    } else {
      for (let code = list[i]; code <= list[i + 1]; code++) map.set(code, list[i + 2]);
      i += 3;
    }
  }
  return map;
}

const FORBIDDEN = /[\u0000\ufeff\ufffe\uffff]/;

export const fontRules = {
  'fonts are embedded': (pdf) => fontsOf(pdf).flatMap(({ font }) => {
    const inner = descendant(pdf, font);
    return [
      ...(pdf.at(inner, '/FontDescriptor', '/FontFile2')?.data?.length ? [] : ['a font has no program']),
      ...(inner['/CIDToGIDMap'] === '/Identity' && font['/Encoding'] === '/Identity-H' ? [] : ['a font is not reached by identity']),
      ...(inner['/BaseFont'] === font['/BaseFont'] && /^\/[A-Z]{6}\+/.test(font['/BaseFont'] ?? '') ? [] : ['the names of a subset do not agree']),
    ];
  }),
  'every code has a text': (pdf) => fontsOf(pdf).flatMap(({ font, codes }) => {
    const map = unicodeMap(pdf.at(font, '/ToUnicode')?.data ?? Buffer.alloc(0));
    return codes.filter((code) => !map.get(code) || FORBIDDEN.test(map.get(code))).map((code) => `code ${code} has no text`);
  }),
  'widths agree': (pdf) => fontsOf(pdf).flatMap(({ font, codes }) => {
    const inner = descendant(pdf, font);
    const program = pdf.at(inner, '/FontDescriptor', '/FontFile2')?.data;
    if (!program?.length) return [];
    const list = widths(pdf, inner);
    const metrics = advances(program);
    return [
      ...codes.filter((code) => code === 0 || code >= metrics.glyphs).map((code) => `code ${code} has no glyph`),
      ...codes.filter((code) => Math.abs((list.get(code) ?? inner['/DW'] ?? 1000) - metrics.of(code)) > 1).map((code) => `code ${code} is not as wide as its glyph`),
    ];
  }),
};
