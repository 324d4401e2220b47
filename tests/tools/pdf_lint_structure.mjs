// The lint's rules about structure: what ISO 14289-1 asks of tags, by the numbers of the Matterhorn Protocol where there is one.

import { survey } from './pdf_content.mjs';
import { textOf, treeOf } from './pdf_objects.mjs';

const STANDARD = new Set(('Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody '
  + 'TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Figure Formula Form').split(' ').map((name) => `/${name}`));
const CHILDREN = {
  '/Table': new Set(['/TR', '/THead', '/TBody', '/TFoot', '/Caption']),
  '/TR': new Set(['/TH', '/TD']),
  '/L': new Set(['/LI', '/L', '/Caption']),
  '/LI': new Set(['/Lbl', '/LBody']),
};
const PARENTS = { '/TR': ['/Table', '/THead', '/TBody', '/TFoot'], '/TH': ['/TR'], '/TD': ['/TR'], '/LI': ['/L'], '/Lbl': ['/LI', '/Note'], '/LBody': ['/LI'], '/Caption': ['/Figure', '/Table', '/L'] };
// What holds other elements, and no text of its own.
const BRANCHES = new Set(['/Document', '/Part', '/Art', '/Sect', '/Div', '/BlockQuote', '/L', '/LI', '/Table', '/TR', '/THead', '/TBody', '/TFoot']);

const isElement = (kid) => kid && typeof kid === 'object' && kid['/S'];

/** Elements in reading order: { reference, element, type, parent, content: [[page, mcid]], objects: [reference], kids }. */
export function elements(pdf) {
  const root = pdf.at(pdf.catalog, '/StructTreeRoot');
  const roles = pdf.at(root, '/RoleMap') ?? {};
  const list = [];
  const seen = new Set();
  const walk = (reference, parent) => {
    const element = pdf.get(reference);
    if (!isElement(element) || seen.has(reference)) return undefined;
    seen.add(reference);
    let type = element['/S'];
    for (let hops = 0; roles[type] && hops < 8; hops++) type = roles[type];
    const node = { reference, element, type, parent, content: [], objects: [], kids: [] };
    list.push(node);
    for (const kid of kidsOf(pdf, element)) {
      const value = pdf.get(kid);
      if (typeof value === 'number') node.content.push([element['/Pg'], value]);
      else if (value?.['/Type'] === '/MCR') node.content.push([value['/Pg'] ?? element['/Pg'], value['/MCID']]);
      else if (value?.['/Type'] === '/OBJR') node.objects.push(value['/Obj']);
      else node.kids.push(walk(kid, node));
    }
    return node;
  };
  for (const kid of kidsOf(pdf, root ?? {})) walk(kid, undefined);
  return list;
}

function kidsOf(pdf, element) {
  const kids = element['/K'];
  const value = pdf.get(kids);
  return Array.isArray(value) ? value : kids === undefined ? [] : [kids];
}

const attributesOf = (pdf, node, owner) => [pdf.get(node.element['/A']) ?? []].flat().map((one) => pdf.get(one)).find((one) => one['/O'] === owner) ?? {};
const attribute = (pdf, node, owner, key) => pdf.get(attributesOf(pdf, node, owner)[key]);
const all = (pdf, type) => elements(pdf).filter((node) => node.type === type);
const has = (node) => node.content.length > 0 || node.objects.length > 0 || node.kids.some((kid) => kid && has(kid));

const annotationsOf = (pdf) => pdf.pages.flatMap(([page, dict], i) => (pdf.get(dict['/Annots']) ?? []).map((reference) => ({ reference, annotation: pdf.get(reference), page, dict, number: i + 1 })));
const parentTree = (pdf) => treeOf(pdf, pdf.at(pdf.catalog, '/StructTreeRoot', '/ParentTree'), '/Nums');

export const structureRules = {
  'all content is marked': (pdf) => pdf.pages.flatMap(([, page], i) => survey(pdf.at(page, '/Contents').data).faults.map((fault) => `page ${i + 1}: ${fault}`)),
  'sequences have one element': (pdf) => {
    const owners = new Map();
    const nodes = elements(pdf);
    for (const node of nodes) for (const [page, mcid] of node.content) owners.set(`${page} ${mcid}`, [...(owners.get(`${page} ${mcid}`) ?? []), node.reference]);
    const tree = parentTree(pdf);
    const faults = [];
    for (const [i, [reference, page]] of pdf.pages.entries()) {
      const { mcids } = survey(pdf.at(page, '/Contents').data);
      const row = pdf.get(tree.get(page['/StructParents'])) ?? [];
      if (new Set(mcids).size !== mcids.length) faults.push(`page ${i + 1}: an MCID is used twice`);
      for (const mcid of mcids) {
        const owner = owners.get(`${reference} ${mcid}`) ?? [];
        owners.delete(`${reference} ${mcid}`);
        if (owner.length !== 1) faults.push(`page ${i + 1}: sequence ${mcid} belongs to ${owner.length} elements`);
        else if (row[mcid] !== owner[0]) faults.push(`page ${i + 1}: the parent tree has another element for ${mcid}`);
      }
    }
    return [...faults, ...[...owners.keys()].map((key) => `there is no sequence ${key}`)];
  },
  'parents agree': (pdf) => elements(pdf).filter((node) => node.parent && node.element['/P'] !== node.parent.reference).map((node) => `${node.reference} has another parent`),
  'roles are standard': (pdf) => elements(pdf).filter((node) => !STANDARD.has(node.type)).map((node) => `${node.element['/S']} is no structure type`),
  'one document': (pdf) => {
    const top = elements(pdf).filter((node) => !node.parent);
    return top.length === 1 && top[0].type === '/Document' ? [] : ['the tree does not begin with one Document'];
  },
  'writing mode': (pdf) => {
    const mode = attribute(pdf, elements(pdf)[0] ?? { element: {} }, '/Layout', '/WritingMode');
    const rightToLeft = pdf.at(pdf.catalog, '/ViewerPreferences', '/Direction') === '/R2L';
    return rightToLeft === (mode === '/RlTb') ? [] : [`the writing mode is ${mode}`];
  },
  'nesting': (pdf) => elements(pdf).flatMap((node) => [
    ...(BRANCHES.has(node.type) && node.content.length ? [`text stands in a ${node.type}`] : []),
    ...(CHILDREN[node.type] ? node.kids.filter((kid) => kid && !CHILDREN[node.type].has(kid.type)).map((kid) => `a ${kid.type} in a ${node.type}`) : []),
    ...(PARENTS[node.type] && !PARENTS[node.type].includes(node.parent?.type) ? [`a ${node.type} in a ${node.parent?.type}`] : []),
  ]),
  'headings': (pdf) => {
    let last = 0;
    return elements(pdf).flatMap((node) => {
      const level = Number(/^\/H([1-6])$/.exec(node.type)?.[1] ?? 0);
      if (!level) return [];
      const skipped = level > last + 1;
      last = level;
      return skipped ? [`a heading of level ${level} skips one`] : [];
    });
  },
  'figures': (pdf) => all(pdf, '/Figure').flatMap((node) => [
    ...(textOf(node.element['/Alt'])?.trim() ? [] : ['a Figure has no Alt']),
    ...(attribute(pdf, node, '/Layout', '/BBox')?.length === 4 ? [] : ['a Figure has no BBox']),
  ]),
  'tables': (pdf) => all(pdf, '/Table').flatMap((node) => {
    const rows = node.kids.filter((kid) => kid?.type === '/TR');
    const width = (row) => row.kids.reduce((sum, cell) => sum + (attribute(pdf, cell, '/Table', '/ColSpan') ?? 1), 0);
    return [
      ...(rows.length ? [] : ['a Table has no rows']),
      ...(new Set(rows.map(width)).size > 1 ? ['rows of a Table have different numbers of columns'] : []),
    ];
  }),
  'scopes': (pdf) => all(pdf, '/TH').filter((node) => !attribute(pdf, node, '/Table', '/Scope')).map(() => 'a TH has no Scope'),
  'lists': (pdf) => all(pdf, '/L').flatMap((node) => {
    const labels = node.kids.some((item) => item?.kids.some((kid) => kid?.type === '/Lbl'));
    const numbering = attribute(pdf, node, '/List', '/ListNumbering') ?? '/None';
    return [
      ...(node.kids.length ? [] : ['a list has no items']),
      ...(labels === (numbering !== '/None') ? [] : ['ListNumbering does not tell of the labels']),
    ];
  }),
  'elements have content': (pdf) => elements(pdf).filter((node) => node.type !== '/TD' && node.type !== '/TH' && !has(node)).map((node) => `a ${node.type} is empty`),
  'notes': (pdf) => {
    const ids = all(pdf, '/Note').map((node) => textOf(node.element['/ID']));
    const tree = treeOf(pdf, pdf.at(pdf.catalog, '/StructTreeRoot', '/IDTree'), '/Names');
    return [
      ...(ids.every(Boolean) ? [] : ['a Note has no ID']),
      ...(new Set(ids).size === ids.length ? [] : ['two Notes have one ID']),
      ...(ids.every((id) => tree.has(`u:${id}`)) ? [] : ['an ID is not in the IDTree']),
    ];
  },
  'links': (pdf) => {
    const tree = parentTree(pdf);
    const names = treeOf(pdf, pdf.at(pdf.catalog, '/Names', '/Dests'), '/Names');
    const owners = new Map(elements(pdf).flatMap((node) => node.objects.map((reference) => [reference, node])));
    return annotationsOf(pdf).flatMap(({ reference, annotation, number }) => {
      const owner = owners.get(reference);
      return [
        ...(annotation['/Subtype'] === '/Link' ? [] : [`page ${number}: an annotation ${annotation['/Subtype']}`]),
        ...(annotation['/A'] || names.has(annotation['/Dest']) ? [] : [`page ${number}: a link leads nowhere`]),
        ...(owner?.type === '/Link' ? [] : [`page ${number}: a link is in no Link`]),
        ...(owner && tree.get(annotation['/StructParent']) === owner.reference ? [] : [`page ${number}: the parent tree does not know a link`]),
      ];
    });
  },
  'annotations': (pdf) => annotationsOf(pdf).flatMap(({ annotation, dict, number }) => [
    ...(textOf(annotation['/Contents'])?.trim() ? [] : [`page ${number}: an annotation has no Contents`]),
    // Print, and none of Invisible, Hidden, NoView, ToggleNoView.
    ...((annotation['/F'] & 0b1_0010_0111) === 4 ? [] : [`page ${number}: an annotation's flags are ${annotation['/F']}`]),
    ...(dict['/Tabs'] === '/S' ? [] : [`page ${number}: tabs do not follow the structure`]),
  ]),
  'languages': (pdf) => elements(pdf).filter((node) => node.element['/Lang'] !== undefined && !/^u:[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/.test(node.element['/Lang']))
    .map((node) => `${node.element['/Lang']} is no language`),
};
