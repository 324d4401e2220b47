// Inline HTML → Inline: an allow-list of elements becomes spans, of all others only the text stays.
import type { Direction, Inline, Span } from '../engine/types.js';
import { fold, hidden, type TreeElement, type TreeNode } from './tree.js';

const FLAGS: Record<string, Exclude<keyof Span, 'text' | 'link' | 'lang' | 'dir' | 'note' | 'break'>> = {
  b: 'bold', strong: 'bold', i: 'italic', em: 'italic', cite: 'italic', dfn: 'italic', u: 'underline', ins: 'underline', s: 'strike', del: 'strike',
  strike: 'strike', mark: 'mark', code: 'code', kbd: 'code', samp: 'code', sup: 'superscript', sub: 'subscript',
};
const DIRECTIONS = new Set(['rtl', 'ltr', 'auto']);

/** An address that may be followed: https, http, mailto or tel; relative ones become absolute. */
export function safeUrl(href: string | undefined, base?: string): string | undefined {
  if (!href) return undefined;
  // Browsers drop these before they look at the scheme.
  const clean = href.replace(/[\u0000-\u0020\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (c) => (c === ' ' ? ' ' : '')).trim();
  if (!clean) return undefined;
  try {
    const url = new URL(clean, base);
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

export function direction(element: TreeElement): Direction | undefined {
  const dir = element.attributes.get('dir')?.toLowerCase();
  return dir && DIRECTIONS.has(dir) ? (dir as Direction) : undefined;
}

type Part = string | Span;

/** The inline text of some nodes, white space folded as a browser folds it; empty text is ''. */
export function inlineOf(nodes: TreeNode[], base?: string): Inline {
  const parts = nodes.flatMap((node) => partsOf(node, base));
  trimSpace(parts);
  const joined = join(parts);
  if (!joined.length) return '';
  return joined.length === 1 && typeof joined[0] === 'string' ? joined[0] : joined;
}

export const isEmpty = (text: Inline): boolean =>
  typeof text === 'string' ? !text.trim() : text.every((part) => (typeof part === 'string' ? !part.trim() : isEmpty(part.text ?? '')));

function partsOf(node: TreeNode, base?: string): Part[] {
  if (typeof node === 'string') return node ? [fold(node)] : [];
  if (hidden(node)) return [];
  if (node.name === 'br') return [{ break: true }];
  if (node.name === 'img') return [];
  const inner = join(node.children.flatMap((child) => partsOf(child, base)));
  if (!inner.length) return [];
  if (node.name === 'q') inner.unshift('«'), inner.push('»');
  const span: Span = {};
  const flag = FLAGS[node.name];
  if (flag) span[flag] = true;
  const link = node.name === 'a' ? safeUrl(node.attributes.get('href'), base) : undefined;
  if (link) span.link = link;
  const lang = node.attributes.get('lang'), dir = direction(node) ?? (node.name === 'bdi' ? 'auto' : undefined);
  if (lang) span.lang = lang;
  if (dir) span.dir = dir;
  if (!Object.keys(span).length) return inner;
  return [{ text: inner.length === 1 && typeof inner[0] === 'string' ? inner[0] : inner, ...span }];
}

function join(parts: Part[]): Part[] {
  const out: Part[] = [];
  for (const part of parts) {
    if (typeof part === 'string' && typeof out[out.length - 1] === 'string') out[out.length - 1] += part;
    else if (part !== '') out.push(part);
  }
  return out;
}

type Leaf = { text: string; write: (text: string) => void } | 'break';

function leavesOf(parts: Part[]): Leaf[] {
  return parts.flatMap((part, i): Leaf[] => {
    if (typeof part === 'string') return [{ text: part, write: (text) => void (parts[i] = text) }];
    if (part.break) return ['break'];
    if (typeof part.text === 'string') return [{ text: part.text, write: (text) => void (part.text = text) }];
    return leavesOf(part.text ?? []);
  });
}

/** One space between words, none at the ends or round a break, however the spaces lie over the spans. */
function trimSpace(parts: Part[]) {
  let open: Exclude<Leaf, 'break'> | undefined;  // the last leaf, where it ends with a space
  let space = true;
  const strip = () => open?.write(open.text.slice(0, -1));
  for (const leaf of leavesOf(parts)) {
    if (leaf === 'break') {
      strip();
      open = undefined;
      space = true;
      continue;
    }
    leaf.text = space ? fold(leaf.text).replace(/^ /, '') : fold(leaf.text);
    leaf.write(leaf.text);
    if (!leaf.text) continue;
    space = leaf.text.endsWith(' ');
    open = space ? leaf : undefined;
  }
  strip();
}
