// Warraq: the engine in WebAssembly behind a typed API. No DOM: browsers, workers and Node alike.
import { WarraqError } from './errors.js';
import { compile, fetchFile, instantiate, readBytes, type ReadFile, type WasmSource } from './loader.js';
import { Core } from './memory.js';
import type { Article, Diagnostic, Links, PrintOptions, ScreenOptions, ShareOptions, ViewName, ViewOptions } from './types.js';
import { PrintView, ScreenView, ShareView, type Made } from './view.js';
import { readHtml, type ReadHtmlOptions } from '../read/html.js';

export interface LoadOptions {
  /** The module: an address, a response, bytes or a compiled module. Default: warraq.wasm beside this file. */
  wasm?: WasmSource;
  /** The folder of the faces. Default: fonts/ beside this file. */
  fonts?: string | URL;
  /** How files are read; fetch by default. */
  read?: ReadFile;
  /** Let a short article run through all of it, so that the first real one is quick. Default: true. */
  warmUp?: boolean;
  signal?: AbortSignal;
}
export interface PrepareOptions extends ViewOptions {
  /** The views that are wanted; all by default. */
  views?: ViewName[];
  signal?: AbortSignal;
}
export interface ReadOptions extends ReadHtmlOptions {
  as?: 'auto' | 'json' | 'text' | 'html';
  /** Of the file's name, without the dot: it decides before the first letters do. */
  extension?: string;
}
export interface ReadResult { article: Article; diagnostics: Diagnostic[] }

/** A row of the table that defines every option for all hosts. */
export interface OptionSpec {
  name: string;
  kind: 'integer' | 'decimal' | 'choice' | 'flag' | 'string' | 'pairs';
  /** Of which commands: render is the screen view. */
  views: ('render' | 'print' | 'share' | 'measure')[];
  low?: number;
  high?: number;
  /** Separated by |. */
  choices?: string;
  help: string;
}

const KINDS = { screen: 0, print: 1, share: 2 } as const;
/** The core faces of the default theme. */
const DEFAULT_FACES = ['naskh-400', 'naskh-700', 'kufi-700'];

export interface Face { bytes: Uint8Array; whole: boolean }

export class Warraq {
  /** The faces the engine has, by key. */
  readonly faces: ReadonlyMap<string, Face> = new Map<string, Face>();
  readonly #core: Core;
  readonly #fonts: URL;
  readonly #read: ReadFile;
  readonly #coming = new Map<string, Promise<void>>();

  protected constructor(core: Core, fonts: URL, read: ReadFile) {
    this.#core = core;
    this.#fonts = fonts;
    this.#read = read;
  }

  /** Loads the module and the faces of the default theme. Each call gives a new engine. */
  static async load(options: LoadOptions = {}): Promise<Warraq> {
    const { signal, read = fetchFile } = options;
    signal?.throwIfAborted();
    const base = import.meta.url;
    const fonts = new URL(options.fonts ?? new URL('./fonts/', base), base);
    const module = compile(options.wasm ?? new URL('./warraq.wasm', base), read, signal);
    const faces = DEFAULT_FACES.map((key) => readBytes(read, fileOf(fonts, key, false), signal).catch(() => null));
    const engine = new Warraq(new Core(await instantiate(await orNotLoaded(module, signal))), fonts, read);
    for (const [i, bytes] of (await Promise.all(faces)).entries()) {
      const key = DEFAULT_FACES[i] as string;
      if (bytes) engine.#add(key, bytes, false);
    }
    signal?.throwIfAborted();
    if (options.warmUp !== false) engine.#warmUp();
    return engine;
  }

  /** Set once the engine met a fault of its own: load() another. */
  get crashed(): boolean { return this.#core.dead !== null; }

  /**
   * Fetches what an article needs beyond the default faces. What cannot be had is a diagnostic, never an
   * error: another face takes its place. Throws only when the signal says so, or for an unusable article.
   */
  async prepare(article: Article, options: PrepareOptions = {}): Promise<Diagnostic[]> {
    const { views = ['screen', 'print', 'share'], signal, ...rest } = options;
    const odd: Diagnostic[] = [], tried = new Set<string>();
    const model = JSON.stringify(article), asked = JSON.stringify(rest);
    for (;;) {
      signal?.throwIfAborted();
      const wanted = new Map<string, { key: string; whole: boolean }>();
      for (const view of views) {
        for (const font of this.#core.json<{ key: string; whole: boolean }[]>('warraq_needed_fonts', KINDS[view], model, asked)) {
          wanted.set(`${font.key}/${font.whole}`, font);
        }
      }
      const next = [...wanted].filter(([id]) => !tried.has(id));
      if (!next.length) return odd;
      await Promise.all(next.map(async ([id, { key, whole }]) => {
        tried.add(id);
        try {
          await this.#fetchFace(id, key, whole, signal);
        } catch (error) {
          signal?.throwIfAborted();
          odd.push({ severity: 'warning', code: 'missing-font', message: 'A font file could not be had; another face takes its place.', path: '', range: [0, 0], detail: `${key}: ${(error as Error).message}` });
        }
      }));
    }
  }

  /**
   * Article JSON, plain text, an HTML page or fragment, or (in a browser) an element. Strings and bytes
   * are told apart by their first letters unless `as` says what they are.
   */
  read(input: string | Uint8Array | object, options: ReadOptions = {}): ReadResult {
    const { as = 'auto', extension = '', ...html } = options;
    const core = (text: string | Uint8Array, how: string) => this.#core.json<ReadResult>('warraq_read', text, how);
    if (typeof input === 'object' && !(input instanceof Uint8Array)) {
      if (!isElement(input)) return core(JSON.stringify(input), 'json');
      return this.#readHtml(input, html);
    }
    const start = typeof input === 'string' ? input.slice(0, 2000) : new TextDecoder().decode(input.subarray(0, 2000));
    const isHtml = extension ? /^x?html?$/i.test(extension) : /^\s*</.test(start.replace(/^\ufeff/, ''));
    if (as === 'html' || (as === 'auto' && isHtml)) {
      return this.#readHtml(typeof input === 'string' ? input : new TextDecoder().decode(input), html);
    }
    const how = as === 'auto' || as === 'json' || as === 'text' ? as : 'other';
    return core(input, how === 'auto' && extension ? `.${extension}` : how);
  }

  render(article: Article, options: ScreenOptions = {}): ScreenView {
    return new ScreenView(this.#core, this.#layOut('screen', article, options), options.scale ?? 1);
  }
  print(article: Article, options: PrintOptions = {}): PrintView {
    return new PrintView(this.#core, this.#layOut('print', article, options));
  }
  share(article: Article, options: ShareOptions = {}): ShareView {
    return new ShareView(this.#core, this.#layOut('share', article, options), options.scale ?? 1, article);
  }

  /** Share links, meta tags and JSON-LD; without a `url`, what is possible and a diagnostic. */
  links(article: Article): { links: Links; diagnostics: Diagnostic[] } {
    return this.#core.json('warraq_links', JSON.stringify(article));
  }
  /** The same as the core spells it: the bytes of `warraq links` and `warraq read`. */
  linksText(article: Article): { text: string; diagnostics: Diagnostic[]; read: number } {
    return spelled(this.#core.text('warraq_links', JSON.stringify(article)));
  }
  articleText(article: Article): string { return spelled(this.#core.text('warraq_read', JSON.stringify(article), 'json')).text; }

  /** The theme's colours by name ("paper", "accent" …) as #RRGGBB, with the site's own taken in. */
  palette(article: Article, options: Pick<ScreenOptions, 'theme' | 'set' | 'dark'> = {}): Record<string, string> {
    const { theme, set, dark } = options;
    return this.#core.json('warraq_palette', JSON.stringify({ ...(theme && { theme }), ...(set && { set }), ...(dark && { dark }) }), article.site?.color ?? '');
  }

  /** Adds a face of fonts.json from bytes; `whole` says that it is not only its core. */
  addFont(key: string, bytes: Uint8Array, { whole = true }: { whole?: boolean } = {}): void { this.#add(key, bytes, whole); }
  /** A face of your own for a role: body, body-700, head or scripture. */
  setFont(role: string, bytes: Uint8Array): void {
    this.#core.bytes('warraq_set_font', role, bytes);
    (this.faces as Map<string, Face>).set(`custom-${role}`, { bytes, whole: true });
  }

  /** What is inside a font file, as text. */
  fontInfo(bytes: Uint8Array): string { return this.#core.text('warraq_font_info', bytes); }

  /** The table of options, for command lines and documentation. */
  options(): OptionSpec[] { return this.#core.json('warraq_options'); }
  /** Throws the core's usage error where `value` is none for the option. */
  checkOption(name: string, value: string): void { this.#core.bytes('warraq_check_option', name, value); }

  #layOut(view: ViewName, article: Article, options: ViewOptions): Made {
    return this.#core.json<Made>('warraq_lay_out', KINDS[view], JSON.stringify(article), JSON.stringify(options));
  }
  #readHtml(source: string | Element, options: ReadHtmlOptions): ReadResult {
    const read = readHtml(source, options);
    const { article, diagnostics } = this.#core.json<ReadResult>('warraq_read', JSON.stringify(read.article), 'json');
    return { article, diagnostics: [...read.diagnostics, ...diagnostics] };
  }
  #add(key: string, bytes: Uint8Array, whole: boolean) {
    this.#core.bytes('warraq_add_font', key, bytes, Number(whole));
    (this.faces as Map<string, Face>).set(key, { bytes, whole });
  }
  #fetchFace(id: string, key: string, whole: boolean, signal?: AbortSignal): Promise<void> {
    let coming = this.#coming.get(id);
    if (!coming) {
      coming = readBytes(this.#read, fileOf(this.#fonts, key, whole), signal).then((bytes) => this.#add(key, bytes, whole));
      this.#coming.set(id, coming);
      void coming.catch(() => {}).then(() => this.#coming.delete(id));
    }
    return coming;
  }
  // A browser compiles a function when it is first called: the first article should not wait for that.
  #warmUp() {
    try {
      for (let width = 690; width > 280; width -= width > 560 ? 10 : 270) {
        const screen = this.render(FIRST_ARTICLE, { width });
        if (width < 320) {
          screen.pixels({ width: 300, height: 100 });
          screen.layer();
        }
        screen.dispose();
      }
    } catch (error) {
      if (this.crashed) throw error;
    }
  }
}

/** Something of everything that articles are made of, so that what they need is compiled. */
const LINES = 'كتب الورّاق سطرًا بعد سطر، وقابل كلّ صفحة بأصلها (١٢ ورقة) قبل أن تُطوى، ثم قال: «لا تعجل» فمضى النهار كلّه في Qandil 2.0 وما اكتمل الجزء.';
const FIRST_ARTICLE = {
  version: 1, kicker: 'ورق', title: 'ورّاق يكتب', subtitle: LINES, authors: [{ name: 'كاتب' }], published: '2025-10-14T09:05', site: { name: 'ورّاق' }, lead: [LINES],
  blocks: [
    { type: 'heading', text: 'عنوان' }, ...[1, 2, 3].map((n) => ({ type: 'paragraph', text: `${LINES} ${n} ${LINES}` })),
    { type: 'quote', blocks: [{ type: 'paragraph', text: LINES }], by: 'كاتب' }, { type: 'list', items: [[{ type: 'paragraph', text: LINES }]] },
    { type: 'table', rows: [['كتاب', '١٢'], ['المجموع', '١٢']] }, { type: 'verse', couplets: [{ first: 'كتاب حسن', second: 'وخطّ حسن' }] },
  ],
  source: { name: 'ورّاق' }, tags: ['كتب'], related: [{ title: 'كتب أخرى', url: 'https://qandil.example' }],
} as unknown as Article;

const fileOf = (fonts: URL, key: string, whole: boolean) => new URL(`${key}${whole ? '' : '.core'}.ttf`, fonts);

/** {"links":TEXT,"diagnostics":[…]} → TEXT, byte for byte. */
function spelled(answer: string): { text: string; diagnostics: Diagnostic[]; read: number } {
  const { diagnostics, read } = JSON.parse(answer) as { diagnostics: Diagnostic[]; read: number };
  return { text: answer.slice(answer.indexOf(':') + 1, answer.lastIndexOf(',"read":')), diagnostics, read };
}

const isElement = (value: object): value is Element => (value as Node).nodeType === 1;

async function orNotLoaded<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await promise;
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof WarraqError) throw cause;
    throw new WarraqError({ code: 'not-loaded', message: `The engine could not be loaded: ${(cause as Error).message}` }, { cause });
  }
}
