// From <warraq-article> to paper. What does the work is loaded when somebody wants to print.
import type { Warraq } from '../engine/engine.js';
import type { Article, PrintOptions } from '../engine/types.js';

export interface ElementPrintOptions extends PrintOptions {
  /** Without the preview; by default only where the attribute says print="direct". */
  direct?: boolean;
}
export interface PrintingHost {
  host: HTMLElement;
  root: ShadowRoot;
  lang: () => string;
  dark: () => boolean;
  /** The engine, the article, and the print view's options with these over them. */
  source: (asked: PrintOptions) => Promise<{ engine: Warraq; article: Article; options: PrintOptions }>;
  /** False: the page will do it. */
  emit: (name: 'print' | 'printed', detail: object) => boolean;
}

export const loadPrint = () => import('../print.js');

export class Printing {
  readonly #on: PrintingHost;
  /** Prints at once, without waiting for anything: for what a browser asks for synchronously. */
  #now: (() => void) | undefined;

  constructor(on: PrintingHost) { this.#on = on; }

  /** True once the browser was asked for its print window. */
  async print({ direct = this.#on.host.getAttribute('print') === 'direct', ...asked }: ElementPrintOptions = {}): Promise<boolean> {
    const { root, emit } = this.#on;
    if (!emit('print', { direct, options: asked })) return false;
    const { openPreview } = await loadPrint();
    const printed = direct ? await this.#direct(asked) : await openPreview({ ...(await this.#source(asked)), into: root, lang: this.#on.lang(), dark: this.#on.dark() });
    // The button may be another by now: a new layout makes new ones.
    if (!direct && !root.activeElement) root.querySelector<HTMLElement>('[data-action=print]')?.focus({ preventScroll: true });
    if (printed) emit('printed', printed);
    return Boolean(printed);
  }

  /** Follows the attribute `intercept-print`: the browser's own Print prints our pages. */
  connect(signal: AbortSignal) {
    document.addEventListener('keydown', (event) => {
      const { key, code } = event;
      // Arabic keyboards have another letter on that key.
      const isP = /^p$/i.test(key) || (code === 'KeyP' && !/^[a-z]$/i.test(key));
      if (!this.#intercepts() || event.defaultPrevented || !isP || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      (this.#on.host as HTMLElement & { print(): unknown }).print();
    }, { signal });
    window.addEventListener('beforeprint', () => { if (this.#intercepts()) this.#now?.(); }, { signal });
  }
  /** What `beforeprint` needs must be here before: there is no waiting in it. */
  async ready() {
    if (!this.#intercepts()) return;
    const { addPages, hasPages, usualPaper } = await loadPrint(), { engine, article, options } = await this.#source();
    const all = { paper: usualPaper(), ...options };
    await engine.prepare(article, { ...all, views: ['print'] });
    this.#now = () => {
      if (hasPages(document)) return;
      const view = engine.print(article, all);
      for (const _ of addPages(view, document));
      view.dispose();
    };
  }

  #intercepts(): boolean { return this.#on.host.hasAttribute('intercept-print'); }
  #source(asked: PrintOptions = {}) { return this.#on.source(asked); }

  async #direct(asked: PrintOptions) {
    const { printPages, usualPaper } = await loadPrint(), { engine, article, options: own } = await this.#source(asked);
    const options = { paper: usualPaper(), ...own };
    await engine.prepare(article, { ...options, views: ['print'] });
    const view = engine.print(article, options);
    try {
      return { route: await printPages(view), pages: view.pages.length, options };
    } finally {
      view.dispose();
    }
  }
}
