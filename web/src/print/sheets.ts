// Pages on canvases, painted while they are in sight and emptied when they are far, so that memory does not grow with them.

export class Sheets {
  readonly box: HTMLElement;
  readonly #watch: IntersectionObserver;
  readonly #paint: (canvas: HTMLCanvasElement, page: number) => void;
  readonly #near = new Set<Element>();

  constructor(box: HTMLElement, paint: (canvas: HTMLCanvasElement, page: number) => void) {
    this.box = box;
    this.#paint = paint;
    this.#watch = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.#near.add(target);
        else this.#near.delete(target);
        this.#show(target, isIntersecting);
      }
    }, { root: box, rootMargin: '0px 60%' });
  }

  /** Each has a canvas in it; their order is the pages'. */
  fill(leaves: HTMLElement[]) {
    this.clear();
    this.box.append(...leaves);
    for (const leaf of leaves) this.#watch.observe(leaf);
  }
  /** After a change of size. */
  again() {
    for (const leaf of this.#near) this.#show(leaf, true);
  }
  clear() {
    this.#watch.disconnect();
    this.#near.clear();
    this.box.replaceChildren();
  }

  #show(leaf: Element, near: boolean) {
    const canvas = leaf.querySelector('canvas') as HTMLCanvasElement;
    if (near) this.#paint(canvas, [...this.box.children].indexOf(leaf));
    else canvas.width = canvas.height = 0;
  }
}
