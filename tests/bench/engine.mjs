// The same figures as stages.cc by the JavaScript API: in Node and in a page. Wall-clock milliseconds.
import { multiplied } from './articles.mjs';

export const now = () => performance.now();

export function once(work) {
  const start = now();
  work();
  return now() - start;
}

export const middle = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

/** The median of up to nine times, fewer where they are long. */
export function median(work) {
  const times = [];
  for (let i = 0, sum = 0; i < 9 && sum < 700; i++) {
    times.push(once(() => work(i)));
    sum += times[i];
  }
  return middle(times);
}

/** What `times` times the example costs in an engine that was just loaded. */
export async function measure(engine, example, times, only) {
  const out = {};
  const article = times === 1 ? example : multiplied(example, times, 1);
  const others = Array.from({ length: times > 10 ? 2 : 5 }, (_, i) => multiplied(example, times, i + 2));
  const text = JSON.stringify(article);
  const wanted = (name) => !only || only === name;
  await engine.prepare(article);
  if (wanted('screen')) {
    const PLAIN = { lineBreaking: 'first-fit', kashida: 'off' };
    const layOut = (one = article, width = 680, more = {}) => engine.render(one, { width, ...more }).dispose();
    out.layout_first = once(() => layOut());
    out.layout_again = median(() => layOut());
    out.layout_width = median((i) => layOut(article, 660 - 2 * i));
    layOut(article, 680, PLAIN);
    out.layout_width_first_fit = median((i) => layOut(article, 640 - 2 * i, PLAIN));
    out.layout_known = middle(others.map((other) => once(() => layOut(other))));
    const view = engine.render(article, { width: 680 });
    if (view.height < 65_535) {
      out.png_first = once(() => view.toPNG());
      out.png = median(() => view.toPNG());
    }
    out.height = view.height;
    view.dispose();
  }
  if (wanted('print')) {
    out.print_first = once(() => engine.print(article).dispose());
    out.print_again = median(() => engine.print(article).dispose());
    const view = engine.print(article);
    let bytes;
    out.pdf_first = once(() => { bytes = view.toPDF(); });
    out.pdf_bytes = bytes.length;
    out.pdf = median(() => view.toPDF());
    view.dispose();
  }
  if (wanted('share')) {
    const card = () => {
      const view = engine.share(article, { card: 'og' });
      view.toPNG();
      view.dispose();
    };
    out.card_first = once(card);
    out.card = median(card);
  }
  out.read = median((i) => engine.read(`${text}${' '.repeat(i)}`));
  return out;
}
