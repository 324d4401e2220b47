// Send, Print and text size: real buttons over the boxes that the layout painted for them, their menus,
// and what is said about how it went.
import { quoteLink } from '../engine/view.js';
import type { Article, Links } from '../engine/types.js';
import { safeUrl } from '../read/inline.js';
import { canShare, copyText, fileName, giveFile, prefersNative, serviceLinks, shareNatively } from '../share/send.js';
import { icon, type IconName } from './icons.js';
import { loadPrint, type ElementPrintOptions } from './printing.js';
import type { Strings } from './strings.js';
import { Menu, rove } from './toolbar.js';
import { titleOf } from './traits.js';
import { troubleBox } from './trouble.js';

export interface ControlsHost {
  page: HTMLElement;
  status: HTMLElement;
  host: HTMLElement;
  strings: () => Strings;
  article: () => Article | undefined;
  selection: () => string;
  toPDF: () => Promise<Uint8Array>;
  toPNG: () => Promise<Uint8Array>;
  links: () => Links;
  textSize: () => number;
  setTextSize: (step: number) => void;
  /** True: the print window was asked for. */
  print: (options?: ElementPrintOptions) => Promise<boolean>;
}

const SERVICES = ['whatsapp', 'telegram', 'x', 'facebook', 'email'] as const;

export class Controls {
  readonly #on: ControlsHost;
  #menus: Menu[] = [];
  #send: Menu | undefined;
  #bar: HTMLElement | undefined;
  #trouble: HTMLElement | undefined;
  #quote = '';

  constructor(on: ControlsHost) { this.#on = on; }

  /** Makers of the elements over the layout's boxes, for the text layer. */
  makers(article: Article, rtl: boolean) {
    for (const menu of this.#menus) menu.box.remove();
    this.#menus = [];
    this.#send = undefined;
    const comments = safeUrl(article.comments?.url, document.baseURI);
    return {
      bar: () => {
        this.#bar = document.createElement('div');
        this.#bar.className = 'bar';
        this.#bar.setAttribute('role', 'toolbar');
        this.#bar.setAttribute('aria-label', this.#on.strings().toolbar);
        return this.#bar;
      },
      action: (id: string, label: string): HTMLElement => {
        if (id === 'comments') {
          const element = document.createElement(comments ? 'a' : 'span');
          if (comments) (element as HTMLAnchorElement).href = comments;
          return element;
        }
        const button = document.createElement('button');
        button.type = 'button';
        button.dataset['action'] = id;
        if (id === 'send') this.#send = this.#menu(button, label, (box) => this.#fillSend(box), false, rtl);
        if (id === 'size') this.#menu(button, label, (box) => this.#fillSize(box), true, rtl);
        if (id === 'print') {
          button.addEventListener('click', () => void this.print());
          for (const type of ['pointerenter', 'focus']) button.addEventListener(type, () => void loadPrint().catch(() => {}), { once: true });
        }
        // The selection is gone once the focus is in the menu.
        button.addEventListener('pointerdown', () => (this.#quote = this.#on.selection()));
        return button;
      },
    };
  }

  /** Which button holds the focus, so that it is found again after a new layout. */
  focused(): string | undefined {
    const active = (this.#on.host.shadowRoot as ShadowRoot).activeElement as HTMLElement | null;
    return active?.dataset['action'] ?? (active?.closest('.menu') ? 'size' : undefined);
  }
  ready(actions: { id: string; element: HTMLElement }[], rtl: boolean, focus: string | undefined) {
    if (this.#bar) rove(this.#bar, rtl);
    for (const menu of this.#menus) this.#on.page.append(menu.box);
    if (focus) actions.find(({ id }) => id === focus)?.element.focus({ preventScroll: true });
  }

  async send(): Promise<void> {
    const article = this.#on.article();
    if (!article) return;
    const data = { title: titleOf(article), url: article.url ?? location.href };
    if (prefersNative(data) && (await shareNatively(data))) return;
    this.#send?.open();
  }

  async print(options?: ElementPrintOptions): Promise<void> {
    const { page, strings, print } = this.#on;
    this.#trouble?.remove();
    this.#say(strings().preparing);
    try {
      this.#say((await print(options)) ? strings().printing : '');
    } catch {
      this.#say('');
      // Without the engine there is the served article, which the browser prints.
      if (page.hidden) window.print();
      else this.#showTrouble();
    }
  }

  #menu(button: HTMLElement, label: string, fill: (box: HTMLElement) => void, columns: boolean, rtl: boolean): Menu {
    const menu = new Menu(button, label, fill, columns, rtl, () => this.#on.strings().dir);
    this.#menus.push(menu);
    if (!columns) {
      // On telephones the device's own sheet comes first; it must be asked for within the press itself.
      button.addEventListener('click', (event) => {
        const article = this.#on.article(), data = { title: titleOf(article ?? { title: '' }), url: article?.url ?? location.href };
        if (!prefersNative(data)) return;
        event.stopImmediatePropagation();
        void shareNatively(data).then((done) => { if (!done) menu.open(); });
      }, true);
    }
    return menu;
  }

  #fillSend(box: HTMLElement) {
    const article = this.#on.article(), words = this.#on.strings();
    if (!article) return;
    const title = titleOf(article), url = article.url ?? location.href;
    this.#item(box, 'copy', words.copyLink, async (item) => this.#answer(item, await copyText(url), words));
    const quote = quoteLink(url, this.#on.selection() || this.#quote);
    if (quote) this.#item(box, 'link', words.quoteLink, async (item) => this.#answer(item, await copyText(quote), words));
    this.#item(box, 'image', words.card, () => this.#file(this.#on.toPNG, fileName(title, 'png'), 'image/png'));
    this.#item(box, 'download', words.pdf, () => this.#file(this.#on.toPDF, fileName(title, 'pdf'), 'application/pdf'));
    if (canShare({ title, url })) this.#item(box, 'forward', words.share, () => shareNatively({ title, url }));
    for (const [name, href] of serviceLinks(this.#on.links(), SERVICES)) {
      const link = document.createElement('a');
      link.href = href;
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
      link.setAttribute('role', 'menuitem');
      link.append(icon('send'), words[name as (typeof SERVICES)[number]]);
      link.addEventListener('click', () => this.#menus.forEach((menu) => menu.close(false)));
      box.append(link);
    }
  }

  #item(box: HTMLElement, name: IconName, label: string, act: (item: HTMLElement) => unknown) {
    const item = document.createElement('button');
    item.type = 'button';
    item.setAttribute('role', 'menuitem');
    item.append(icon(name), label);
    item.addEventListener('click', () => void act(item));
    box.append(item);
  }

  /** «نُسخ الرابط», in place of what was asked for, and said aloud. */
  #answer(item: HTMLElement, done: boolean, words: Strings) {
    const answer = done ? words.copied : words.copyFailed;
    item.replaceChildren(icon(done ? 'check' : 'retry'), answer);
    item.classList.toggle('done', done);
    this.#say(answer);
  }

  async #file(make: () => Promise<Uint8Array>, name: string, type: string) {
    try {
      await giveFile(await make(), name, type);
      this.#say(this.#on.strings().saved);
      for (const menu of this.#menus) menu.close(true);
    } catch {
      this.#showTrouble();
    }
  }

  #fillSize(box: HTMLElement) {
    const words = this.#on.strings(), row = document.createElement('div'), sample = document.createElement('div');
    row.className = 'sizes';
    row.setAttribute('role', 'group');
    words.sizes.forEach((label, i) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.setAttribute('role', 'menuitemradio');
      button.setAttribute('aria-label', label);
      button.setAttribute('aria-checked', String(this.#on.textSize() === i + 1));
      button.append('ع');
      button.style.fontSize = `${17 + i * 3}px`;
      button.addEventListener('click', () => {
        this.#on.setTextSize(i + 1);
        this.#say(label);
      });
      row.append(button);
    });
    sample.className = 'sample';
    sample.setAttribute('aria-hidden', 'true');
    sample.append(words.sample);
    box.append(row, sample);
  }

  #showTrouble() {
    this.#trouble?.remove();
    const box = (this.#trouble = troubleBox(this.#on.strings(), () => this.print()));
    if (this.#bar) box.style.top = `${(this.#bar.lastElementChild as HTMLElement | null)?.offsetTop ?? 0}px`;
    this.#on.page.append(box);
    box.querySelector('button')?.focus();
  }

  #say(words: string) {
    const { status } = this.#on;
    status.textContent = '';
    // A change is said; the same words again would not be.
    requestAnimationFrame(() => (status.textContent = words));
  }
}
