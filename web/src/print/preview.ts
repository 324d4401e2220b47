// The print preview: the pages that will be printed, turned as a book of the article's direction is, and what a reader may
// choose for paper.
import type { Warraq } from '../engine/engine.js';
import type { Article, PrintOptions } from '../engine/types.js';
import type { PrintView } from '../engine/view.js';
import { icon } from '../element/icons.js';
import { styleSheet } from '../element/sheet.js';
import { stringsFor, type Strings } from '../element/strings.js';
import { rightToLeft, titleOf } from '../element/traits.js';
import { troubleBox } from '../element/trouble.js';
import { fileName, giveFile } from '../share/send.js';
import { offerOf, optionsOf, usualPaper, type Choices } from './choices.js';
import { chosen, formOf } from './form.js';
import { make } from './make.js';
import { printPages, type Route } from './print.js';
import { previewSheet } from './preview-sheet.js';
import { Sheets } from './sheets.js';
import { wordsFor, type Words } from './strings.js';

export interface PreviewOptions {
  engine: Warraq | (() => Promise<Warraq>);
  article: Article;
  /** What the reader's choices are added to. */
  options?: PrintOptions;
  /** Where the dialog stands; by default in a shadow root of its own at the end of the page. */
  into?: ShadowRoot;
  /** Of its words; Arabic by default. */
  lang?: string;
  dark?: boolean;
}
export interface Printed { route: Route; pages: number; options: PrintOptions }

/** What the reader chose last, as long as the page lives and gives the same options. */
let remembered: Choices = {}, rememberedFor = '';

/** Opens the preview; once it is closed, what was printed, if anything. */
export function openPreview(options: PreviewOptions): Promise<Printed | undefined> {
  return new Promise((resolve) => new Preview(options, resolve).open());
}

class Preview {
  readonly #o: PreviewOptions;
  readonly #done: (printed: Printed | undefined) => void;
  readonly #common: Strings;
  readonly #words: Words;
  readonly #locale: string;
  readonly #digits: Intl.NumberFormat;
  /** 1 where pages go from left to right. */
  readonly #way: 1 | -1;
  readonly #dialog: HTMLDialogElement;
  readonly #status = make('div', { role: 'status' });
  readonly #back: HTMLElement;
  readonly #next: HTMLElement;
  readonly #stage: HTMLElement;
  readonly #leaves: Sheets;
  readonly #strip: Sheets;
  readonly #resized = new ResizeObserver(() => this.#resize());
  #form: HTMLFormElement | undefined;
  #view: PrintView | undefined;
  #options: PrintOptions = {};
  #printed: Printed | undefined;
  #index = 0;
  #busy = false;
  #changed = false;

  constructor(options: PreviewOptions, done: (printed: Printed | undefined) => void) {
    this.#o = options;
    this.#done = done;
    const common = (this.#common = stringsFor(options.lang ?? 'ar')), words = (this.#words = wordsFor(common));
    this.#locale = common.dir === 'rtl' ? 'ar-EG' : 'en';
    this.#digits = new Intl.NumberFormat(this.#locale, { useGrouping: false });
    this.#way = rightToLeft(options.article) ? -1 : 1;
    const dir = this.#way < 0 ? 'rtl' : 'ltr', group = { dir, role: 'group', 'aria-label': words.pages };
    const paint = (canvas: HTMLCanvasElement, page: number) => this.#paint(canvas, page);
    this.#leaves = new Sheets(make('div', { class: 'leaves', tabindex: '0', ...group }), paint);
    this.#strip = new Sheets(make('div', { class: 'strip', ...group }), paint);
    this.#stage = make('div', { class: 'stage' }, this.#leaves.box);
    this.#back = button('forward', words.back, () => this.#go(this.#index - 1), 'back');
    this.#next = button('forward', words.next, () => this.#go(this.#index + 1));
    const go = button('print', words.print, () => this.#work(() => this.#print()), 'go', true);
    go.autofocus = true;
    this.#dialog = make('dialog', { class: 'preview', dir: common.dir, 'aria-label': words.title },
      make('header', {}, words.title, button('close', words.close, () => this.#dialog.close())),
      this.#stage, make('div', { class: 'turn', dir }, this.#back, this.#status, this.#next), this.#strip.box,
      make('footer', {}, go, button('download', words.save, () => this.#work(() => this.#save()), '', true)));
  }

  open() {
    const { into = ownRoot() } = this.#o, dialog = this.#dialog;
    into.adoptedStyleSheets = [...new Set([...into.adoptedStyleSheets, styleSheet(), previewSheet()])];
    into.append(dialog);
    dialog.addEventListener('keydown', (event) => this.#key(event));
    dialog.addEventListener('close', () => this.#close(into));
    this.#leaves.box.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    dialog.showModal();
    this.#resized.observe(this.#stage);
    void this.#work(() => this.#lay());
  }

  /** Does what takes time, and says so before: layout holds the browser up. */
  async #work(act: () => unknown) {
    if (this.#busy) return;
    this.#busy = true;
    this.#stage.querySelector('.trouble')?.remove();
    this.#dialog.ariaBusy = 'true';
    const words = (this.#status.textContent = this.#common.preparing);
    await new Promise((then) => setTimeout(then, 20));
    try {
      await act();
    } catch {
      this.#trouble();
    }
    this.#busy = false;
    this.#dialog.ariaBusy = 'false';
    this.#dialog.style.removeProperty('--done');
    if (this.#status.textContent?.startsWith(words)) this.#mark(this.#index);
  }

  /** Lays the article out for the paper that is chosen, as long as the reader changes that, and shows its pages. */
  async #lay(): Promise<PrintView> {
    const { article, engine: given } = this.#o, engine = typeof given === 'function' ? await given() : given;
    if (!this.#form) this.#furnish(engine);
    do {
      this.#changed = false;
      this.#options = { ...this.#o.options, ...optionsOf(remembered) };
      await engine.prepare(article, { ...this.#options, views: ['print'] });
    } while (this.#changed);
    if (!this.#dialog.open) throw new Error('closed');
    const view = engine.print(article, this.#options);
    this.#view?.dispose();
    this.#view = view;
    this.#leaves.fill(view.pages.map((page, i) => make('div', { class: 'leaf' }, blank(page, { role: 'img', 'aria-label': this.#name(i) }))));
    this.#strip.fill(view.pages.map((page, i) => {
      const number = this.#digits.format(i + 1), thumb = make('button', { type: 'button', 'aria-label': `${this.#words.page} ${number}` }, blank(page, {}), number);
      thumb.addEventListener('click', () => this.#go(i));
      return thumb;
    }));
    this.#go(this.#index);
    return view;
  }

  /** What needs the engine: colours, and the choices it offers. */
  #furnish(engine: Warraq) {
    const { article, options = {}, dark = false } = this.#o;
    for (const [name, color] of Object.entries(engine.palette(article, { ...options, dark }))) this.#dialog.style.setProperty(`--${name}`, color);
    this.#dialog.style.colorScheme = dark ? 'dark' : 'light';
    const given = JSON.stringify(options);
    if (given !== rememberedFor) remembered = { paper: usualPaper(), columns: 1, ...(options as Choices) };
    rememberedFor = given;
    const form = (this.#form = formOf(offerOf(engine.options()), remembered, this.#words, this.#digits));
    form.addEventListener('change', () => {
      remembered = chosen(form);
      this.#changed = true;
      void this.#work(() => this.#lay());
    });
    this.#dialog.lastElementChild?.before(form);
  }

  #paint(canvas: HTMLCanvasElement, page: number) {
    const size = this.#view?.pages[page], width = canvas.clientWidth * devicePixelRatio;
    if (!size || !width || canvas.width === Math.ceil(width)) return;
    try {
      this.#view?.paint(canvas, { page, scale: Math.min(8, width / size.width) });
    } catch {
      this.#trouble();
    }
  }

  #name(page: number): string {
    return `${this.#words.page} ${this.#digits.format(page + 1)} ${this.#words.of} ${this.#digits.format(this.#view?.pages.length ?? 0)}`;
  }
  /** To a page. Nothing moves but what a finger moves. */
  #go(to: number) {
    const { box } = this.#leaves, last = box.childElementCount - 1, index = Math.max(0, Math.min(to, last));
    if (last < 0) return;
    box.scrollLeft = index * box.clientWidth * this.#way;
    this.#mark(index);
  }
  /** Says which page is shown. */
  #mark(index: number) {
    const { box } = this.#strip, thumbs = [...box.children] as HTMLElement[], here = thumbs[index];
    if (!here) return;
    this.#index = index;
    for (const thumb of thumbs) {
      thumb.ariaCurrent = thumb === here ? 'true' : null;
      thumb.tabIndex = thumb === here ? 0 : -1;
    }
    if (box.matches(':focus-within')) here.focus();
    box.scrollLeft = here.offsetLeft - (box.clientWidth - here.offsetWidth) / 2;
    this.#back.ariaDisabled = String(!index);
    this.#next.ariaDisabled = String(!thumbs[index + 1]);
    this.#status.textContent = this.#name(index);
  }
  #scrolled() {
    const { box } = this.#leaves, index = Math.round(Math.abs(box.scrollLeft) / box.clientWidth);
    if (index !== this.#index) this.#mark(index);
  }
  #resize() {
    this.#go(this.#index);
    this.#leaves.again();
    this.#strip.again();
  }
  #key(event: KeyboardEvent) {
    const to = { ArrowRight: this.#index + this.#way, ArrowLeft: this.#index - this.#way, PageDown: this.#index + 1, PageUp: this.#index - 1, Home: 0, End: Infinity }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).matches('input, select')) return;
    event.preventDefault();
    this.#go(to);
  }

  async #print() {
    const view = this.#view ?? (await this.#lay()), total = view.pages.length;
    const route = await printPages(view, {
      progress: (done) => {
        this.#dialog.style.setProperty('--done', `${(100 * done) / total}%`);
        this.#status.textContent = `${this.#common.preparing} ${(done / total).toLocaleString(this.#locale, { style: 'percent' })}`;
      },
    });
    this.#printed = { route, pages: total, options: this.#options };
    this.#dialog.close();
  }
  async #save() {
    await giveFile((this.#view ?? (await this.#lay())).toPDF(), fileName(titleOf(this.#o.article), 'pdf'), 'application/pdf');
    this.#status.textContent = this.#common.saved;
  }

  #trouble() {
    this.#status.textContent = '';
    this.#stage.append(troubleBox(this.#common, () => this.#work(() => this.#lay())));
  }

  #close(root: ShadowRoot) {
    this.#resized.disconnect();
    this.#leaves.clear();
    this.#strip.clear();
    this.#view?.dispose();
    this.#dialog.remove();
    if (!this.#o.into) root.host.remove();
    this.#done(this.#printed);
  }
}

function button(name: Parameters<typeof icon>[0], label: string, act: () => unknown, kind = '', shown = false): HTMLButtonElement {
  const element = make('button', { type: 'button', class: kind, ...(!shown && { 'aria-label': label }) }, icon(name), shown ? label : '');
  element.addEventListener('click', () => void act());
  return element;
}

function blank({ width, height }: { width: number; height: number }, attributes: Record<string, string>): HTMLCanvasElement {
  const canvas = make('canvas', attributes);
  canvas.style.setProperty('--ratio', String(width / height));
  return canvas;
}

function ownRoot(): ShadowRoot {
  const host = make('div');
  document.body.append(host);
  return host.attachShadow({ mode: 'open' });
}
