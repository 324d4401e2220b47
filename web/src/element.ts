// Registers <warraq-article>; the class alone is in element/article-element.
import { WarraqArticle } from './element/article-element.js';

if (!customElements.get('warraq-article')) customElements.define('warraq-article', WarraqArticle);

export { WarraqArticle };
export type { ElementOptions } from './element/article-element.js';
