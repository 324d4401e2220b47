// Facts about an article from the page round it: JSON-LD (schema.org), meta tags and the canonical link.
// What the article itself says wins; then JSON-LD, then the meta tags, then the caller's facts.
import type { Article } from '../engine/types.js';
import { safeUrl } from './inline.js';
import { find, textOf, walk, type TreeElement } from './tree.js';

type Json = Record<string, unknown>;
const ARTICLE = /(?:^|\/)(?:[A-Za-z]*Article|BlogPosting|Report)$/;

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);
const object = (value: unknown): Json => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {});
const string = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() ? value.trim() : undefined);

export function mergeMetadata(article: Article, root: TreeElement, given: Partial<Article> = {}, base?: string): Article {
  const facts: Partial<Article> = { ...given, ...dropEmpty(fromMeta(root, base)), ...dropEmpty(fromJsonLd(root, base)) };
  const { version, title, ...own } = article;
  const titled = typeof title === 'string' && !title ? (facts.title ?? '') : title;
  return { version, ...facts, title: titled, ...dropEmpty(own) };
}

function dropEmpty<T extends object>(some: T): T {
  return Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length && value !== undefined))) as T;
}

function fromMeta(root: TreeElement, base?: string): Partial<Article> {
  const meta = new Map<string, string>();
  for (const element of walk(root)) {
    const key = element.attributes.get('property') ?? element.attributes.get('name');
    if (element.name === 'meta' && key && !meta.has(key)) meta.set(key, element.attributes.get('content') ?? '');
  }
  const link = (rel: string) => safeUrl(find(root, (e) => e.name === 'link' && e.attributes.get('rel') === rel)?.attributes.get('href'), base);
  const head = find(root, (e) => e.name === 'title');
  const made: Partial<Article> = {};
  const url = link('canonical') ?? safeUrl(meta.get('og:url'), base), shortUrl = link('shortlink');
  const title = meta.get('og:title') ?? (head ? textOf({ ...head, name: 'p' }) : undefined);
  const site = meta.get('og:site_name'), published = meta.get('article:published_time'), section = meta.get('article:section');
  if (url) made.url = url;
  if (shortUrl) made.shortUrl = shortUrl;
  if (title) made.title = title;
  if (site) made.site = { name: site };
  if (published) made.published = published;
  if (section) made.section = { name: section };
  return made;
}

function fromJsonLd(root: TreeElement, base?: string): Partial<Article> {
  for (const script of walk(root)) {
    if (script.name !== 'script' || script.attributes.get('type') !== 'application/ld+json') continue;
    try {
      const data: unknown = JSON.parse(script.children.join(''));
      const found = list(data).flatMap((one) => [one, ...list(object(one)['@graph'])]).map(object).find((one) => list(one['@type']).some((type) => ARTICLE.test(String(type))));
      if (found) return fromSchema(found, base);
    } catch {
      // Not JSON: the page's other words have to do.
    }
  }
  return {};
}

/** schema.org's article in the words of the model. */
function fromSchema(data: Json, base?: string): Partial<Article> {
  const made: Partial<Article> = {};
  const url = safeUrl(string(data['url']) ?? string(data['mainEntityOfPage']) ?? string(object(data['mainEntityOfPage'])['@id']), base);
  const publisher = object(data['publisher']), site = string(publisher['name']);
  const authors = list(data['author']).map((one) => ({ name: string(one) ?? string(object(one)['name']) ?? '' })).filter(({ name }) => name && name !== site && !/^https?:/.test(name));
  const title = string(data['headline']) ?? string(data['name']), published = string(data['datePublished']), modified = string(data['dateModified']);
  const section = string(list(data['articleSection'])[0]), lang = string(data['inLanguage']), count = Number(data['commentCount']);
  if (lang) made.lang = lang;
  if (url) made.url = url;
  if (site) made.site = { name: site };
  if (section) made.section = { name: section };
  if (title) made.title = title;
  if (authors.length) made.authors = authors;
  if (published) made.published = published;
  if (modified) made.modified = modified;
  if (Number.isInteger(count) && count >= 0 && data['commentCount'] !== undefined) made.comments = { count };
  return made;
}
