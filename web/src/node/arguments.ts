// The command line, by the core's own table of options. Wrong usage ends with exit status 2.
import type { OptionSpec, Warraq } from '../engine/engine.js';
import { WarraqError } from '../engine/errors.js';
import type { ViewName } from '../engine/types.js';

export interface Command {
  name: string;
  /** Which options of the table it takes. */
  view?: ViewName;
  extensions?: string[];
  help: string;
}

export const COMMANDS: Command[] = [
  { name: 'read', help: 'IN [-o article.json]              input → article JSON; diagnostics to stderr' },
  { name: 'render', view: 'screen', extensions: ['png', 'svg', 'json'], help: 'IN -o OUT.(png|svg|json)          the screen view' },
  { name: 'print', view: 'print', extensions: ['pdf'], help: 'IN -o OUT.pdf                     the print view' },
  { name: 'share', view: 'share', extensions: ['png'], help: 'IN -o OUT.png                     a card' },
  { name: 'links', help: 'IN [-o links.json]                share links and meta tags as JSON' },
  { name: 'dump', help: 'IN --view screen|print|share [--stage text|lines|glyphs|pages]' },
];

/** What was asked for. `options` go to the engine as they stand. */
export interface Asked {
  command: Command;
  input: string;
  output: string | undefined;
  as: string | undefined;
  view: ViewName;
  stage: string;
  fonts: [role: string, file: string][];
  options: Record<string, string | Record<string, string>>;
}

export class UsageError extends Error {}

const VIEWS: ViewName[] = ['screen', 'print', 'share'];
/** Options of the command line alone. */
const OWN: Record<string, string[]> = {
  o: ['read', 'render', 'print', 'share', 'links', 'dump'], output: ['read', 'render', 'print', 'share', 'links', 'dump'],
  as: ['read', 'render', 'print', 'share', 'links', 'dump'], font: ['render', 'print', 'share', 'dump'], images: ['render', 'print', 'share', 'dump'],
  view: ['dump'], stage: ['dump'],
};

export function parseArguments(argv: string[], engine: Warraq): Asked {
  const [name = '', ...rest] = argv;
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) throw new UsageError(name ? `There is no command "${name}".` : 'A command is missing.');
  const asked: Asked = { command, input: '', output: undefined, as: undefined, view: command.view ?? 'screen', stage: 'text', fonts: [], options: {} };
  const parser = new Parser(rest, engine, asked);
  parser.run();
  return asked;
}

class Parser {
  readonly #rest: string[];
  readonly #engine: Warraq;
  readonly #table: OptionSpec[];
  readonly #asked: Asked;
  readonly #set: OptionSpec[] = [];
  #view = '';

  constructor(rest: string[], engine: Warraq, asked: Asked) {
    this.#rest = [...rest];
    this.#engine = engine;
    this.#table = engine.options();
    this.#asked = asked;
  }

  run() {
    const { command } = this.#asked;
    for (let word; (word = this.#rest.shift()) !== undefined; ) {
      if (word.startsWith('--') && word.length > 2) this.#option(word.slice(2));
      else if (word === '-o') this.#own('o', this.#value('-o', undefined));
      else if (word.startsWith('-') && word !== '-') throw new UsageError(`There is no option ${word}.`);
      else if (this.#asked.input) throw new UsageError(`One input at a time: ${word} is too many.`);
      else this.#asked.input = word;
    }
    if (!this.#asked.input) throw new UsageError('An input is missing: a file, or - for standard input.');
    if (command.name === 'dump') this.#asked.view = this.#dumpView();
    this.#checkViews();
    if (command.extensions) this.#checkOutput(command.extensions);
  }

  #option(text: string) {
    const equals = text.indexOf('='), name = equals < 0 ? text : text.slice(0, equals), given = equals < 0 ? undefined : text.slice(equals + 1);
    if (Object.hasOwn(OWN, name)) return this.#own(name, this.#value(`--${name}`, given));
    const spec = this.#table.find((one) => one.name === name);
    if (!spec) throw new UsageError(`There is no option --${name}.`);
    const value = spec.kind === 'flag' && given === undefined ? 'true' : this.#value(`--${name}`, given);
    this.#engine.checkOption(name, value);
    this.#set.push(spec);
    const { options } = this.#asked;
    if (spec.kind !== 'pairs') { options[name] = value; return; }
    const at = value.indexOf('=');
    options[name] = { ...(options[name] as Record<string, string> | undefined), [value.slice(0, at)]: value.slice(at + 1) };
  }

  #own(name: string, value: string) {
    const asked = this.#asked;
    if (!OWN[name]?.includes(asked.command.name)) throw new UsageError(`${asked.command.name} has no option --${name}.`);
    if (name === 'o' || name === 'output') asked.output = value;
    else if (name === 'as') asked.as = value;
    else if (name === 'view') this.#view = value;
    else if (name === 'stage') asked.stage = value;
    else if (name === 'font') {
      const at = value.indexOf('=');
      if (at < 1) throw new UsageError('--font is ROLE=FILE: body, body-700, head or scripture.');
      asked.fonts.push([value.slice(0, at), value.slice(at + 1)]);
    }
  }

  #value(name: string, given: string | undefined): string {
    const value = given ?? this.#rest.shift();
    if (value === undefined) throw new UsageError(`${name} needs a value.`);
    return value;
  }
  #dumpView(): ViewName {
    const view = VIEWS.find((one) => one === this.#view);
    if (!view) throw new UsageError('dump needs --view screen, print or share.');
    return view;
  }
  #checkViews() {
    const { command, view } = this.#asked;
    const takes = !command.view && command.name !== 'dump' ? undefined : view === 'screen' ? 'render' : view;
    for (const spec of this.#set) {
      if (!takes || !spec.views.includes(takes)) throw new UsageError(`${command.name} has no option --${spec.name}.`);
    }
  }
  #checkOutput(extensions: string[]) {
    const { command, output } = this.#asked;
    const list = extensions.map((one) => `.${one}`).join(', ');
    if (!output) throw new UsageError(`${command.name} needs -o and a file's name (${list}).`);
    if (!extensions.includes(extensionOf(output))) throw new UsageError(`${command.name} writes ${list}: ${output} is none of them.`);
  }
}

export const extensionOf = (file: string) => /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';

/** One sentence, with where it is and what it is about. */
export function sentenceOf(error: WarraqError): string {
  const place = error.line ? ` (line ${error.line}, column ${error.column})` : '';
  return `${error.message}${place}`;
}
