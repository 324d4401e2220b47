// The choices as the browser's own controls: a reader's keyboard, screen reader and colours know them.
import { PAPERS, camel, type Choices, type Offer } from './choices.js';
import { make } from './make.js';
import type { wordsFor } from './strings.js';

type Words = ReturnType<typeof wordsFor>;

export function formOf(offer: Offer, now: Choices, words: Words, digits: Intl.NumberFormat): HTMLFormElement {
  const form = make('form');
  const papers = typeof now['paper'] === 'string' && !PAPERS.includes(now['paper']) ? [now['paper'], ...PAPERS] : PAPERS;
  form.append(make('label', {}, words.paper, selectOf(papers, now['paper'])));
  const columns = Array.from({ length: offer.columns }, (_, i) => i + 1);
  form.append(oneOf('columns', words.columns, columns.map((n) => [String(n), digits.format(n)]), String(now['columns'])));
  if (offer.layouts.length > 1) {
    const layout = String(now['layout'] ?? offer.layouts[0]);
    form.append(oneOf('layout', words.layout, offer.layouts.map((name) => [name, words.names[name] ?? name]), layout));
  }
  for (const flag of offer.flags) {
    const box = make('input', { type: 'checkbox', name: camel(flag) });
    box.checked = now[camel(flag)] === true;
    form.append(make('label', { class: 'check' }, box, words.names[flag] ?? flag));
  }
  form.addEventListener('submit', (event) => event.preventDefault());
  return form;
}

export function chosen(form: HTMLFormElement): Choices {
  const data = new FormData(form), choices: Choices = {};
  for (const [name, value] of data) choices[name] = name === 'columns' ? Number(value) : String(value);
  for (const { name, checked } of form.querySelectorAll<HTMLInputElement>('[type=checkbox]')) choices[name] = checked;
  return choices;
}

function selectOf(papers: string[], now: unknown): HTMLSelectElement {
  const select = make('select', { name: 'paper' });
  for (const paper of papers) select.append(make('option', { value: paper }, paper.length < 3 ? paper.toUpperCase() : paper[0]?.toUpperCase() + paper.slice(1)));
  select.value = String(now);
  return select;
}

function oneOf(name: string, legend: string, values: [string, string][], now: string): HTMLElement {
  const row = make('div', { class: 'choice' });
  for (const [value, label] of values) {
    const input = make('input', { type: 'radio', name, value });
    input.checked = value === now;
    row.append(make('label', {}, input, make('span', {}, label)));
  }
  return make('fieldset', {}, make('legend', {}, legend), row);
}
