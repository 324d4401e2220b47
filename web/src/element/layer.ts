// The text layer: real flowing text under the painted page, so that selection, copying, find-in-page,
// text fragments and screen readers work. A paragraph is one element; each laid-out line is one inline
// span that cannot wrap, with ordinary spaces between, fitted by word-spacing so that the browser breaks
// where the page does. (Lines placed one by one would cut a phrase in two for the browser's search.)
import { UNITS, type Layer, type LayerItem } from '../engine/view.js';
import { safeUrl } from '../read/inline.js';

type LineItem = Extract<LayerItem, ['l', ...unknown[]]>;
type ActionItem = Extract<LayerItem, ['a', ...unknown[]]>;
type ImageItem = Extract<LayerItem, ['i', ...unknown[]]>;

interface Node { tag: string; lang: string; alt: string; children: (Node | LineItem | ImageItem | ActionItem)[] }

export interface Built { root: DocumentFragment; actions: { id: string; element: HTMLElement }[]; fit: () => void }
export interface BuildOptions {
  layer: Layer;
  rtl: boolean;
  base: string;
  /** The element for a button of the layout; null: it is only words. */
  action: (id: string, label: string) => HTMLElement;
  /** What holds the buttons. */
  bar: () => HTMLElement;
}

const px = (units: number) => `${units / UNITS}px`;

const ELEMENTS: Record<string, [name: keyof HTMLElementTagNameMap, role?: string]> = {
  h1: ['h1'], h2: ['h2'], h3: ['h3'], h4: ['h4'], p: ['p'], blockquote: ['blockquote'], figure: ['figure'], list: ['ul', 'list'], item: ['li'],
  label: ['span'], table: ['div', 'table'], row: ['div', 'row'], head: ['div', 'columnheader'], cell: ['div', 'cell'], note: ['p'], code: ['code'],
  aside: ['aside'], section: ['section'], article: ['article'], caption: ['p'],
};

function treeOf(items: LayerItem[]): Node {
  const root: Node = { tag: 'document', lang: '', alt: '', children: [] };
  const open = [root];
  for (const item of items) {
    const top = open[open.length - 1] as Node;
    if (item[0] === 'b') {
      const node: Node = { tag: item[1], lang: item[2], alt: item[3], children: [] };
      top.children.push(node);
      open.push(node);
    } else if (item[0] === 'e') {
      if (open.length > 1) open.pop();
    } else top.children.push(item);
  }
  return root;
}

const isNode = (child: Node['children'][number]): child is Node => !Array.isArray(child);
const isLine = (child: Node['children'][number]): child is LineItem => Array.isArray(child) && child[0] === 'l';
/** Lines of one paragraph: the same field in the same column. */
const goesOn = (a: LineItem, b: LineItem) => a[1] === b[1] && a[4] === b[4] && a[6] === b[6];

export function buildLayer(options: BuildOptions): Built {
  return new Builder(options).build();
}

class Builder {
  readonly #options: BuildOptions;
  readonly #lines: { span: HTMLElement; item: LineItem; spaces: number }[] = [];
  readonly #actions: Built['actions'] = [];
  #bar: HTMLElement | undefined;

  constructor(options: BuildOptions) { this.#options = options; }

  build(): Built {
    const root = document.createDocumentFragment();
    this.#children(treeOf(this.#options.layer.items), root);
    return { root, actions: this.#actions, fit: () => this.#fit() };
  }

  #children(node: Node, into: ParentNode) {
    let group: LineItem[] = [];
    const flush = () => {
      if (group.length) into.append(this.#block(document.createElement(into instanceof HTMLParagraphElement ? 'span' : 'div'), group));
      group = [];
    };
    for (const child of node.children) {
      if (isLine(child)) {
        const last = group[group.length - 1];
        if (last && !goesOn(last, child)) flush();
        group.push(child);
        continue;
      }
      flush();
      if (isNode(child)) this.#element(child, into);
      else if (child[0] === 'i') this.#image(child, into);
      else this.#action(child, into);
    }
    flush();
  }

  #element(node: Node, into: ParentNode) {
    const [name = 'div', role] = ELEMENTS[node.tag] ?? [];
    const plain = name === 'p' && node.children.some((child) => isNode(child) || !isLine(child));
    const element = document.createElement(plain ? 'div' : node.tag === 'caption' && into instanceof HTMLElement && into.localName === 'figure' ? 'figcaption' : name);
    if (role) element.setAttribute('role', role);
    if (node.lang) element.lang = node.lang;
    const lines = node.children.filter(isLine);
    const whole = lines.length > 0 && lines.length === node.children.length && lines.every((line, i) => !i || goesOn(lines[i - 1] as LineItem, line));
    if (whole) this.#block(element, lines);
    else this.#children(node, element);
    if (element.childNodes.length) into.append(element);
  }

  /** Makes an element the paragraph of these lines. */
  #block(element: HTMLElement, lines: LineItem[]): HTMLElement {
    const { layer } = this.#options;
    const [first] = lines as [LineItem];
    const text = layer.sources[first[1]]?.[1] ?? '';
    const { style } = element;
    element.className = 't';
    style.left = px(first[4]);
    style.top = px(first[5]);
    style.width = px(first[6]);
    style.lineHeight = px(first[7]);
    element.dir = first[9] ? 'rtl' : 'ltr';
    const face = first[13][0];
    if (face) setFace(style, face[2], face[3]);
    // What is one link (the title of a card) is one link however many lines it has.
    const whole = face && lines.every((line) => line[13].every((segment) => segment[4] === face[4])) ? this.#href(face[4]) : undefined;
    const into = whole ? document.createElement('a') : element;
    if (whole) {
      (into as HTMLAnchorElement).href = whole;
      element.append(into);
    }
    let open: string | undefined;
    lines.forEach((line, i) => {
      const before = lines[i - 1];
      if (before) into.append(betweenLines(text.slice(before[3], line[2])));
      const span = this.#line(line, text, face, whole !== undefined);
      // The rest of a link that goes on from the line before is no stop of its own.
      const links = span.querySelectorAll('a'), [head] = links;
      if (head && head.href === open && head === span.firstChild) head.tabIndex = -1;
      const tail = links[links.length - 1];
      open = tail && tail === span.lastChild ? tail.href : undefined;
      into.append(span);
    });
    return element;
  }

  #href(link: number): string | undefined {
    return link >= 0 ? safeUrl(this.#options.layer.links[link], this.#options.base) : undefined;
  }

  #line(item: LineItem, text: string, face: LineItem[13][number] | undefined, linked: boolean): HTMLElement {
    const { layer } = this.#options;
    const span = document.createElement('span');
    span.className = 'l';
    let at = item[2];
    for (const [begin, end, key, size, link, lang] of item[13]) {
      if (begin > at) span.append(text.slice(at, begin));
      const href = linked ? undefined : this.#href(link);
      const own = text.slice(Math.max(at, begin), Math.min(end, item[3]));
      at = Math.max(at, Math.min(end, item[3]));
      if (!own) continue;
      const same = key === face?.[2] && size === face[3];
      if (same && !href && lang < 0) { span.append(own); continue; }
      const part = document.createElement(href ? 'a' : 'span');
      if (href) (part as HTMLAnchorElement).href = href;
      if (lang >= 0) part.lang = layer.langs[lang] ?? '';
      if (!same) setFace(part.style, key, size);
      part.append(own);
      const previous = span.lastChild;
      if (href && previous instanceof HTMLAnchorElement && previous.href === (part as HTMLAnchorElement).href) previous.append(...part.childNodes);
      else span.append(part);
    }
    if (at < item[3]) span.append(text.slice(at, item[3]));
    this.#lines.push({ span, item, spaces: (text.slice(item[2], item[3]).match(/[ \u00a0]/g) ?? []).length });
    return span;
  }

  #image([, key, x, y, width, height, alt]: ImageItem, into: ParentNode) {
    const src = safeUrl(key, this.#options.base) ?? (/^data:image\/(?:png|jpeg|webp|gif|avif);/.test(key) ? key : undefined);
    if (!src) return;
    const image = document.createElement('img');
    image.alt = alt;
    image.decoding = 'async';
    image.loading = 'lazy';
    image.src = src;
    place(image, x, y, width, height);
    image.addEventListener('error', () => image.remove());
    into.append(image);
  }

  #action([, id, x, y, width, height, label]: ActionItem, into: ParentNode) {
    if (!this.#bar) into.append((this.#bar = this.#options.bar()));
    const element = this.#options.action(id, label);
    element.textContent = label;
    place(element, x, y, width, height);
    this.#bar.append(element);
    this.#actions.push({ id, element });
  }

  /** Fits every line to the width it has on the page: all are measured first, then all are set. */
  #fit() {
    // By parts: before the lines are fitted, a run that reads the other way may lie round the end of one.
    const natural = this.#lines.map(({ span }) => [...span.getClientRects()].reduce((sum, { width }) => sum + width, 0));
    this.#lines.forEach(({ span, item, spaces }, i) => {
      const [, , , , x, , width, , , rtl, , inkX, inkWidth] = item;
      const wanted = inkWidth / UNITS, have = natural[i] ?? 0;
      const gap = spaces ? (wanted - have) / spaces : 0;
      if (Math.abs(gap) > 0.001) span.style.wordSpacing = `${gap.toFixed(4)}px`;
      const start = (rtl ? x + width - inkX - inkWidth : inkX - x) / UNITS;
      const end = width / UNITS - start - (spaces ? wanted : have) - 0.5;
      if (start > 0.5) span.style.marginInlineStart = `${start.toFixed(3)}px`;
      if (end > 0) span.style.paddingInlineEnd = `${end.toFixed(3)}px`;
    });
  }
}

/** What stands between two lines of a paragraph: a forced break, a space, or nothing but the chance to break. */
function betweenLines(text: string): Node_ {
  if (text.includes('\u2028')) return document.createElement('br');
  return /\s/.test(text) ? document.createTextNode(' ') : document.createElement('wbr');
}
type Node_ = globalThis.Node;

function setFace(style: CSSStyleDeclaration, key: string, size: number) {
  style.fontFamily = `"${familyOf(key)}"`;
  style.fontSize = px(size);
}

/** The family under which a face of the engine is known to the page. */
export const familyOf = (key: string) => `warraq-${key.replace(/[^\w-]/g, '')}`;

function place({ style }: HTMLElement, x: number, y: number, width: number, height: number) {
  style.left = px(x);
  style.top = px(y);
  style.width = px(width);
  style.height = px(height);
}
