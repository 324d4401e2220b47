// The painted page: canvases of at most 1,024 px in height, painted when they come near the viewport
// and emptied when they are far away, so that memory does not grow with the article.
import type { View } from '../engine/view.js';

const TILE = 1024;

interface Tile { canvas: HTMLCanvasElement; top: number; height: number; painted: boolean }

export class Tiles {
  readonly #box: HTMLElement;
  readonly #watch: IntersectionObserver;
  readonly #failed: (error: unknown) => void;
  #tiles: Tile[] = [];
  #view: View | null = null;
  #scale = 1;

  constructor(box: HTMLElement, failed: (error: unknown) => void) {
    this.#box = box;
    this.#failed = failed;
    this.#watch = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const tile = this.#tiles.find(({ canvas }) => canvas === target);
        if (tile) isIntersecting ? this.#paint(tile) : this.#empty(tile);
      }
    }, { rootMargin: '150% 0px' });
  }

  /** Shows a view at so many device pixels in a px. What is in sight is painted before this returns. */
  show(view: View, scale: number) {
    this.#view = view;
    // Thousandths, since the engine counts in them: a canvas is exactly as large as its pixels say.
    this.#scale = Math.round(scale * 1000) / 1000;
    const rows = Math.ceil(view.height * this.#scale), step = Math.round(TILE * this.#scale), count = Math.max(1, Math.ceil(rows / step));
    for (const { canvas } of this.#tiles.splice(count)) { this.#watch.unobserve(canvas); canvas.remove(); }
    for (let i = 0; i < count; i++) {
      const tile = (this.#tiles[i] ??= this.#make());
      tile.top = i * step;
      tile.height = Math.min(step, rows - tile.top);
      tile.painted = false;
      tile.canvas.style.top = `${tile.top / this.#scale}px`;
      tile.canvas.style.height = `${tile.height / this.#scale}px`;
      tile.canvas.style.width = `${Math.ceil(view.width * this.#scale) / this.#scale}px`;
    }
    const height = window.innerHeight;
    for (const tile of this.#tiles) {
      const { top, bottom } = tile.canvas.getBoundingClientRect();
      if (bottom > -height / 2 && top < height * 1.5) this.#paint(tile);
      else this.#empty(tile);
      // Watched anew, so that the observer says again where it is.
      this.#watch.unobserve(tile.canvas);
      this.#watch.observe(tile.canvas);
    }
  }

  clear() {
    this.#watch.disconnect();
    for (const { canvas } of this.#tiles) canvas.remove();
    this.#tiles = [];
    this.#view = null;
  }

  #make(): Tile {
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    canvas.width = canvas.height = 0;
    this.#box.append(canvas);
    return { canvas, top: 0, height: 0, painted: false };
  }
  #paint(tile: Tile) {
    if (tile.painted || !this.#view || tile.height < 1) return;
    try {
      const width = Math.ceil(this.#view.width * this.#scale);
      this.#view.paint(tile.canvas, { scale: this.#scale, y: tile.top, width, height: tile.height, ground: false });
      tile.painted = true;
    } catch (error) {
      this.#failed(error);
    }
  }
  #empty(tile: Tile) {
    tile.painted = false;
    if (tile.canvas.width) tile.canvas.width = tile.canvas.height = 0;
  }
}
