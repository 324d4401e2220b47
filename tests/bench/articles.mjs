// The articles of the benchmark: the example with its blocks repeated, and in all of them the words in another
// order, so that a cache of paragraphs gains nothing and a cache of words does. Runs in Node and in a page.

/** Random numbers that are the same everywhere: below(n) of a seed. */
function random(seed) {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

function shuffled(list, below) {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

const words = (text) => text.split(' ').filter(Boolean);

/** Calls `change(text, kind)` for every text in a list of blocks and returns the changed copy. Kinds keep their words apart: a
 *  verse in a list's place would be another work. */
function mapTexts(value, change, kind = 'text') {
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? change(one, kind) : mapTexts(one, change, kind)));
  if (typeof value !== 'object' || !value) return value;
  const own = { scripture: 'scripture', verse: 'verse', table: 'table' }[value.type] ?? kind;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => {
    if (typeof inner === 'string') return [key, ['text', 'first', 'second', 'caption', 'by'].includes(key) ? change(inner, own) : inner];
    return [key, mapTexts(inner, change, own)];
  }));
}

/** `article` with `times` as many blocks, whose words are the article's, shuffled by `seed`. */
export function multiplied(article, times, seed) {
  const below = random(seed * 7919 + times);
  const stock = {};
  mapTexts(article.blocks, (text, kind) => { (stock[kind] ??= []).push(...words(text)); return text; });
  let left = {};
  const draw = (kind) => (left[kind]?.length ? left[kind] : (left[kind] = shuffled(stock[kind], below))).pop();
  // Spaces at the ends stay: texts with spans are put together from such parts.
  const change = (text, kind) => text.replace(/[^ ]+/g, () => draw(kind));
  const blocks = [];
  for (let i = 0; i < times; i++) {
    left = {};
    blocks.push(...mapTexts(article.blocks, change));
  }
  return { ...article, blocks };
}

/** How many words are set. */
export function countWords(article) {
  let count = 0;
  mapTexts(article.blocks, (text) => { count += words(text).length; return text; });
  return count + (article.lead ?? []).reduce((sum, text) => sum + words(plain(text)).length, 0);
}

const plain = (text) => (typeof text === 'string' ? text : Array.isArray(text) ? text.map(plain).join('') : text?.text ? plain(text.text) : '');

/** The same texts for a browser's own layout: [element, text] or [element, [cells or items]]. */
export function elements(article) {
  const out = [];
  const add = (tag, text) => { const all = plain(text); if (all) out.push([tag, all]); };
  add('div.label', article.section?.name);
  add('div.label', article.kicker);
  add('h1', article.title);
  add('p.subtitle', article.subtitle);
  add('div.label', (article.authors ?? []).map((author) => author.name).join('، '));
  for (const text of article.lead ?? []) add('p.lead', text);
  const block = (one) => {
    switch (one.type) {
      case 'heading': return add('h2', one.text);
      case 'quote': for (const inner of one.blocks) add('p.quote', inner.text); return add('div.label', one.by);
      case 'list': for (const item of one.items) for (const inner of item) add('p.item', inner.text); return undefined;
      case 'table': add('div.label', one.caption); out.push(['table', [...(one.head ?? []), ...one.rows].map((row) => row.map(plain))]); return undefined;
      case 'verse': for (const { first, second } of one.couplets) out.push(['verse', [plain(first), plain(second)]]); return add('div.label', one.by);
      case 'scripture': add('p.scripture', one.text); return add('div.label', one.reference);
      default: return add('p', one.text);
    }
  };
  article.blocks.forEach(block);
  add('div.label', article.source?.name);
  for (const tag of article.tags ?? []) add('div.label', tag.name);
  for (const card of [...(article.picks ?? []), ...(article.related ?? [])]) add('p.card', card.title);
  return out;
}
