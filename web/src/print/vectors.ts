// The same pages as vectors, for browsers that cannot print a PDF from a page: one SVG a page under the document's root,
// shown on paper alone, where everything else is hidden.
//
// They are elements and not images of blobs: elements are there at once (what `beforeprint` adds must be), need no policy to
// allow `blob:` or `data:`, leave no addresses behind, and keep their page's words as a description. They are made by the
// DOM's own calls, since a parser is forbidden where Trusted Types are on.
import type { PrintView } from '../engine/view.js';

const SVG = 'http://www.w3.org/2000/svg';
const MARK = 'data-warraq-pages';
/** Where a browser never says that printing is over. */
const KEPT = 10 * 60_000;

let clean = () => {};

/** Adds all pages to the document, at once: also for `beforeprint`. Pages that are there already stay. */
export function addPages(view: PrintView, document = globalThis.document): void {
  if (!document.querySelector(`[${MARK}]`)) for (const _ of pagesOf(view, document));
}

/** Adds page after page; yields how many are done, so that a caller may let the browser breathe. */
function* pagesOf(view: PrintView, document: Document): Generator<number, void> {
  clean();
  const host = document.createElement('div'), root = host.attachShadow({ mode: 'open' });
  const { width, height } = view, sheet = sheetOf(document, paper(width, height));
  host.setAttribute(MARK, '');
  root.adoptedStyleSheets = [sheetOf(document, pages(width, height))];
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.documentElement.append(host);
  clean = () => {
    clean = () => {};
    host.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  for (let page = 0; page < view.pages.length; page++) {
    const leaf = document.createElement('div');
    leaf.append(elementsOf(view.toSVG({ page }), `p${page}`, document));
    root.append(leaf);
    yield page + 1;
  }
  cleanLater(document.defaultView as Window, clean);
}

/** Prints them. `progress` is told how many are ready. */
export async function printVectors(view: PrintView, document: Document, progress?: (done: number) => void): Promise<void> {
  let breath = performance.now();
  try {
    for (const done of pagesOf(view, document)) {
      progress?.(done);
      if (performance.now() - breath < 50) continue;
      await new Promise((go) => setTimeout(go, 0));
      breath = performance.now();
    }
  } catch (error) {
    clean();
    throw error;
  }
  document.defaultView?.print();
}

/**
 * Telephones say that printing is over before they have drawn the pages: these stay until the reader is back, whose first
 * press or key comes when no print window is open.
 */
function cleanLater(window: Window, done: () => void) {
  const stop = new AbortController(), { signal } = stop, timer = setTimeout(end, KEPT);
  function end() {
    stop.abort();
    clearTimeout(timer);
    done();
  }
  window.addEventListener('afterprint', () => {
    for (const type of ['pointerdown', 'keydown']) window.addEventListener(type, end, { signal, capture: true });
  }, { signal });
}

const paper = (width: number, height: number) => /* css */ `
@page { size: ${width}pt ${height}pt !important; margin: 0 !important }
@media not print { [${MARK}] { display: none !important } }
@media print {
  html { all: initial !important; display: block !important; height: 100% !important }
  html > :not([${MARK}]) { display: none !important }
  [${MARK}] { all: initial !important; display: block !important; height: 100% !important }
}`;

// A page is a px lower than the paper (its foot is blank), lest rounding make another; where a browser has margins of its
// own all the same, the drawing shrinks to what they leave.
const pages = (width: number, height: number) => /* css */ `
div { height: 100%; max-height: calc(${height}pt - 1px); overflow: hidden; break-after: page; break-inside: avoid }
div:last-child { break-after: auto }
svg { display: block; width: ${width}pt; height: ${height}pt; max-width: 100% }`;

function sheetOf(document: Document, css: string): CSSStyleSheet {
  const sheet = new (document.defaultView as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const plain = (text: string) => text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] as string);

/**
 * The engine's SVG (elements, attributes in double quotes, text) as elements. Each run of glyphs becomes one path, for which
 * their outlines, written relative to where they begin, are put one after the other: a twentieth of the elements, which a
 * browser prints in two thirds of the time of one reference for each glyph. One tree holds all pages, so that names get a prefix.
 */
function elementsOf(svg: string, prefix: string, document: Document): Element {
  const top = document.createElementNS(SVG, 'g'), outlines = new Map<string, string>();
  let open: Element = top, run = '', words = '';
  for (const [, closes, name = '', attributes = '', empty, text] of svg.matchAll(/<(\/?)(\w+)([^>]*?)(\/?)>|([^<]+)/g)) {
    const of: Record<string, string> = {};
    for (const [, key = '', value = ''] of attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)) of[key] = plain(value);
    if (text) words = plain(text);
    else if (name === 'path' && of['id']) outlines.set(`#${of['id']}`, of['d'] ?? '');
    else if (name === 'use') run += `M${of['x']} ${of['y'] ?? 0}${outlines.get(of['href'] ?? '')}`;
    else if (closes) {
      if (run) open.append(element(document, 'path', { d: run }, prefix));
      run = '';
      if (name === 'desc') top.firstElementChild?.setAttribute('aria-label', words);
      open = open.parentElement ?? top;
    } else {
      const made = element(document, name, of, prefix);
      open.append(made);
      if (!empty) open = made;
    }
  }
  return top.firstElementChild as Element;
}

function element(document: Document, name: string, attributes: Record<string, string>, prefix: string): Element {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key !== 'xmlns') made.setAttribute(key, value.replace(key === 'id' ? /^/ : /^url\(#/, `$&${prefix}`));
  }
  if (name === 'svg') made.setAttribute('preserveAspectRatio', attributes['preserveAspectRatio'] ?? 'xMidYMin');
  return made;
}
