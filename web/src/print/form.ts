// The choices as the browser's own controls: a reader's keyboard, screen reader and colours know them.
import { PAPERS, camel, type Choices, type Offer } from './choices.js';
import { make } from './make.js';
import type { Words } from './strings.js';

export function formOf({ columns, layouts, flags }: Offer, now: Choices, words: Words, digits: Intl.NumberFormat): HTMLFormElement {
  const label = (name: string) => words[name as keyof Words] ?? name, paper = String(now['paper']);
  const select = make('select', { name: 'paper' });
  for (const name of new Set([...PAPERS, paper])) select.append(make('option', { value: name }, name.replace(/^.\d?/, (start) => start.toUpperCase())));
  select.value = paper;
  const oneOf = (name: keyof Words, values: [string, string][], chosen: string) => {
    const row = make('div', { class: 'sizes', role: 'radiogroup', 'aria-label': words[name] });
    for (const [value, shown] of values) {
      row.append(make('label', {}, make('input', { type: 'radio', name, value, ...(value === chosen && { checked: '' }) }), make('span', {}, shown)));
    }
    form.append(make('div', {}, words[name], row));
  };
  const form = make('form', {}, make('label', {}, words.paper, select));
  oneOf('columns', Array.from({ length: columns }, (_, i) => [String(i + 1), digits.format(i + 1)]), String(now['columns']));
  if (layouts[1]) oneOf('layout', layouts.map((name) => [name, label(name)]), String(now['layout'] ?? layouts[0]));
  for (const flag of flags) {
    const name = camel(flag);
    form.append(make('label', { class: 'check' }, make('input', { type: 'checkbox', name, ...(now[name] && { checked: '' }) }), label(flag)));
  }
  return form;
}

export function chosen(form: HTMLFormElement): Choices {
  const choices: Choices = {};
  for (const { name, value, type, checked } of form.elements as unknown as Iterable<HTMLInputElement>) {
    if (type === 'checkbox') choices[name] = checked;
    else if (checked ?? true) choices[name] = name === 'columns' ? Number(value) : value;
  }
  return choices;
}
