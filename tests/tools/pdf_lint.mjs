// A small lint for PDF/UA-1 and PDF/A-2u over `qpdf --json`: what ISO 14289-1 (with the Matterhorn Protocol's checks) and ISO 19005-2 ask of
// files such as ours.
//
//   node tests/tools/pdf_lint.mjs FILE.pdf…
//
// Prints a line a fault and exits with 1 if there is one. As a module: lint(pdf) gives [{ rule, text }]; RULES lists what is looked at.

import { argv, exit } from 'node:process';
import { pathToFileURL } from 'node:url';
import { survey } from './pdf_content.mjs';
import { fontRules } from './pdf_lint_fonts.mjs';
import { structureRules } from './pdf_lint_structure.mjs';
import { bytesOf, open, textOf, treeOf } from './pdf_objects.mjs';

const RIGHT_TO_LEFT = /^(ar|fa|ur|he|ckb|ps|sd|ug|dv|yi)\b/;

/** An element's text of an XMP packet; of a list or an alternative its items. */
function xmpOf(xml, name) {
  const body = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xml)?.[1];
  if (body === undefined) return undefined;
  const items = [...body.matchAll(/<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/g)].map((match) => match[1]);
  const text = items.length ? items.join('\u0000') : body;
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** "D:20241208224300+03'00'" as XMP writes it. */
function isoDate(text) {
  const match = /^D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?(Z|[+-]\d\d'\d\d'?)?$/.exec(text ?? '');
  if (!match) return text;
  const [, year, month, day, hour, minute, second, zone = ''] = match;
  return `${year}-${month}-${day}${hour ? `T${hour}:${minute}:${second}` : ''}${zone.replace(/'$/, '').replace("'", ':')}`;
}

/** Whether every element of a packet is closed where it should be. */
function isWellFormed(xml) {
  const open = [];
  for (const [, closing, name, alone] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (alone) continue;
    if (!closing) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

const AGREEING = { '/Title': 'dc:title', '/Author': 'dc:creator', '/Subject': 'dc:description', '/Keywords': 'pdf:Keywords', '/Creator': 'xmp:CreatorTool', '/Producer': 'pdf:Producer' };
const AGREEING_DATES = { '/CreationDate': 'xmp:CreateDate', '/ModDate': 'xmp:ModifyDate' };
const ACTIONS = new Set(['/URI', '/GoTo']);

const documentRules = {
  'marked': (pdf) => (pdf.at(pdf.catalog, '/MarkInfo', '/Marked') === true ? [] : ['MarkInfo does not say that the file is tagged']),
  'language': (pdf) => (/^u:[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/.test(pdf.catalog['/Lang'] ?? '') ? [] : ['the catalog has no Lang']),
  'title': (pdf) => [
    ...(textOf(pdf.info['/Title']) ? [] : ['there is no title']),
    ...(pdf.at(pdf.catalog, '/ViewerPreferences', '/DisplayDocTitle') === true ? [] : ['DisplayDocTitle is not set']),
  ],
  'direction': (pdf) => {
    const rightToLeft = RIGHT_TO_LEFT.test(textOf(pdf.catalog['/Lang']) ?? '');
    const direction = pdf.at(pdf.catalog, '/ViewerPreferences', '/Direction');
    return rightToLeft === (direction === '/R2L') ? [] : [`the direction is ${direction}`];
  },
  'identifiers': (pdf) => {
    const ids = pdf.trailer['/ID'];
    return Array.isArray(ids) && ids.length === 2 && ids.every((id) => bytesOf(id).length === 16) ? [] : ['the trailer has no two identifiers of 16 bytes'];
  },
  'not encrypted': (pdf) => (pdf.trailer['/Encrypt'] === undefined ? [] : ['the file is encrypted']),
  'no forbidden filter': (pdf) => Object.values(pdf.objects).flatMap(({ stream }) => [stream?.dict['/Filter'] ?? []].flat())
    .filter((filter) => filter === '/LZWDecode' || filter === '/Crypt').map((filter) => `a stream uses ${filter}`),
  'no forbidden action': (pdf) => [...pdf.dictionaries()].flatMap(([dict, where]) => [
    ...(dict['/A'] && pdf.at(dict, '/A', '/S')?.startsWith?.('/') && dict['/Subtype'] && !ACTIONS.has(pdf.at(dict, '/A', '/S')) ? [`${where}: an action ${pdf.at(dict, '/A', '/S')}`] : []),
    ...['/AA', '/JS', '/OpenAction', '/JavaScript', '/EmbeddedFiles', '/XFA'].filter((key) => dict[key] !== undefined).map((key) => `${where}: ${key}`),
  ]),
  'metadata': (pdf) => {
    const stream = pdf.at(pdf.catalog, '/Metadata');
    if (!stream) return ['the catalog has no Metadata'];
    const xml = stream.data.toString('utf8');
    const claims = { 'pdfaid:part': '2', 'pdfaid:conformance': 'U', 'pdfuaid:part': '1' };
    return [
      ...(stream['/Filter'] ? ['the metadata are compressed'] : []),
      ...(isWellFormed(xml) ? [] : ['the metadata are not well-formed']),
      ...Object.entries(claims).filter(([name, value]) => xmpOf(xml, name) !== value).map(([name]) => `${name} is ${xmpOf(xml, name)}`),
      ...(xml.includes('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>') ? [] : ['the schema of pdfuaid is not described']),
    ];
  },
  'metadata agree': (pdf) => {
    const xml = pdf.at(pdf.catalog, '/Metadata')?.data?.toString('utf8') ?? '';
    const pair = (convert) => ([key, name]) => {
      const here = convert(textOf(pdf.info[key]));
      return here === xmpOf(xml, name) ? [] : [`${key} is ${here}, ${name} is ${xmpOf(xml, name)}`];
    };
    return [...Object.entries(AGREEING).flatMap(pair((text) => text)), ...Object.entries(AGREEING_DATES).flatMap(pair(isoDate))];
  },
  'output intent': (pdf) => {
    const intents = pdf.get(pdf.catalog['/OutputIntents']) ?? [];
    const intent = intents.map((one) => pdf.get(one)).find((one) => one['/S'] === '/GTS_PDFA1');
    const profile = intent && pdf.at(intent, '/DestOutputProfile');
    if (!profile) return ['there is no output intent'];
    const { data } = profile;
    const right = data.length > 128 && data.readUInt32BE(0) === data.length && data.toString('latin1', 36, 40) === 'acsp'
      && data.toString('latin1', 12, 20) === 'mntrRGB ' && profile['/N'] === 3;
    return right ? [] : ['the ICC profile is none'];
  },
  'bookmarks': (pdf) => {
    const outlines = pdf.at(pdf.catalog, '/Outlines');
    const headings = [...pdf.dictionaries()].filter(([dict]) => /^\/H[1-6]$/.test(dict['/S'] ?? '')).length;
    if (headings < 2) return [];
    if (!outlines) return ['several headings, and no bookmarks'];
    const names = treeOf(pdf, pdf.at(pdf.catalog, '/Names', '/Dests'), '/Names');
    const walk = (item) => (item ? [item, ...walk(pdf.at(item, '/First')), ...walk(pdf.at(item, '/Next'))] : []);
    const items = walk(pdf.at(outlines, '/First'));
    return [
      ...(items.length === headings ? [] : [`${items.length} bookmarks for ${headings} headings`]),
      ...(Math.abs(outlines['/Count']) === items.length ? [] : ['the number of bookmarks is wrong']),
      ...items.filter((item) => !names.has(item['/Dest'])).map((item) => `the bookmark ${textOf(item['/Title'])} leads nowhere`),
    ];
  },
  'page labels': (pdf) => (treeOf(pdf, pdf.catalog['/PageLabels'], '/Nums').has(0) ? [] : ['pages have no labels']),
  'transparency': (pdf) => pdf.pages.flatMap(([, page], i) => {
    const states = pdf.at(page, '/Resources', '/ExtGState') ?? {};
    const transparent = [...survey(pdf.at(page, '/Contents').data).states].map((name) => pdf.get(states[name]))
      .some((state) => (state?.['/ca'] ?? 1) < 1 || (state?.['/CA'] ?? 1) < 1 || (state?.['/SMask'] ?? '/None') !== '/None');
    return !transparent || pdf.at(page, '/Group', '/CS') ? [] : [`page ${i + 1} is transparent and has no group with a colour space`];
  }),
  'colours': (pdf) => pdf.pages.flatMap(([, page], i) => [...survey(pdf.at(page, '/Contents').data).colours].map((operator) => `page ${i + 1} sets a colour by ${operator}`)),
};

export const RULES = { ...documentRules, ...structureRules, ...fontRules };

/** [{ rule, text }] of what is wrong with a file. */
export function lint(pdf) {
  return Object.entries(RULES).flatMap(([rule, check]) => check(pdf).map((text) => ({ rule, text })));
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  let faults = 0;
  for (const path of argv.slice(2)) {
    for (const { rule, text } of lint(open(path))) {
      console.log(`${path}: ${rule}: ${text}`);
      faults++;
    }
  }
  exit(faults ? 1 : 0);
}
