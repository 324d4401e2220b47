// A document as the readers see it: text and elements, whether it came from a string or from a page.
// Nothing in it can run, fetch or be inserted anywhere.

export interface TreeElement {
  name: string;
  attributes: Map<string, string>;
  children: TreeNode[];
}
export type TreeNode = string | TreeElement;

/** A copy of an element of the page. */
export function fromElement(element: Element): TreeElement {
  const made: TreeElement = { name: element.localName, attributes: new Map(), children: [] };
  for (const { name, value } of element.attributes) made.attributes.set(name, value);
  for (const child of element.childNodes) {
    if (child.nodeType === 3) made.children.push(child.nodeValue ?? '');
    else if (child.nodeType === 1) made.children.push(fromElement(child as Element));
  }
  return made;
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const RAW = new Set('script style textarea title'.split(' '));
const BLOCK = new Set('address article aside blockquote dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table ul'.split(' '));
/** What an opening tag ends, as far as the named ancestor. */
const ENDS: Record<string, [ends: string[], within: string[]]> = {
  li: [['li'], ['ul', 'ol']], dt: [['dt', 'dd'], ['dl']], dd: [['dt', 'dd'], ['dl']],
  tr: [['tr', 'td', 'th'], ['table']], td: [['td', 'th'], ['tr', 'table']], th: [['td', 'th'], ['tr', 'table']],
  tbody: [['tbody', 'thead', 'tr', 'td', 'th'], ['table']], tfoot: [['tbody', 'thead', 'tr', 'td', 'th'], ['table']],
  option: [['option'], ['select']],
};
const ENTITIES: Record<string, string> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', laquo: '«', raquo: '»', hellip: '…', ndash: '–', mdash: '—',
  ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', bull: '•', middot: '·', zwnj: '\u200c', zwj: '\u200d', lrm: '\u200e', rlm: '\u200f',
  shy: '\u00ad', copy: '©', reg: '®', trade: '™', deg: '°', times: '×', euro: '€', thinsp: '\u2009', ensp: '\u2002', emsp: '\u2003',
};
const DEPTH = 200;

export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,10}));?/gi, (all, hex, decimal, name) => {
    if (name) return ENTITIES[name as string] ?? ENTITIES[(name as string).toLowerCase()] ?? all;
    const code = hex ? parseInt(hex as string, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
  });
}

/**
 * HTML text as a tree: the same on every host, and no string ever goes to a parser of the browser.
 * Tolerant: unknown and unclosed tags are taken as they come; what is nested too deeply becomes flat.
 */
export function fromString(html: string): TreeElement {
  const root: TreeElement = { name: 'body', attributes: new Map(), children: [] };
  const open = [root];
  const top = () => open[open.length - 1] as TreeElement;
  const text = (from: number, to: number) => { if (to > from) top().children.push(decodeEntities(html.slice(from, to))); };
  const close = (names: string[], within: string[]) => {
    for (let i = open.length - 1; i > 0 && !within.includes((open[i] as TreeElement).name); i--) {
      if (names.includes((open[i] as TreeElement).name)) { open.length = i; if (names.length === 1) return; }
    }
  };
  const tag = /<(?:!--[\s\S]*?(?:-->|$)|[!?][^>]*>?|(\/?)([a-z][a-z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>)/gi;
  let at = 0;
  for (let match; (match = tag.exec(html)); ) {
    text(at, match.index);
    at = tag.lastIndex;
    const name = match[2]?.toLowerCase();
    if (!name) continue;
    if (match[1]) { close([name], name === 'p' || BLOCK.has(name) ? [] : [...BLOCK]); continue; }
    const ends = ENDS[name];
    if (ends) close(...ends);
    if (BLOCK.has(name)) close(['p'], ['td', 'th', 'li', 'blockquote', 'div', 'figure']);
    const element: TreeElement = { name, attributes: attributes(match[3] ?? ''), children: [] };
    top().children.push(element);
    if (RAW.has(name)) {
      const rest = new RegExp(`</${name}\\s*>`, 'gi');
      rest.lastIndex = at;
      const end = rest.exec(html);
      const stop = end ? end.index : html.length;
      element.children.push(name === 'title' || name === 'textarea' ? decodeEntities(html.slice(at, stop)) : html.slice(at, stop));
      tag.lastIndex = at = end ? rest.lastIndex : html.length;
    } else if (!VOID.has(name) && !/\/$/.test(match[3] ?? '') && open.length < DEPTH) open.push(element);
  }
  text(at, html.length);
  return root;
}

function attributes(source: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, , double, single, bare] of source.matchAll(/([^\s=/"'>]+)(\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)) {
    const key = (name as string).toLowerCase();
    if (!found.has(key)) found.set(key, decodeEntities(double ?? single ?? bare ?? ''));
  }
  return found;
}

/** Elements below (and with) one, in document order. */
export function* walk(node: TreeElement): Generator<TreeElement> {
  const next = [node];
  for (let at; (at = next.pop()); ) {
    yield at;
    for (let i = at.children.length - 1; i >= 0; i--) {
      const child = at.children[i];
      if (typeof child === 'object') next.push(child);
    }
  }
}

export function find(root: TreeElement, test: (element: TreeElement) => boolean): TreeElement | undefined {
  for (const element of walk(root)) if (test(element)) return element;
  return undefined;
}

const HIDDEN = new Set('script style template noscript head title nav form button input select textarea svg math canvas iframe object embed video audio dialog'.split(' '));
export const hidden = (element: TreeElement) =>
  HIDDEN.has(element.name) || element.attributes.has('hidden') || element.attributes.get('aria-hidden') === 'true';

/** The text of an element, white space folded. */
export function textOf(node: TreeNode): string {
  const gather = (at: TreeNode): string =>
    typeof at === 'string' ? at : hidden(at) ? '' : at.name === 'br' ? ' ' : at.children.map(gather).join('');
  return fold(gather(node)).trim();
}

/** White space as HTML folds it: a no-break space stays. */
export const fold = (text: string) => text.replace(/[ \t\r\n\f]+/g, ' ');
