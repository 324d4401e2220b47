// From <warraq-article> to paper. What does the work is loaded when somebody wants to print.
import type { Warraq } from '../engine/engine.js';
import type { Article, PrintOptions } from '../engine/types.js';
import type { PrintView } from '../engine/view.js';

export interface ElementPrintOptions extends PrintOptions {
  /** Without the preview; by default only where the attribute says print="direct". */
  direct?: boolean;
}
export interface PrintingHost {
  host: HTMLElement & { print(): unknown };
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
  /** For what a browser asks for synchronously. */
  #laid: { lay: () => PrintView; add: (view: PrintView) => void } | undefined;

  #busy = false;

  constructor(on: PrintingHost) { this.#on = on; }

  /** True once the browser was asked for its print window. */
  async print({ direct = this.#on.host.getAttribute('print') === 'direct', ...asked }: ElementPrintOptions = {}): Promise<boolean> {
    const { root, emit } = this.#on;
    if (this.#busy || !emit('print', { direct, options: asked })) return false;
    this.#busy = true;
    try {
      const printed = await (direct ? this.#direct(asked) : this.#preview(asked));
      // The button may be another by now: a new layout makes new ones.
      if (!direct && !root.activeElement) root.querySelector<HTMLElement>('[data-action=print]')?.focus({ preventScroll: true });
      if (printed) emit('printed', printed);
      return Boolean(printed);
    } finally {
      this.#busy = false;
    }
  }

  /** Follows the attribute `intercept-print`: the browser's own Print prints our pages. */
  connect(signal: AbortSignal) {
    document.addEventListener('keydown', (event) => {
      const { key, code } = event;
      // Arabic keyboards have another letter on that key.
      const isP = /^p$/i.test(key) || (code === 'KeyP' && !/^[a-z]$/i.test(key));
      if (!this.#intercepts() || event.defaultPrevented || !isP || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      this.#on.host.print();
    }, { signal });
    window.addEventListener('beforeprint', () => {
      if (!this.#laid || !this.#intercepts()) return;
      const view = this.#laid.lay();
      this.#laid.add(view);
      view.dispose();
    }, { signal });
  }
  /** What `beforeprint` needs must be here before: there is no waiting in it. */
  async ready() {
    if (!this.#intercepts()) return;
    const { addPages } = await loadPrint(), { lay } = await this.#ready({});
    this.#laid = { lay, add: addPages };
  }

  #intercepts(): boolean { return this.#on.host.hasAttribute('intercept-print'); }

  async #ready(asked: PrintOptions) {
    const { usualPaper } = await loadPrint(), { engine, article, options: own } = await this.#on.source(asked);
    const options = { paper: usualPaper(), ...own };
    await engine.prepare(article, { ...options, views: ['print'] });
    return { options, lay: () => engine.print(article, options) };
  }
  async #preview(asked: PrintOptions) {
    const { root, source, lang, dark } = this.#on, { openPreview } = await loadPrint();
    // After a crash there is another engine.
    return openPreview({ ...(await source(asked)), engine: async () => (await source(asked)).engine, into: root, lang: lang(), dark: dark() });
  }
  async #direct(asked: PrintOptions) {
    const { printPages } = await loadPrint(), { lay, options } = await this.#ready(asked), view = lay();
    try {
      return { route: await printPages(view), pages: view.pages.length, options };
    } finally {
      view.dispose();
    }
  }
}
