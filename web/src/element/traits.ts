// What an article is called, and which way it is read.
import type { Article, Inline } from '../engine/types.js';

/** Whether an article is read from the right: its own word, else its language's. */
export const rightToLeft = ({ dir, lang = 'ar' }: Article): boolean => (dir ? dir !== 'ltr' : !/^(?:en|fr|de|es|tr|id|it)\b/i.test(lang));

/** Its title without spans. */
export const titleOf = ({ title }: Pick<Article, 'title'>): string => plain(title);

const plain = (text: Inline | undefined): string =>
  typeof text === 'string' ? text : Array.isArray(text) ? text.map((part) => plain(typeof part === 'object' ? part.text : part)).join('') : '';
