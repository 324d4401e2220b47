// What a reader may choose for paper: only what the engine's table of options knows.
import type { OptionSpec } from '../engine/engine.js';
import type { PrintOptions } from '../engine/types.js';

export type Choices = Partial<Record<string, string | number | boolean>>;

export const PAPERS = ['a4', 'a5', 'a3', 'letter', 'legal'];
/** Switches that a reader understands, as the table spells them. */
const FLAGS = ['large-print', 'ink-saving', 'one-page'];
/** Where paper is Letter (CLDR, measurement data). */
const LETTER = /^(?:BZ|CA|CL|CO|CR|GT|MX|NI|PA|PH|PR|SV|US|VE)$/;

/** The paper that lies in printers where the reader is: by the region of the browser's language, if it names one. */
export function usualPaper(languages: readonly string[] = navigator.languages): string {
  const region = languages.map((tag) => /^[a-z]+(?:-[A-Z][a-z]{3})?-([A-Z]{2})\b/.exec(tag)?.[1]).find(Boolean);
  return region && LETTER.test(region) ? 'letter' : 'a4';
}

export interface Offer { columns: number; layouts: string[]; flags: string[] }

export function offerOf(table: readonly OptionSpec[]): Offer {
  const ours = new Map(table.filter(({ views }) => views.includes('print')).map((spec) => [spec.name, spec]));
  return {
    columns: ours.get('columns')?.high ?? 1,
    layouts: ours.get('layout')?.choices?.split('|') ?? [],
    flags: FLAGS.filter((name) => ours.has(name)),
  };
}

/** `large-print` is `largePrint` in JavaScript. */
export const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A newspaper of one column is none: without a number the engine takes its own. */
export function optionsOf({ columns, ...rest }: Choices): PrintOptions {
  return { ...rest, ...(columns && !(rest['layout'] === 'newspaper' && columns === 1) && { columns }) } as PrintOptions;
}
