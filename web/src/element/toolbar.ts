// Keyboard in a toolbar and in a menu (WAI-ARIA patterns): one stop in the tab order, arrows within it.
// In right-to-left text the left arrow goes to the next button.

const items = (box: HTMLElement) => [...box.querySelectorAll<HTMLElement>('button, a[href]')];

/** One stop in the tab order; arrows, Home and End move within. */
export function rove(bar: HTMLElement, rtl: boolean) {
  const all = items(bar);
  all.forEach((item, i) => (item.tabIndex = i ? -1 : 0));
  bar.addEventListener('keydown', (event) => {
    const list = items(bar), at = list.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const to = { [rtl ? 'ArrowLeft' : 'ArrowRight']: at + 1, [rtl ? 'ArrowRight' : 'ArrowLeft']: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    focusItem(list, to);
  });
  bar.addEventListener('focusin', (event) => {
    for (const item of items(bar)) item.tabIndex = item === event.target ? 0 : -1;
  });
}

export function focusItem(list: HTMLElement[], to: number) {
  list[((to % list.length) + list.length) % list.length]?.focus();
}

/** A menu that opens from a button, closes on Escape, Tab and a press outside, and gives the focus back. */
export class Menu {
  readonly box: HTMLElement;
  readonly #button: HTMLElement;
  readonly #fill: (box: HTMLElement) => void;
  /** Of the menu's own words. */
  readonly #direction: () => 'rtl' | 'ltr';
  readonly #outside = (event: Event) => {
    const path = event.composedPath();
    if (!path.includes(this.box) && !path.includes(this.#button)) this.close(false);
  };

  constructor(button: HTMLElement, label: string, fill: (box: HTMLElement) => void, columns: boolean, rtl: boolean, direction: () => 'rtl' | 'ltr') {
    this.#button = button;
    this.#fill = fill;
    this.#direction = direction;
    this.box = document.createElement('div');
    this.box.className = 'menu';
    this.box.hidden = true;
    this.box.setAttribute('role', 'menu');
    this.box.setAttribute('aria-label', label);
    button.setAttribute('aria-haspopup', 'menu');
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', () => (this.box.hidden ? this.open() : this.close(true)));
    button.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown') { event.preventDefault(); this.open(); }
    });
    const next = columns ? (rtl ? 'ArrowLeft' : 'ArrowRight') : 'ArrowDown', back = columns ? (rtl ? 'ArrowRight' : 'ArrowLeft') : 'ArrowUp';
    this.box.addEventListener('keydown', (event) => {
      const list = items(this.box), at = list.indexOf((event.target as Element).closest<HTMLElement>('button, a[href]') as HTMLElement);
      const to = { [next]: at + 1, [back]: at - 1, Home: 0, End: -1 }[event.key];
      if (to !== undefined) focusItem(list, to);
      else if (event.key === 'Escape') this.close(true);
      else if (event.key === 'Tab') { this.close(false); return; }
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  open() {
    this.box.dir = this.#direction();
    this.box.replaceChildren();
    this.#fill(this.box);
    for (const item of items(this.box)) item.tabIndex = -1;
    this.box.hidden = false;
    this.#button.setAttribute('aria-expanded', 'true');
    this.#place();
    (this.box.querySelector<HTMLElement>('[aria-checked=true]') ?? items(this.box)[0])?.focus();
    document.addEventListener('pointerdown', this.#outside, true);
  }
  close(focus: boolean) {
    this.box.hidden = true;
    this.#button.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', this.#outside, true);
    if (focus) this.#button.focus();
  }

  /** Below its button, from the same edge, but never beyond the page's. */
  #place() {
    const page = this.box.offsetParent?.getBoundingClientRect(), button = this.#button.getBoundingClientRect();
    if (!page) return;
    const width = this.box.offsetWidth, rtl = getComputedStyle(this.#button).direction === 'rtl';
    const left = rtl ? button.right - width : button.left;
    this.box.style.top = `${button.bottom - page.top + 4}px`;
    this.box.style.left = `${Math.min(Math.max(left - page.left, 8), page.width - width - 8)}px`;
  }
}
