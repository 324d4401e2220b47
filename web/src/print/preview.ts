// The print preview: the pages that will be printed, turned as a book of the article's direction is, and what a reader may
// choose for paper.
import type { Warraq } from '../engine/engine.js';
import type { Article, PrintOptions } from '../engine/types.js';
import type { PrintView } from '../engine/view.js';
import { icon } from '../element/icons.js';
import { styleSheet } from '../element/sheet.js';
import { stringsFor, type Strings } from '../element/strings.js';
import { rove } from '../element/toolbar.js';
import { rightToLeft, titleOf } from '../element/traits.js';
import { fileName, giveFile } from '../share/send.js';
import { offerOf, optionsOf, usualPaper, type Choices } from './choices.js';
import { chosen, formOf } from './form.js';
import { make } from './make.js';
import { printPages, type Route } from './print.js';
import { previewSheet } from './preview-sheet.js';
import { Sheets } from './sheets.js';
import { digitsFor, wordsFor } from './strings.js';

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

/** What the reader chose last, as long as the page lives. */
let remembered: Choices = {};

/** Opens the preview; once it is closed, what was printed, if anything. */
export function openPreview(options: PreviewOptions): Promise<Printed | undefined> {
  return new Promise((resolve) => new Preview(options, resolve).open());
}

class Preview {
  readonly #o: PreviewOptions;
  readonly #done: (printed: Printed | undefined) => void;
  readonly #common: Strings;
  readonly #words: ReturnType<typeof wordsFor>;
  readonly #digits: Intl.NumberFormat;
  readonly #rtl: boolean;
  readonly #status = make('div', { role: 'status' });
  readonly #stage = make('div', { class: 'stage' });
  readonly #leaves: Sheets;
  readonly #strip: Sheets;
  readonly #resized = new ResizeObserver(() => this.#resize());
  #dialog!: HTMLDialogElement;
  #buttons!: { print: HTMLElement; back: HTMLElement; next: HTMLElement };
  #form: HTMLFormElement | undefined;
  #view: PrintView | undefined;
  #options: PrintOptions = {};
  #printed: Printed | undefined;
  #index = 0;
  #turn = 0;

  constructor(options: PreviewOptions, done: (printed: Printed | undefined) => void) {
    this.#o = options;
    this.#done = done;
    this.#common = stringsFor(options.lang ?? 'ar');
    this.#words = wordsFor(this.#common);
    this.#digits = digitsFor(this.#common);
    this.#rtl = rightToLeft(options.article);
    const dir = this.#rtl ? 'rtl' : 'ltr', label = this.#words.pages;
    const paint = (canvas: HTMLCanvasElement, page: number) => this.#paint(canvas, page);
    this.#leaves = new Sheets(make('div', { class: 'leaves', dir, tabindex: '0', role: 'group', 'aria-label': label }), paint);
    this.#strip = new Sheets(make('div', { class: 'strip', dir, role: 'toolbar', 'aria-label': label }), paint);
  }

  open() {
    const root = this.#o.into ?? ownRoot();
    const { print, save, close, title } = this.#words, common = this.#common;
    const dialog = (this.#dialog = make('dialog', { class: 'preview', dir: common.dir, 'aria-labelledby': 'preview-title' }));
    const button = (name: Parameters<typeof icon>[0], label: string, act: () => unknown, attributes: Record<string, string> = {}, ...shown: string[]) => {
      const element = make('button', { type: 'button', ...(!shown.length && { 'aria-label': label }), ...attributes }, icon(name), ...shown);
      element.addEventListener('click', () => void act());
      return element;
    };
    const back = button('forward', this.#words.back, () => this.#go(this.#index - 1), { class: 'back' });
    const next = button('forward', this.#words.next, () => this.#go(this.#index + 1));
    const go = button('print', print, () => this.#print(), { class: 'go', autofocus: '' }, print);
    this.#buttons = { print: go, back, next };
    this.#stage.append(this.#leaves.box);
    dialog.append(
      make('header', {}, make('h2', { id: 'preview-title' }, title), button('close', close, () => dialog.close())),
      this.#stage, make('div', { class: 'turn', dir: this.#leaves.box.dir }, back, this.#status, next), this.#strip.box,
      make('footer', {}, go, button('download', save, () => this.#save(), {}, save)));
    for (const sheet of [styleSheet(), previewSheet()]) if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    root.append(dialog);
    dialog.addEventListener('keydown', (event) => this.#key(event));
    dialog.addEventListener('close', () => this.#close(root));
    this.#leaves.box.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    rove(this.#strip.box, this.#rtl);
    dialog.showModal();
    this.#resized.observe(this.#stage);
    void this.#lay();
  }

  /** Lays the article out for the paper that is chosen, and shows its pages. */
  async #lay() {
    const turn = ++this.#turn, { article } = this.#o;
    this.#stage.querySelector('.trouble')?.remove();
    this.#busy(true, this.#words.setting);
    try {
      const engine = typeof this.#o.engine === 'function' ? await this.#o.engine() : this.#o.engine;
      if (!this.#form) this.#furnish(engine);
      const options = (this.#options = { ...this.#o.options, ...optionsOf(remembered) });
      await engine.prepare(article, { ...options, views: ['print'] });
      // Layout holds the browser up: what is being done is said first.
      await new Promise((then) => setTimeout(then, 20));
      if (turn !== this.#turn) return;
      const view = engine.print(article, options);
      this.#view?.dispose();
      this.#view = view;
      this.#fill(view);
    } catch {
      if (turn === this.#turn) this.#trouble();
    }
  }

  /** What needs the engine: colours, and the choices it offers. */
  #furnish(engine: Warraq) {
    const { article, options = {}, dark = false } = this.#o, { theme, set } = options;
    const palette = engine.palette(article, { ...(theme && { theme }), ...(set && { set }), dark });
    for (const [name, color] of Object.entries(palette)) this.#dialog.style.setProperty(`--${name}`, color);
    remembered = { paper: options.paper ?? usualPaper(), columns: options.columns ?? 1, ...remembered };
    this.#form = formOf(offerOf(engine.options()), remembered, this.#words, this.#digits);
    this.#form.addEventListener('change', () => {
      remembered = chosen(this.#form as HTMLFormElement);
      void this.#lay();
    });
    this.#dialog.lastElementChild?.before(this.#form);
  }

  #fill(view: PrintView) {
    const sheet = (page: { width: number; height: number }, label: string) => {
      const canvas = make('canvas', label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' });
      canvas.style.setProperty('--ratio', String(page.width / page.height));
      return canvas;
    };
    this.#leaves.fill(view.pages.map((page, i) => make('div', { class: 'leaf' }, sheet(page, this.#name(i)))));
    this.#strip.fill(view.pages.map((page, i) => {
      const button = make('button', { type: 'button', 'aria-label': `${this.#words.page} ${this.#digits.format(i + 1)}` }, sheet(page, ''), this.#digits.format(i + 1));
      button.addEventListener('click', () => this.#go(i));
      return button;
    }));
    this.#busy(false, '');
    this.#go(Math.min(this.#index, view.pages.length - 1));
  }

  #paint(canvas: HTMLCanvasElement, page: number) {
    const size = this.#view?.pages[page], width = canvas.clientWidth * devicePixelRatio;
    if (!size || width < 1 || canvas.width === Math.ceil(width)) return;
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
    const { box } = this.#leaves, index = Math.max(0, Math.min(to, box.childElementCount - 1));
    box.scrollTo({ left: index * box.clientWidth * (this.#rtl ? -1 : 1), behavior: 'instant' });
    this.#mark(index);
  }
  #mark(index: number) {
    this.#index = index;
    const { children } = this.#strip.box, { back, next } = this.#buttons;
    [...children].forEach((child, i) => {
      child.toggleAttribute('aria-current', i === index);
      (child as HTMLElement).tabIndex = i === index ? 0 : -1;
    });
    const { box } = this.#strip, here = children[index] as HTMLElement | undefined;
    if (here) box.scrollTo({ left: here.offsetLeft - (box.clientWidth - here.offsetWidth) / 2, behavior: 'instant' });
    back.setAttribute('aria-disabled', String(index === 0));
    next.setAttribute('aria-disabled', String(index === children.length - 1));
    if (this.#status.textContent !== this.#name(index)) this.#status.textContent = this.#name(index);
  }
  #scrolled() {
    const { box } = this.#leaves, index = Math.round(Math.abs(box.scrollLeft) / (box.clientWidth || 1));
    if (index !== this.#index && this.#view) this.#mark(index);
  }
  #resize() {
    this.#go(this.#index);
    this.#leaves.again();
    this.#strip.again();
  }
  #key(event: KeyboardEvent) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).matches('input, select')) return;
    const to = { ArrowLeft: this.#index + (this.#rtl ? 1 : -1), ArrowRight: this.#index + (this.#rtl ? -1 : 1), PageDown: this.#index + 1, PageUp: this.#index - 1, Home: 0, End: Infinity }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#go(to);
  }

  async #print() {
    const view = this.#ready();
    if (!view) return;
    const { preparing } = this.#common, total = view.pages.length;
    this.#busy(true, preparing);
    try {
      const route = await printPages(view, {
        progress: (done) => {
          this.#dialog.style.setProperty('--done', `${Math.round((100 * done) / total)}%`);
          this.#status.textContent = `${preparing} ${this.#digits.format(Math.round((100 * done) / total))}${this.#common.dir === 'rtl' ? '٪' : '%'}`;
        },
      });
      this.#printed = { route, pages: total, options: this.#options };
      this.#dialog.close();
    } catch {
      this.#trouble();
    }
  }
  async #save() {
    const view = this.#ready();
    if (!view) return;
    this.#busy(true, this.#common.preparing);
    await new Promise((then) => setTimeout(then, 20));
    try {
      await giveFile(view.toPDF(), fileName(titleOf(this.#o.article), 'pdf'), 'application/pdf');
      this.#busy(false, this.#common.saved);
    } catch {
      this.#trouble();
    }
  }
  /** The view, once its pages stand. */
  #ready(): PrintView | undefined { return this.#dialog.getAttribute('aria-busy') === 'true' ? undefined : this.#view; }
  #busy(busy: boolean, words: string) {
    this.#dialog.setAttribute('aria-busy', String(busy));
    this.#dialog.style.removeProperty('--done');
    if (words) this.#status.textContent = words;
  }

  /** What failed, what to do, and one button; the pages that stand already stay. */
  #trouble() {
    const { failed, help } = this.#words, again = make('button', { type: 'button' }, this.#common.retry);
    this.#busy(false, failed);
    this.#stage.querySelector('.trouble')?.remove();
    this.#stage.append(make('div', { class: 'trouble', role: 'alert' }, make('strong', {}, failed), help, make('br'), again));
    again.addEventListener('click', () => {
      this.#buttons.print.focus();
      void this.#lay();
    });
  }

  #close(root: ShadowRoot) {
    this.#turn++;
    this.#resized.disconnect();
    this.#leaves.clear();
    this.#strip.clear();
    this.#view?.dispose();
    this.#dialog.remove();
    if (!this.#o.into) root.host.remove();
    this.#done(this.#printed);
  }
}

function ownRoot(): ShadowRoot {
  const host = document.createElement('div');
  document.body.append(host);
  return host.attachShadow({ mode: 'open' });
}
