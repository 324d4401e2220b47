// <warraq-article>: wraps the article that a page serves and shows it as Warraq sets it. The served
// article stays in sight until the first view is ready, and comes back whenever that fails.
import { Warraq, type LoadOptions } from '../engine/engine.js';
import { WarraqError } from '../engine/errors.js';
import type { Article, PrintOptions, ScreenOptions, ShareOptions } from '../engine/types.js';
import type { ScreenView } from '../engine/view.js';
import { Controls } from './controls.js';
import { loadFaces } from './faces.js';
import { pageFacts, sourceIn } from './facts.js';
import { buildLayer } from './layer.js';
import { Printing, type ElementPrintOptions } from './printing.js';
import { bodySize, selectedIn } from './reader.js';
import { styleSheet } from './sheet.js';
import { stringsFor } from './strings.js';
import { Tiles } from './tiles.js';
import { rightToLeft } from './traits.js';

/** Options of the views beyond what the attributes say. */
export interface ElementOptions { screen?: ScreenOptions; print?: PrintOptions; share?: ShareOptions }

/** Attributes that go to the engine's options of the same names as they are. */
const PASSED = ['kashida', 'kashida-rules', 'line-breaking', 'numerals', 'tashkeel', 'isolate'];
const PATIENCE = 20_000;

export class WarraqArticle extends HTMLElement {
  static readonly observedAttributes = ['theme', 'scheme', 'text-size', 'view', 'lang', 'intercept-print', ...PASSED];
  /** Where the engine's files are, and how they are read. Set it before the first element is used. */
  static loadOptions: LoadOptions = {};
  static #shared: Promise<Warraq> | undefined;

  /** The engine that all elements of the page share; after a crash a new one. */
  static engine(): Promise<Warraq> {
    const shared = (this.#shared ??= Warraq.load({ ...this.loadOptions, signal: AbortSignal.timeout(PATIENCE) }));
    shared.catch(() => { if (this.#shared === shared) this.#shared = undefined; });
    return shared;
  }
  static #forget(engine: Warraq | undefined) {
    if (engine?.crashed) this.#shared = undefined;
  }

  readonly #page = document.createElement('div');
  readonly #layer = document.createElement('div');
  readonly #tiles: Tiles;
  readonly #slot = document.createElement('slot');
  readonly #status = document.createElement('div');
  readonly #controls: Controls;
  readonly #printing: Printing;
  readonly #size: ResizeObserver;
  readonly #changes: MutationObserver;
  readonly #translated = new MutationObserver(() => this.#schedule());
  #given: Article | undefined;
  #options: ElementOptions = {};
  #read: Article | undefined;
  #engine: Warraq | undefined;
  #view: ScreenView | undefined;
  #stop = new AbortController();
  #pending = 0;
  #busy: Promise<void> | undefined;
  #again = false;
  #crashes = 0;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styleSheet()];
    const tiles = document.createElement('div');
    tiles.className = 'tiles';
    this.#page.className = 'page';
    this.#page.hidden = true;
    this.#page.part.add('page');
    this.#layer.className = 'layer';
    this.#layer.part.add('text');
    this.#status.className = 'said';
    this.#status.setAttribute('role', 'status');
    this.#page.append(this.#layer, tiles, this.#status);
    root.append(this.#slot, this.#page);
    this.#tiles = new Tiles(tiles, (error) => this.#fail(error));
    this.#printing = new Printing({
      host: this, root, lang: () => this.#lang(), dark: () => this.#dark(), emit: (name, detail) => this.#emit(name, detail),
      source: async (asked) => ({ ...(await this.#source()), options: { ...this.#common(), ...this.#options.print, ...asked } }),
    });
    this.#controls = new Controls({
      page: this.#page, status: this.#status, host: this,
      strings: () => stringsFor(this.#lang()),
      article: () => this.#read,
      selection: () => selectedIn(root, [this.#layer, this]),
      toPDF: () => this.toPDF(), toPNG: () => this.toPNG(), links: () => (this.#read && this.#engine ? this.#engine.links(this.#read).links : {}),
      textSize: () => this.#step(), setTextSize: (step) => this.setAttribute('text-size', String(step)),
      print: (options) => this.#printing.print(options),
    });
    this.#size = new ResizeObserver(() => this.#schedule());
    this.#changes = new MutationObserver(() => { if (!this.#given) this.#read = undefined; this.#schedule(); });
  }

  /** The article itself, instead of what the element wraps. */
  get article(): Article | undefined { return this.#given ?? this.#read; }
  set article(article: Article | undefined) {
    this.#given = article ?? undefined;
    this.#read = undefined;
    this.#schedule();
  }
  get options(): ElementOptions { return this.#options; }
  set options(options: ElementOptions) {
    this.#options = options ?? {};
    this.#schedule();
  }
  /** The laid-out screen view; undefined while the served article is shown. */
  get view(): ScreenView | undefined { return this.#view; }

  connectedCallback() {
    // Properties that were set before the element was defined hide its accessors: set them again.
    for (const name of ['article', 'options'] as const) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      (this as Record<string, unknown>)[name] = value;
    }
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#size.observe(this);
    this.#changes.observe(this, { childList: true, subtree: true, characterData: true });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#schedule(), { signal });
    matchMedia('(forced-colors: active)').addEventListener('change', () => this.#schedule(), { signal });
    document.addEventListener('DOMContentLoaded', () => this.#schedule(), { signal, once: true });
    this.#watchScale(signal);
    this.#printing.connect(signal);
    this.#translated.observe(document.documentElement, { attributeFilter: ['class'] });
    this.#schedule();
  }
  disconnectedCallback() {
    this.#stop.abort();
    this.#size.disconnect();
    this.#changes.disconnect();
    this.#translated.disconnect();
    // It may only be on its way to another place in the page.
    setTimeout(() => { if (!this.isConnected) this.#clear(); }, 1000);
  }
  attributeChangedCallback(_name: string, before: string | null, now: string | null) {
    if (before !== now) this.#schedule();
  }

  /** The print view as a PDF. */
  async toPDF(options: PrintOptions = {}): Promise<Uint8Array> {
    return this.#with('print', { ...this.#common(), ...this.#options.print, ...options }, (engine, article, all) => {
      const view = engine.print(article, all);
      try { return view.toPDF(); } finally { view.dispose(); }
    });
  }
  /** A card as PNG. */
  async toPNG(options: ShareOptions = {}): Promise<Uint8Array> {
    return this.#with('share', { ...this.#common(), ...this.#options.share, ...options }, (engine, article, all) => {
      const view = engine.share(article, all);
      try { return view.toPNG(); } finally { view.dispose(); }
    });
  }
  /** The print preview, or the print window at once where the attribute or the options say `direct`. */
  print(options?: ElementPrintOptions): Promise<void> { return this.#controls.print(options); }
  /** The device's share sheet, or the element's own menu. */
  share(): Promise<void> { return this.#controls.send(); }

  async #with<O extends object, T>(view: 'print' | 'share', options: O, make: (engine: Warraq, article: Article, options: O) => T): Promise<T> {
    const { engine, article } = await this.#source();
    try {
      await engine.prepare(article, { ...options, views: [view], signal: this.#stop.signal });
      return make(engine, article, options);
    } finally {
      WarraqArticle.#forget(engine);
    }
  }

  async #source(): Promise<{ engine: Warraq; article: Article }> {
    let engine = await WarraqArticle.engine();
    WarraqArticle.#forget(engine);
    if (engine.crashed) engine = await WarraqArticle.engine();
    const article = this.#read ?? this.#readArticle(engine);
    if (!article) throw new WarraqError({ code: 'empty-input', message: 'The element wraps no article.' });
    return { engine, article };
  }

  #schedule() {
    if (!this.isConnected || this.#pending) return;
    this.#pending = requestAnimationFrame(() => {
      this.#pending = 0;
      void this.#update();
    });
  }
  async #update() {
    if (document.readyState === 'loading' && !this.#given) return;
    if (this.#busy) { this.#again = true; return; }
    this.#busy = this.#render().catch((error: unknown) => this.#fail(error));
    await this.#busy;
    this.#busy = undefined;
    if (this.#again) { this.#again = false; this.#schedule(); }
  }

  async #render() {
    const width = Math.floor(this.clientWidth);
    // A page that the browser translates is shown as it was served: it could not translate what is painted.
    const translated = /\btranslated-(?:ltr|rtl)\b/.test(document.documentElement.className);
    if (width < 120 || translated || this.getAttribute('view') === 'served') { if (this.#view) this.#clear(); return; }
    const start = performance.now();
    if (!this.#engine || this.#engine.crashed) {
      this.#engine = await WarraqArticle.engine();
      this.#emit('load', {});
    }
    const engine = this.#engine, article = (this.#read ??= this.#readArticle(engine));
    if (!article || !this.isConnected) return;
    const options = this.#screenOptions(width);
    await engine.prepare(article, { ...options, views: ['screen'], signal: this.#stop.signal });
    await loadFaces(engine);
    if (!this.isConnected) return;
    const view = engine.render(article, options);
    this.#show(view, article, options, engine);
    void this.#printing.ready().catch(() => {});
    this.#emit('render', { width: view.width, height: view.height, ms: performance.now() - start, diagnostics: view.diagnostics });
  }

  #show(view: ScreenView, article: Article, options: ScreenOptions, engine: Warraq) {
    const { style } = this.#page, rtl = rightToLeft(article);
    for (const [name, color] of Object.entries(engine.palette(article, options))) style.setProperty(`--${name}`, color);
    style.height = `${view.height}px`;
    this.#page.dir = rtl ? 'rtl' : 'ltr';
    this.#page.classList.toggle('dark', options.dark === true);
    this.#page.classList.toggle('text', this.getAttribute('view') === 'text');
    this.#layer.lang = article.lang ?? 'ar';
    const focused = this.#controls.focused();
    const built = buildLayer({ layer: view.layer(), rtl, base: document.baseURI, ...this.#controls.makers(article, rtl) });
    this.#layer.replaceChildren(built.root);
    this.#page.hidden = false;
    this.#slot.hidden = true;
    this.#slot.style.display = 'none';
    built.fit();
    this.#controls.ready(built.actions, rtl, focused);
    this.#view?.dispose();
    this.#view = view;
    this.#tiles.show(view, devicePixelRatio || 1);
  }

  #readArticle(engine: Warraq): Article | undefined {
    const facts = pageFacts(document);
    if (this.#given) return engine.read({ ...facts, ...this.#given }, { as: 'json' }).article;
    const source = sourceIn(this);
    if (!source) return undefined;
    if (source.kind === 'html') return engine.read(source.element, { base: document.baseURI, facts }).article;
    const { article } = engine.read(source.text, { as: 'json' });
    return { ...article, ...(!article.url && facts.url && { url: facts.url }) };
  }

  #step(): number { return Math.min(4, Math.max(1, Math.trunc(Number(this.getAttribute('text-size') ?? 2)) || 2)); }
  #common(): { theme: string } {
    const passed = PASSED.map((name) => [name, this.getAttribute(name)]).filter(([, value]) => value !== null);
    return { theme: this.getAttribute('theme') ?? 'news', ...Object.fromEntries(passed) };
  }
  #screenOptions(width: number): ScreenOptions {
    const common = this.#common(), step = this.#step();
    return { ...common, width: Math.min(width, 10_000), dark: this.#dark(), ...(step !== 2 && { fontSize: bodySize(step, width, common.theme) }), ...this.#options.screen };
  }
  #dark(): boolean {
    const scheme = this.getAttribute('scheme');
    return scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  }
  #lang(): string { return this.closest('[lang]')?.getAttribute('lang') ?? 'ar'; }

  #watchScale(signal: AbortSignal) {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
      if (this.#view) this.#tiles.show(this.#view, devicePixelRatio || 1);
      if (!signal.aborted) this.#watchScale(signal);
    }, { once: true, signal });
  }

  #fail(error: unknown) {
    if (this.#stop.signal.aborted) return;
    const engine = this.#engine;
    this.#clear();
    WarraqArticle.#forget(engine);
    this.#engine = undefined;
    const code = error instanceof WarraqError ? error.code : 'not-loaded';
    this.#emit('error', { code, message: (error as Error)?.message ?? String(error), error });
    // A fault of ours may have had to do with what came before: once more with a new engine.
    if (code === 'crashed' && this.#crashes++ < 1) this.#schedule();
  }
  /** Back to the served article. */
  #clear() {
    this.#page.hidden = true;
    this.#slot.style.display = '';
    this.#tiles.clear();
    this.#layer.replaceChildren();
    this.#view?.dispose();
    this.#view = undefined;
  }
  /** False where a listener said that it does it itself. */
  #emit(name: 'load' | 'render' | 'error' | 'print' | 'printed', detail: object): boolean {
    return this.dispatchEvent(new CustomEvent(`warraq-${name}`, { detail, bubbles: true, composed: true, cancelable: name === 'print' }));
  }
}

declare global {
  interface HTMLElementTagNameMap { 'warraq-article': WarraqArticle }
}
