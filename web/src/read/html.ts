// HTML → article: what the <article> of a page says, in the words of the model. An allow-list: elements
// that are not known show their text, those that are no reading matter (forms, menus, scripts) show nothing.
import type { Article, Block, Cell, Diagnostic, Figure, Inline } from '../engine/types.js';
import { direction, inlineOf, isEmpty, safeUrl } from './inline.js';
import { mergeMetadata } from './metadata.js';
import { find, fromElement, fromString, hidden, textOf, walk, type TreeElement, type TreeNode } from './tree.js';

export interface ReadHtmlOptions {
  /** What relative addresses stand to. */
  base?: string;
  /** Facts that the article's element does not hold; what it holds wins. */
  facts?: Partial<Article>;
}

const CONTAINERS = new Set('article section div main header footer hgroup body html center details summary address dl dt dd fieldset'.split(' '));
/** Words in class, itemprop or data-field that say what an element is. */
const FIELDS: Record<string, string> = {
  kicker: 'kicker', subtitle: 'subtitle', standfirst: 'subtitle', alternativeheadline: 'subtitle', lead: 'lead', author: 'author', byline: 'author',
  dateline: 'dateline', source: 'source', tags: 'tags', picks: 'picks', related: 'related', section: 'section',
};

export function readHtml(source: string | Element, options: ReadHtmlOptions = {}): { article: Article; diagnostics: Diagnostic[] } {
  const root = typeof source === 'string' ? fromString(source) : fromElement(source);
  const body = find(root, (e) => e.name === 'article') ?? find(root, (e) => e.name === 'main') ?? find(root, (e) => e.name === 'body' && e !== root) ?? root;
  const reader = new Reader(options.base);
  reader.blocks(body.children, reader.article.blocks as Block[]);
  return { article: mergeMetadata(reader.finish(body), root, options.facts, options.base), diagnostics: reader.diagnostics };
}

/** Name of a model's field in an element's data-field, itemprop or class. */
function fieldOf(element: TreeElement): string | undefined {
  const { attributes } = element;
  if (attributes.get('rel') === 'author') return 'author';
  for (const word of `${attributes.get('data-field') ?? ''} ${attributes.get('itemprop') ?? ''} ${attributes.get('class') ?? ''}`.toLowerCase().split(/\s+/)) {
    if (Object.hasOwn(FIELDS, word)) return FIELDS[word];
  }
  return undefined;
}

class Reader {
  readonly article: Article = { version: 1, title: '', blocks: [] };
  readonly diagnostics: Diagnostic[] = [];

  constructor(readonly base: string | undefined) {}

  inline(nodes: TreeNode[]): Inline { return inlineOf(nodes, this.base); }

  finish(body: TreeElement): Article {
    const { article } = this;
    const lang = body.attributes.get('lang'), dir = direction(body);
    if (lang) article.lang = lang;
    if (dir && dir !== 'auto') article.dir = dir;
    return article;
  }

  /** The blocks of some nodes; text between blocks becomes a paragraph of its own. */
  blocks(nodes: TreeNode[], into: Block[]) {
    let loose: TreeNode[] = [];
    const flush = () => {
      const text = this.inline(loose);
      if (!isEmpty(text)) into.push({ type: 'paragraph', text });
      loose = [];
    };
    for (const node of nodes) {
      if (typeof node === 'string' || !isBlock(node)) { loose.push(node); continue; }
      flush();
      if (!hidden(node)) this.block(node, into);
    }
    flush();
  }

  private block(element: TreeElement, into: Block[]) {
    const top = into === this.article.blocks;
    if (top && this.field(element)) return;
    const start = into.length;
    this.plainBlock(element, into, top);
    const made = into[start];
    if (!made || into.length !== start + 1 || CONTAINERS.has(element.name)) return;
    const id = element.attributes.get('id'), lang = element.attributes.get('lang'), dir = direction(element);
    if (id) made.id = id;
    if (lang) made.lang = lang;
    if (dir) made.dir = dir;
  }

  private plainBlock(element: TreeElement, into: Block[], top: boolean) {
    const { name, children, attributes } = element;
    const text = () => this.inline(children);
    const push = (block: Block, shown: Inline) => { if (!isEmpty(shown)) into.push(block); };
    switch (name) {
      case 'h1': case 'h2': case 'h3': case 'h4': case 'h5': case 'h6': {
        const level = Math.min(4, Math.max(2, Number(name[1]))) as 2 | 3 | 4, title = text();
        if (top && name === 'h1' && !this.article.title) this.article.title = title;
        else push({ type: 'heading', level, text: title }, title);
        break;
      }
      case 'p': { const shown = text(); push({ type: 'paragraph', text: shown }, shown); this.pictures(element, into); break; }
      case 'blockquote': this.quote(element, into); break;
      case 'ul': case 'ol': this.list(element, into); break;
      case 'figure': this.figure(element, into, top); break;
      case 'img': { const figure = this.picture(element); if (figure) this.addFigure(figure, into, top); break; }
      case 'table': this.table(element, into); break;
      case 'pre': this.pre(element, into); break;
      case 'hr': into.push({ type: 'rule' }); break;
      case 'aside': { const blocks: Block[] = []; this.blocks(children, blocks); if (blocks.length) into.push({ type: 'aside', blocks }); break; }
      case 'time': this.time(attributes.get('datetime')); break;
      default: this.blocks(children, into);
    }
  }

  /** Takes an element that is a field of the article rather than a block of its body. */
  private field(element: TreeElement): boolean {
    const { article } = this;
    const field = fieldOf(element) ?? this.guess(element);
    if (!field) return false;
    const time = find(element, (e) => e.name === 'time');
    const text = this.inline(element.children), plain = textOf(element);
    if (time) this.time(time.attributes.get('datetime'));
    switch (field) {
      case 'kicker': if (!isEmpty(text)) article.kicker = text; return true;
      case 'subtitle': if (!isEmpty(text)) article.subtitle = text; return true;
      case 'lead': if (!isEmpty(text)) (article.lead ??= []).push(...this.paragraphs(element)); return true;
      case 'dateline': article.dateline = plain; return true;
      case 'section': article.section = this.reference(element); return true;
      case 'source': { const name = plain.replace(/^المصدر\s*:?\s*/, ''); if (name) article.source = { ...this.reference(element), name }; return true; }
      case 'author': this.authors(element, time); return true;
      case 'tags': article.tags = [...walk(element)].filter((e) => e.name === 'a' || e.name === 'li').filter((e) => !find(e, (inner) => inner !== e && inner.name === 'a')).map((e) => this.reference(e)); return true;
      case 'picks': case 'related': article[field] = [...walk(element)].filter((e) => e.name === 'a').map((e) => this.card(e)).filter((card) => card.title); return true;
      case 'time': return true;
    }
    return false;
  }

  /** A paragraph that is only a time, or that names the source, is no paragraph of the text. */
  private guess(element: TreeElement): string | undefined {
    if (element.name !== 'p') return undefined;
    const time = find(element, (e) => e.name === 'time'), plain = textOf(element);
    if (time && plain === textOf(time)) return 'time';
    return /^المصدر\s*:/.test(plain) && plain.length < 120 ? 'source' : undefined;
  }

  private time(datetime: string | undefined) {
    if (datetime && /^\d{4}-\d\d-\d\d/.test(datetime)) this.article.published ??= datetime;
  }

  private authors(element: TreeElement, time: TreeElement | undefined) {
    const named = [...walk(element)].filter((e) => e !== element && (fieldOf(e) === 'author' || e.name === 'a' || e.name === 'b' || e.name === 'strong'));
    const leaves = named.filter((e) => !find(e, (inner) => inner !== e && named.includes(inner)));
    const without = time ? { ...element, children: element.children.filter((child) => typeof child === 'string' || !find(child, (e) => e === time)) } : element;
    const authors = leaves.length ? leaves.map((e) => this.reference(e)) : [{ name: textOf(without).replace(/^(?:بقلم|كتب|كتبت|إعداد)\s*:?\s*|[\s–—|،-]+$/g, '') }];
    for (const author of authors) if (author.name) (this.article.authors ??= []).push(author);
  }

  private paragraphs(element: TreeElement): Inline[] {
    const inner = element.children.filter((child): child is TreeElement => typeof child !== 'string' && child.name === 'p');
    return (inner.length ? inner : [element]).map((p) => this.inline(p.children)).filter((text) => !isEmpty(text));
  }

  private reference(element: TreeElement): { name: string; url?: string } {
    const url = safeUrl(find(element, (e) => e.name === 'a')?.attributes.get('href'), this.base);
    return { name: textOf(element), ...(url && { url }) };
  }

  private card(element: TreeElement) {
    const image = find(element, (e) => e.name === 'img'), figure = image && this.picture(image);
    const time = find(element, (e) => e.name === 'time');
    const title = find(element, (e) => /^h[2-6]$/.test(e.name) || e.name === 'strong');
    const published = time?.attributes.get('datetime');
    return { ...this.reference(element), name: undefined, title: textOf(title ?? element), ...(published && { published }), ...(figure && { image: figure.image }) };
  }

  private quote(element: TreeElement, into: Block[]) {
    const cites = [...walk(element)].filter((e) => e.name === 'footer' || (e.name === 'cite' && !isInside(element, e, 'p')));
    const by = cites.find((e) => e.name === 'footer') ?? cites[0];
    const blocks: Block[] = [];
    this.blocks(without(element, by).children, blocks);
    if (!blocks.length) return;
    const who = by ? this.inline(by.children) : '', url = safeUrl(element.attributes.get('cite'), this.base);
    into.push({ type: 'quote', blocks, ...(!isEmpty(who) && { by: stripDash(who) }), ...(url && { url }) });
  }

  private list(element: TreeElement, into: Block[]) {
    const items = element.children.filter((child): child is TreeElement => typeof child !== 'string' && child.name === 'li').map((item) => {
      const blocks: Block[] = [];
      this.blocks(item.children, blocks);
      return blocks;
    }).filter((item) => item.length);
    if (!items.length) return;
    const start = parseInt(element.attributes.get('start') ?? '', 10);
    into.push({ type: 'list', ordered: element.name === 'ol', ...(start >= 0 && { start }), items });
  }

  private figure(element: TreeElement, into: Block[], top: boolean) {
    const caption = find(element, (e) => e.name === 'figcaption');
    const inner = find(element, (e) => e.name === 'blockquote' || e.name === 'table' || e.name === 'pre');
    if (inner) {
      const holder: Block[] = [];
      this.block(inner, holder);
      const [made] = holder;
      if (caption && made?.type === 'table') made.caption ??= this.inline(caption.children);
      if (caption && made?.type === 'quote') made.by ??= stripDash(this.inline(caption.children));
      into.push(...holder);
      return;
    }
    const figures = [...walk(element)].filter((e) => e.name === 'img').map((e) => this.picture(e)).filter((figure) => figure !== undefined);
    const shown = caption ? this.inline(caption.children) : '';
    if (figures.length > 1) into.push({ type: 'gallery', figures });
    else if (figures[0]) return this.addFigure({ ...figures[0], ...(!isEmpty(shown) && { caption: shown }) }, into, top);
    if (!isEmpty(shown)) into.push({ type: 'paragraph', text: shown, role: 'note' });
  }

  private pictures(element: TreeElement, into: Block[]) {
    for (const image of walk(element)) {
      const figure = image.name === 'img' ? this.picture(image) : undefined;
      if (figure) into.push({ type: 'figure', ...figure });
    }
  }

  /** The first picture, where no text came before it, is the article's. */
  private addFigure(figure: Figure, into: Block[], top: boolean) {
    if (top && !into.length && !this.article.hero) this.article.hero = figure;
    else into.push({ type: 'figure', ...figure });
  }

  private picture({ attributes }: TreeElement): Figure | undefined {
    const src = safeUrl(attributes.get('src'), this.base) ?? (attributes.get('src')?.startsWith('data:image/') ? attributes.get('src') : undefined);
    if (!src) return undefined;
    const alt = attributes.get('alt'), width = parseInt(attributes.get('width') ?? '', 10), height = parseInt(attributes.get('height') ?? '', 10);
    return { image: { src, ...(alt && { alt }), ...(width > 0 && height > 0 && { width, height }) } };
  }

  private table(element: TreeElement, into: Block[]) {
    const head: Cell[][] = [], rows: Cell[][] = [];
    for (const row of walk(element)) {
      if (row.name !== 'tr') continue;
      const cells = row.children.filter((child): child is TreeElement => typeof child !== 'string' && (child.name === 'td' || child.name === 'th'));
      const heads = cells.every((cell) => cell.name === 'th') && !rows.length;
      if (cells.length) (heads ? head : rows).push(cells.map((cell) => this.cell(cell)));
    }
    if (!rows.length && !head.length) return;
    const caption = find(element, (e) => e.name === 'caption'), shown = caption ? this.inline(caption.children) : '';
    into.push({ type: 'table', ...(!isEmpty(shown) && { caption: shown }), ...(head.length && { head }), rows });
  }

  private cell(cell: TreeElement): Cell {
    const text = this.inline(cell.children);
    const columns = parseInt(cell.attributes.get('colspan') ?? '', 10), rows = parseInt(cell.attributes.get('rowspan') ?? '', 10);
    return columns > 1 || rows > 1 ? { text, ...(columns > 1 && { columns }), ...(rows > 1 && { rows }) } : text;
  }

  /** Preformatted lines: verse where the class says so, code otherwise. */
  private pre(element: TreeElement, into: Block[]) {
    const raw = element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('').replace(/^\n|\s+$/g, '');
    if (!raw) return;
    if (!/verse/.test(element.attributes.get('class') ?? '')) { into.push({ type: 'code', text: raw }); return; }
    const couplets = raw.split('\n').filter((line) => line.trim()).map((line) => {
      const [first = '', second] = line.trim().split(/\s*(?:\t|\*{1,3}|\.{3,}|…| {3,})\s*/);
      return { first, ...(second && { second }) };
    });
    into.push({ type: 'verse', couplets });
  }
}

const BLOCKS = new Set('p h1 h2 h3 h4 h5 h6 blockquote ul ol figure table pre hr aside img time'.split(' '));

/** Inline elements that hold blocks (a link round a heading) count as containers. */
function isBlock(element: TreeElement): boolean {
  if (element.name === 'time' || element.name === 'img') return element.name === 'img';
  if (BLOCKS.has(element.name) || CONTAINERS.has(element.name) || hidden(element)) return true;
  return element.children.some((child) => typeof child !== 'string' && isBlock(child) && !hidden(child));
}

function isInside(root: TreeElement, wanted: TreeElement, name: string): boolean {
  return [...walk(root)].some((e) => e.name === name && find(e, (inner) => inner === wanted) !== undefined);
}

function without(element: TreeElement, gone: TreeElement | undefined): TreeElement {
  return { ...element, children: element.children.filter((child) => child !== gone).map((child) => (typeof child === 'string' ? child : without(child, gone))) };
}

/** «— name»: the view sets the dash. */
function stripDash(text: Inline): Inline {
  if (typeof text === 'string') return text.replace(/^[\s–—-]+/, '');
  const [first, ...rest] = text;
  return typeof first === 'string' ? [first.replace(/^[\s–—-]+/, ''), ...rest].filter((part) => part !== '') : text;
}
