// Our PDFs against our own lint for PDF/UA-1 and PDF/A-2u, and the lint against files that are wrong on purpose.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { RULES, lint } from '../tools/pdf_lint.mjs';
import { elements } from '../tools/pdf_lint_structure.mjs';
import { open } from '../tools/pdf_objects.mjs';
import { native, root } from './support.mjs';

const ARTICLES = ['library', 'lamp', 'persian', 'urdu'].map((name) => `${root}examples/articles/${name}.json`);
const TAGS = `${root}tests/golden/cases/tags.json`;

let folder;
before(async () => { folder = await mkdtemp(join(tmpdir(), 'warraq-lint-')); });
after(() => rm(folder, { recursive: true, force: true }));

function skip(t) {
  if (!existsSync(native)) return t.skip('there is no native command') ?? true;
  if (spawnSync('qpdf', ['--version']).error) return t.skip('there is no qpdf') ?? true;
  return false;
}

function printed(article, ...options) {
  const pdf = join(folder, 'a.pdf');
  const { status, stderr } = spawnSync(native, ['print', article, ...options, '-o', pdf], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return pdf;
}

for (const theme of ['news', 'book', 'plain']) {
  test(`nothing is found in what we print, theme ${theme}`, (t) => {
    if (skip(t)) return;
    for (const article of [...ARTICLES, TAGS]) {
      for (const columns of ['1', '2', '3']) {
        const faults = lint(open(printed(article, '--theme', theme, '--columns', columns)));
        assert.deepEqual(faults, [], `${article}, ${columns} columns`);
      }
    }
  });
}

test('qpdf finds the files sound, and nothing is found with other options', (t) => {
  if (skip(t)) return;
  for (const options of [[], ['--pdf', 'plain'], ['--text-order', 'strict', '--brackets', 'lrm'], ['--paper', 'a5'], ['--tashkeel-color', '#aa2200'], ['--ink-saving']]) {
    const pdf = printed(TAGS, ...options);
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', pdf], { encoding: 'utf8' });
    assert.equal(status, 0, `${options}: ${stdout}${stderr}`);
    if (!options.includes('plain')) assert.deepEqual(lint(open(pdf)), [], options.join(' '));
  }
});

test('a plain file is smaller, and still has its language, direction and bookmarks', (t) => {
  if (skip(t)) return;
  const size = statSync(printed(ARTICLES[0])).size;
  const pdf = printed(ARTICLES[0], '--pdf', 'plain');
  assert.ok(statSync(pdf).size < size - 2000, `${statSync(pdf).size} and ${size} bytes`);
  const file = open(pdf);
  const left = [...new Set(lint(file).map(({ rule }) => rule))];
  for (const rule of ['language', 'title', 'direction', 'bookmarks', 'page labels', 'every code has a text', 'identifiers']) assert.ok(!left.includes(rule), rule);
  for (const key of ['/StructTreeRoot', '/Metadata', '/OutputIntents', '/MarkInfo']) assert.equal(file.catalog[key], undefined, key);
});

test('the example article is small', (t) => {
  if (skip(t)) return;
  // Amiri's letters have the most points, and its kashidas are curves of their own.
  for (const [theme, most] of [['news', 60_000], ['book', 75_000], ['plain', 60_000]]) {
    const { size } = statSync(printed(ARTICLES[0], '--theme', theme));
    assert.ok(size <= most, `${theme}: ${size} bytes`);
  }
});

const first = (pdf, type, wanted = () => true) => elements(pdf).find((node) => node.type === type && wanted(node)).element;
const pageOf = (pdf) => pdf.pages[0][1];
const linked = (pdf) => pdf.pages.map(([, page]) => page).find((page) => page['/Annots']);
const annotation = (pdf) => pdf.get(pdf.get(linked(pdf)['/Annots'])[0]);
const object = (pdf, reference) => pdf.objects[`obj:${reference}`];
/** Changes the decoded data of a stream. */
const edit = (pdf, reference, change) => {
  const { stream } = object(pdf, reference);
  stream.data = Buffer.from(change(Buffer.from(stream.data, 'base64').toString('latin1')), 'latin1').toString('base64');
};
const onPage = (change) => (pdf) => edit(pdf, pageOf(pdf)['/Contents'], change);
const inXmp = (from, to) => (pdf) => edit(pdf, pdf.catalog['/Metadata'], (xml) => xml.replace(from, to));
const fontOf = (pdf) => pdf.at(pageOf(pdf), '/Resources', '/Font', '/F0');
const innerFont = (pdf) => pdf.get(pdf.get(fontOf(pdf)['/DescendantFonts'])[0]);
const layout = (pdf) => pdf.get(elements(pdf)[0].element['/A']);

/** What makes each rule find something: [what is wrong, how]. */
const FAULTS = {
  'marked': [['no MarkInfo', (pdf) => delete pdf.catalog['/MarkInfo']]],
  'language': [['no Lang', (pdf) => delete pdf.catalog['/Lang']]],
  'title': [['no title', (pdf) => delete pdf.info['/Title']], ['a file name in the title bar', (pdf) => delete pdf.catalog['/ViewerPreferences']['/DisplayDocTitle']]],
  'direction': [['pages from the left', (pdf) => delete pdf.catalog['/ViewerPreferences']['/Direction']]],
  'identifiers': [['no ID', (pdf) => delete pdf.trailer['/ID']]],
  'not encrypted': [['encrypted', (pdf) => { pdf.trailer['/Encrypt'] = {}; }]],
  'no forbidden filter': [['LZW', (pdf) => { object(pdf, pageOf(pdf)['/Contents']).stream.dict['/Filter'] = '/LZWDecode'; }]],
  'no forbidden action': [
    ['a script', (pdf) => { annotation(pdf)['/A'] = { '/S': '/JavaScript', '/JS': 'u:x' }; }],
    ['something that happens on opening', (pdf) => { pdf.catalog['/OpenAction'] = { '/S': '/Named' }; }],
  ],
  'metadata': [
    ['no claim', inXmp('<pdfuaid:part>1</pdfuaid:part>', '')],
    ['an element that is not closed', inXmp('</pdf:Producer>', '')],
    ['no schema', inXmp('<pdfaSchema:prefix>pdfuaid', '<pdfaSchema:prefix>other')],
    ['no stream', (pdf) => delete pdf.catalog['/Metadata']],
  ],
  'metadata agree': [
    ['another title', (pdf) => { pdf.info['/Title'] = 'u:x'; }],
    ['another date', (pdf) => { pdf.info['/ModDate'] = 'u:D:20200101'; }],
    ['other keywords', inXmp(/<pdf:Keywords>[^<]*/, '<pdf:Keywords>x')],
  ],
  'output intent': [
    ['none', (pdf) => delete pdf.catalog['/OutputIntents']],
    ['a profile that is cut', (pdf) => edit(pdf, pdf.get(pdf.catalog['/OutputIntents'][0])['/DestOutputProfile'], (data) => data.slice(0, -4))],
  ],
  'bookmarks': [
    ['none', (pdf) => delete pdf.catalog['/Outlines']],
    ['one less', (pdf) => { pdf.at(pdf.catalog, '/Outlines')['/Count']--; }],
    ['one that leads nowhere', (pdf) => { pdf.at(pdf.catalog, '/Outlines', '/First')['/Dest'] = 'u:nowhere'; }],
  ],
  'page labels': [['none', (pdf) => delete pdf.catalog['/PageLabels']]],
  'transparency': [['no group', (pdf) => delete pageOf(pdf)['/Group']]],
  'colours': [['a colour of ink', onPage((text) => `0 0 0 1 k\n${text}`)]],
  'all content is marked': [
    ['text outside', onPage((text) => `${text}BT /F0 9 Tf <0001> Tj ET\n`)],
    ['a sequence in a sequence', onPage((text) => text.replace('BDC\n', 'BDC\n/P<</MCID 99>>BDC\nEMC\n'))],
    ['no end', onPage((text) => text.replace(/EMC\n$/, ''))],
    ['q without Q', onPage((text) => `q\n${text}`)],
  ],
  'sequences have one element': [
    ['an orphan', onPage((text) => text.replace(/\/MCID 0>>/, '/MCID 98>>'))],
    ['a row of the parent tree that is wrong', (pdf) => { pageOf(pdf)['/StructParents'] = 9999; }],
  ],
  'parents agree': [['another', (pdf) => { first(pdf, '/P')['/P'] = '1 0 R'; }]],
  'roles are standard': [['no role', (pdf) => delete pdf.at(pdf.catalog, '/StructTreeRoot', '/RoleMap')['/Aside']]],
  'one document': [['an article on top', (pdf) => { elements(pdf)[0].element['/S'] = '/Art'; }]],
  'writing mode': [['from the left', (pdf) => { layout(pdf)['/WritingMode'] = '/LrTb'; }]],
  'nesting': [
    ['a paragraph in a row', (pdf) => { first(pdf, '/TD')['/S'] = '/P'; }],
    ['a label in a paragraph', (pdf) => { first(pdf, '/LI')['/S'] = '/P'; }],
    ['text in a section', (pdf) => { first(pdf, '/P')['/S'] = '/Sect'; }],
  ],
  'headings': [['a level that is skipped', (pdf) => { first(pdf, '/H2')['/S'] = '/H4'; }]],
  'figures': [['no words', (pdf) => delete first(pdf, '/Figure')['/Alt']], ['no box', (pdf) => delete first(pdf, '/Figure')['/A']]],
  'tables': [['a cell less', (pdf) => { first(pdf, '/TR')['/K'].pop(); }]],
  'scopes': [['none', (pdf) => delete first(pdf, '/TH')['/A']]],
  'lists': [['numbers that nobody speaks of', (pdf) => delete first(pdf, '/L', (node) => node.element['/A'])['/A']]],
  'elements have content': [['an empty paragraph', (pdf) => delete first(pdf, '/H2')['/K']]],
  'notes': [
    ['no ID', (pdf) => delete first(pdf, '/Note')['/ID']],
    ['the same ID', (pdf) => { const [a, b] = elements(pdf).filter((node) => node.type === '/Note'); a.element['/ID'] = b.element['/ID']; }],
    ['no IDTree', (pdf) => delete pdf.at(pdf.catalog, '/StructTreeRoot')['/IDTree']],
  ],
  'links': [
    ['no Link', (pdf) => { first(pdf, '/Link')['/S'] = '/Span'; }],
    ['a note that is not there', (pdf) => { [...pdf.dictionaries()].find(([dict]) => dict['/Subtype'] === '/Link' && dict['/Dest'])[0]['/Dest'] = 'u:note.9'; }],
    ['no StructParent', (pdf) => delete annotation(pdf)['/StructParent']],
  ],
  'annotations': [
    ['no Contents', (pdf) => delete annotation(pdf)['/Contents']],
    ['hidden', (pdf) => { annotation(pdf)['/F'] = 2; }],
    ['tabs in no order', (pdf) => delete linked(pdf)['/Tabs']],
  ],
  'languages': [['none that exists', (pdf) => { first(pdf, '/P')['/Lang'] = 'u:'; }]],
  'fonts are embedded': [
    ['no program', (pdf) => delete pdf.get(innerFont(pdf)['/FontDescriptor'])['/FontFile2']],
    ['no subset', (pdf) => { fontOf(pdf)['/BaseFont'] = '/Naskh'; }],
  ],
  'every code has a text': [
    ['no map', (pdf) => delete fontOf(pdf)['/ToUnicode']],
    ['a map to nothing', (pdf) => edit(pdf, fontOf(pdf)['/ToUnicode'], (map) => map.replace(/\n<[0-9A-F]+>/g, '\n<FEFF>'))],
  ],
  'widths agree': [['others', (pdf) => { const list = innerFont(pdf)['/W']; list[1] = list[1].map((width) => width + 20); }], ['no glyph', onPage((text) => text.replace(/\[<..../, '[<0000'))]],
};

test('every rule can find something', (t) => {
  if (skip(t)) return;
  assert.deepEqual(Object.keys(FAULTS).sort(), Object.keys(RULES).sort());
  const pdf = printed(TAGS);
  for (const [rule, faults] of Object.entries(FAULTS)) {
    for (const [what, spoil] of faults) {
      const file = open(pdf);
      spoil(file);
      assert.ok(lint(file).some((found) => found.rule === rule), `${rule}: ${what}`);
    }
  }
});
