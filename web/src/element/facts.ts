// What the element can know about its article: its own light DOM, a JSON island, and the page round it.
import type { Article } from '../engine/types.js';
import { safeUrl } from '../read/inline.js';

/** The address and site that the page gives for what stands on it. */
export function pageFacts(document: Document): Partial<Article> {
  const url = safeUrl(document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href) ?? safeUrl(location.href.split('#')[0]);
  const shortUrl = safeUrl(document.querySelector<HTMLLinkElement>('link[rel=shortlink]')?.href);
  const site = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content.trim();
  return { ...(url && { url }), ...(shortUrl && { shortUrl }), ...(site && { site: { name: site } }) };
}

export type Source = { kind: 'json'; text: string } | { kind: 'html'; element: Element } | null;

/** A JSON island wins over the served article. */
export function sourceIn(host: HTMLElement): Source {
  const island = host.querySelector(':scope > script[type="application/json"]');
  if (island?.textContent?.trim()) return { kind: 'json', text: island.textContent };
  const element = host.querySelector('article') ?? (host.childElementCount ? host : null);
  return element ? { kind: 'html', element } : null;
}
