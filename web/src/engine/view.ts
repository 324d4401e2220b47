// Handles of finished layouts. Each lives until dispose() (or the end of a `using` block).
import { WarraqError } from './errors.js';
import type { Core } from './memory.js';
import type { Article, Box, Diagnostic, Hit, Line, Links } from './types.js';

/** Units in a px or pt. */
export const UNITS = 64;

const disposeSymbol: typeof Symbol.dispose = Symbol.dispose ?? (Symbol.for('Symbol.dispose') as never);

/** What warraq_lay_out() answers. */
export interface Made { view: number; pages: [number, number][]; read: number; diagnostics: Diagnostic[] }

/** A run of letters of one face and link: [begin, end, face, size, link or −1, lang or −1]. */
export type Segment = [begin: number, end: number, face: string, size: number, link: number, lang: number];
export type LayerItem =
  | ['b', tag: string, lang: string, alt: string]
  | ['e']
  | ['l', source: number, begin: number, end: number, x: number, y: number, width: number, height: number, baseline: number,
     rtl: boolean, ends: boolean, inkX: number, inkWidth: number, segments: Segment[]]
  | ['a', id: string, x: number, y: number, width: number, height: number, label: string]
  | ['i', key: string, x: number, y: number, width: number, height: number, alt: string];
/** The structure of a page in reading order, numbers in Units: what a layer of real elements is made of. */
export interface Layer { sources: [path: string, text: string][]; links: string[]; langs: string[]; items: LayerItem[] }

/** Part of a page in device pixels. */
export interface PaintOptions {
  page?: number; scale?: number; x?: number; y?: number; width?: number; height?: number;
  /** False: without the paper's colour, over whatever lies below. */
  ground?: boolean;
}
export interface ImageOptions { page?: number; scale?: number }

const forgotten = new FinalizationRegistry<() => void>((release) => release());

export class View {
  /** px, or pt in print: of the first page. */
  readonly width: number;
  readonly height: number;
  readonly pages: readonly { width: number; height: number }[];
  /** What was odd about the article, or missing. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many of these, from the first, came from reading the article. */
  readonly read: number;
  protected readonly core: Core;
  readonly #handle: number;
  readonly #scale: number;
  readonly #layers = new Map<number, Layer>();
  #disposed = false;

  constructor(core: Core, made: Made, scale = 1) {
    this.core = core;
    this.#handle = made.view;
    this.#scale = scale;
    this.diagnostics = made.diagnostics;
    this.read = made.read;
    this.pages = made.pages.map(([width, height]) => ({ width: width / UNITS, height: height / UNITS }));
    this.width = this.pages[0]?.width ?? 0;
    this.height = this.pages[0]?.height ?? 0;
    const handle = made.view;
    forgotten.register(this, () => release(core, handle), this);
  }

  protected get handle(): number {
    if (this.core.dead) throw this.core.dead;
    if (this.#disposed) throw new WarraqError({ code: 'disposed', message: 'This view was disposed of.' });
    return this.#handle;
  }

  /** Its words in reading order, a line a line, without page furniture. */
  text(): string { return this.core.text('warraq_view_text', this.handle); }
  /** The layout as JSON text: the same bytes as `warraq render -o x.json`. */
  json(): string { return this.core.text('warraq_view_json', this.handle); }
  toJSON(): unknown { return JSON.parse(this.json()); }
  /** Readable text of a stage: text, lines, glyphs, pages, kashida (with or without what forbids it), or how well running text is set. */
  dump(stage: 'text' | 'lines' | 'glyphs' | 'pages' | 'kashida' | 'kashida-vetoes' | 'measure' | 'measure-json' = 'text'): string { return this.core.text('warraq_view_dump', this.handle, stage); }

  get lines(): Line[] {
    type Raw = Omit<Line, 'box'> & { box: [number, number, number, number] };
    return (this.toJSON() as { lines: Raw[] }).lines.map((line) => ({
      path: line.path, text: line.text, box: box(line.box), baseline: line.baseline / UNITS,
    }));
  }

  layer(page = 0): Layer {
    let layer = this.#layers.get(page);
    if (!layer) this.#layers.set(page, (layer = this.core.json<Layer>('warraq_view_layer', this.handle, page)));
    return layer;
  }

  /** What is under a point of a page, in px (pt in print) from its top left corner; null where no line is. */
  hitTest(x: number, y: number, page = 0): Hit | null {
    const bytes = this.core.bytes('warraq_view_hit', this.handle, page, Math.round(x * UNITS), Math.round(y * UNITS));
    const [line = -1, offset = 0, trailing = 0, link = -1] = new Int32Array(bytes.buffer);
    if (line < 0) return null;
    const layer = this.layer(page);
    const item = layer.items.filter((it) => it[0] === 'l')[line];
    return { line, offset, trailing: trailing === 1, link: layer.links[link] ?? null, path: item ? (layer.sources[item[1]]?.[0] ?? '') : '' };
  }

  toPNG({ page = 0, scale = this.#scale }: ImageOptions = {}): Uint8Array {
    return this.core.bytes('warraq_view_png', this.handle, page, thousandths(scale));
  }
  toSVG({ page = 0 }: { page?: number } = {}): string { return this.core.text('warraq_view_svg', this.handle, page); }

  /** Straight RGBA rows of a part of a page (by default all of it), in device pixels. */
  pixels(part: PaintOptions = {}): { data: Uint8ClampedArray<ArrayBuffer>; width: number; height: number } {
    const page = part.page ?? 0, scale = part.scale ?? this.#scale;
    const size = this.pages[page] ?? { width: 0, height: 0 };
    const x = part.x ?? 0, y = part.y ?? 0;
    const width = part.width ?? Math.ceil(size.width * scale) - x, height = part.height ?? Math.ceil(size.height * scale) - y;
    const rows = this.core.bytes('warraq_view_paint', this.handle, page, thousandths(scale), x, y, width, height, Number(part.ground ?? true));
    return { data: new Uint8ClampedArray(rows.buffer as ArrayBuffer), width, height };
  }
  /** Paints a part of a page (by default all of it) and gives the canvas its size. */
  paint(canvas: HTMLCanvasElement | OffscreenCanvas, part: PaintOptions = {}): void {
    const { data, width, height } = this.pixels(part);
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d') as CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null;
    context?.putImageData(new ImageData(data, width, height), 0, 0);
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    forgotten.unregister(this);
    release(this.core, this.#handle);
  }
  [disposeSymbol](): void { this.dispose(); }
}

export class ScreenView extends View {}

export class PrintView extends View {
  toPDF(): Uint8Array { return this.core.bytes('warraq_view_pdf', this.handle); }
}

export class ShareView extends View {
  readonly #article: Article;
  #links: Links | undefined;

  constructor(core: Core, made: Made, scale: number, article: Article) {
    super(core, made, scale);
    this.#article = article;
  }
  /** Share links, meta tags and JSON-LD. */
  get links(): Links {
    return (this.#links ??= this.core.json<{ links: Links }>('warraq_links', JSON.stringify(this.#article)).links);
  }
  /** The meta tags alone. */
  get meta(): NonNullable<Links['meta']> { return this.links.meta ?? []; }
  /** The article's address with a text fragment that shows a passage of it. Whole words only. */
  quoteLink(quote: string): string | null { return quoteLink(this.#article.url, quote); }
}

/** `url#:~:text=…`; of a long passage its first and last words. Null without a url or words. */
export function quoteLink(url: string | undefined, quote: string): string | null {
  // Marks and tatweel do not count when a browser looks for the text, but they do in the address's length.
  const words = quote.replace(/[\u064b-\u065f\u0670\u0640]/g, '').trim().split(/\s+/).filter(Boolean);
  if (!url || !words.length) return null;
  const encode = (some: string[]) => encodeURIComponent(some.join(' ')).replace(/-/g, '%2D');
  const long = words.length > 10;
  return `${url.split('#')[0]}#:~:text=${long ? `${encode(words.slice(0, 5))},${encode(words.slice(-5))}` : encode(words)}`;
}

const thousandths = (scale: number) => Math.round(scale * 1000);

function box([x, y, width, height]: [number, number, number, number]): Box {
  return { x: x / UNITS, y: y / UNITS, width: width / UNITS, height: height / UNITS };
}

function release(core: Core, handle: number) {
  if (!core.dead) core.bytes('warraq_view_release', handle);
}
