// What failed, what the reader can do, and one button. The text stays.
import type { Strings } from './strings.js';

export function troubleBox(words: Strings, retry: () => unknown): HTMLElement {
  const box = document.createElement('div'), head = document.createElement('strong'), again = document.createElement('button');
  box.className = 'trouble';
  box.setAttribute('role', 'alert');
  head.append(words.printFailed);
  again.type = 'button';
  again.append(words.retry);
  again.addEventListener('click', () => {
    box.remove();
    retry();
  });
  box.append(head, words.printHelp, document.createElement('br'), again);
  return box;
}
