// Typed errors. Content is never an error: what was odd about it is a Diagnostic.

/** Codes of the core (kebab case) and of the shell. */
export type ErrorCode =
  | 'usage' | 'empty-input' | 'input-too-large' | 'malformed-json' | 'json-too-deep' | 'not-an-article' | 'unsupported-input'
  | 'not-a-font' | 'missing-font' | 'not-an-image' | 'bad-theme' | 'output-too-large' | 'not-found' | 'crashed'
  | 'disposed' | 'not-loaded';

/** What the core says when it refuses. */
export interface ErrorFacts {
  code: ErrorCode;
  message: string;
  detail?: string;
  line?: number;
  column?: number;
}

export class WarraqError extends Error {
  readonly code: ErrorCode;
  /** Which option, field or file. */
  readonly detail: string;
  /** Where in a text input, from 1; 0 where it is not known. */
  readonly line: number;
  readonly column: number;

  constructor(facts: ErrorFacts, options?: { cause?: unknown }) {
    super(facts.message, options);
    this.name = 'WarraqError';
    this.code = facts.code;
    this.detail = facts.detail ?? '';
    this.line = facts.line ?? 0;
    this.column = facts.column ?? 0;
  }
}

export const crashed = (cause?: unknown) =>
  new WarraqError({ code: 'crashed', message: 'The engine met a fault of its own and was thrown away; load it again.' }, { cause });
