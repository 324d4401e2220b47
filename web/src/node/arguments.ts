// The command line, by the core's own table of options: the sentences are those of the native command.
import type { OptionSpec, Warraq } from '../engine/engine.js';
import { WarraqError } from '../engine/errors.js';
import type { ViewName } from '../engine/types.js';

type Kind = OptionSpec['views'][number];
interface Command { name: string; input: boolean; views: Kind[] }

const ALL: Kind[] = ['render', 'print', 'share'];
const COMMANDS: Command[] = [
  { name: 'read', input: true, views: [] }, { name: 'render', input: true, views: ['render'] }, { name: 'print', input: true, views: ['print'] },
  { name: 'share', input: true, views: ['share'] }, { name: 'links', input: true, views: [] }, { name: 'dump', input: true, views: ALL },
  { name: 'measure', input: true, views: ['measure'] }, { name: 'info', input: true, views: [] }, { name: 'help', input: false, views: [] }, { name: 'version', input: false, views: [] },
];
const KINDS = ['auto', 'json', 'text', 'html', 'wordpress', 'feed', 'markdown'];
const STAGES = ['text', 'lines', 'glyphs', 'pages', 'kashida'];
const OWN = ['as', 'font', 'images', 'view', 'stage', 'rules', 'vetoes'];

/** What was asked for. `options` go to the engine as they stand. */
export interface Asked {
  /** "help" where help is asked for; then `name` is the command that it is about. */
  command: string;
  name: string;
  input: string;
  output: string;
  as: string;
  view: ViewName;
  stage: string;
  vetoes: boolean;
  images: string;
  fonts: [role: string, file: string][];
  options: Record<string, string | Record<string, string>>;
}

/** Wrong usage: exit status 2. */
export class UsageError extends Error {}

export function parseArguments(words: string[], engine: Pick<Warraq, 'options' | 'checkOption'>): Asked {
  return new Parser(words, engine).run();
}

class Parser {
  readonly #words: string[];
  readonly #engine: Pick<Warraq, 'checkOption'>;
  readonly #table: OptionSpec[];
  readonly #asked: Asked = { command: 'help', name: 'help', input: '', output: '', as: 'auto', view: 'screen', stage: 'text', vetoes: false, images: '', fonts: [], options: {} };
  #command = COMMANDS[0] as Command;

  constructor(words: string[], engine: Pick<Warraq, 'options' | 'checkOption'>) {
    this.#words = [...words];
    this.#engine = engine;
    this.#table = engine.options();
  }

  run(): Asked {
    const asked = this.#asked;
    let first = this.#words.shift();
    if (first === undefined) throw new UsageError('Give a command: read, render, print, share, links, dump, measure or help.');
    if (first === '--help' || first === '-h') first = 'help';
    if (first === '--version') first = 'version';
    const command = COMMANDS.find(({ name }) => name === first);
    if (!command) throw new UsageError(`There is no command ${first}.${didYouMean(first, COMMANDS.map(({ name }) => name))}`);
    this.#command = command;
    asked.command = asked.name = command.name;
    for (let word; (word = this.#words.shift()) !== undefined; ) this.#word(word);
    if (command.input && asked.command !== 'help' && !asked.input) throw new UsageError(`${command.name} needs an input: a file, or - for standard input.`);
    return asked;
  }

  #word(text: string) {
    const asked = this.#asked;
    if (text === '--help' || text === '-h') asked.command = 'help';
    else if (text === '-o') asked.output = this.#value(text, undefined);
    else if (text.startsWith('--')) this.#option(text);
    else if (text.length > 1 && text.startsWith('-')) throw new UsageError(`There is no option ${text}.`);
    else if (asked.command === 'help' && asked.name === 'help') asked.name = text;
    else if (asked.input) throw new UsageError(`There is more than one input: ${asked.input} and ${text}.`);
    else asked.input = text;
  }

  /** The word after an option, or what stands after its equals sign. */
  #value(name: string, given: string | undefined): string {
    const value = given ?? this.#words.shift();
    if (value === undefined) throw new UsageError(`${name} needs a value.`);
    return value;
  }

  #option(text: string) {
    const equals = text.indexOf('=');
    const name = text.slice(2, equals < 0 ? undefined : equals), given = equals < 0 ? undefined : text.slice(equals + 1);
    if (this.#own(name, given)) return;
    // The dump of kashida calls its rules by a shorter name.
    const full = name === 'rules' && this.#asked.command === 'dump' ? 'kashida-rules' : name;
    const spec = this.#table.find((one) => one.name === full);
    if (!spec) throw new UsageError(`There is no option --${name}.${didYouMean(name, [...OWN, ...this.#table.map((one) => one.name)])}`);
    if (!spec.views.some((view) => this.#command.views.includes(view))) throw new UsageError(`--${name} has no meaning for ${this.#command.name}.`);
    const value = spec.kind !== 'flag' || given !== undefined ? this.#value(`--${name}`, given) : '';
    try {
      this.#engine.checkOption(full, value);
    } catch (error) {
      if (!(error instanceof WarraqError)) throw error;
      throw new UsageError(`--${name} ${value}: ${error.message}`);
    }
    const { options } = this.#asked, at = value.indexOf('=');
    options[full] = spec.kind === 'pairs' ? { ...(options[full] as Record<string, string> | undefined), [value.slice(0, at)]: value.slice(at + 1) } : value;
  }

  /** Options of the command line itself. */
  #own(name: string, given: string | undefined): boolean {
    if (name === 'vetoes' && given === undefined && this.#asked.command === 'dump') return (this.#asked.vetoes = true);
    if (!OWN.slice(0, this.#asked.command === 'dump' ? 5 : 3).includes(name)) return false;
    const value = this.#value(`--${name}`, given), asked = this.#asked;
    const among = (list: string[], words: string) => {
      if (!list.includes(value)) throw new UsageError(`--${name} ${value}: give ${words}.`);
      return value;
    };
    if (name === 'images') asked.images = value;
    if (name === 'as') asked.as = among(KINDS, 'auto, json, text or html');
    if (name === 'view') asked.view = among(['screen', 'print', 'share'], 'screen, print or share') as ViewName;
    if (name === 'stage') asked.stage = among(STAGES, 'text, lines, glyphs, pages or kashida');
    if (name === 'font') {
      const at = value.indexOf('=');
      if (at < 1 || at + 1 === value.length) throw new UsageError('--font takes ROLE=FILE, where ROLE is body, body-700, head, head-400 or scripture.');
      asked.fonts.push([value.slice(0, at), value.slice(at + 1)]);
    }
    return true;
  }
}

/** What an option takes, in brackets. */
function allowed({ kind, low, high, choices }: OptionSpec): string {
  if (kind === 'integer' || kind === 'decimal') return ` (${low} to ${high})`;
  return kind === 'choice' ? ` (${choices})` : '';
}

function didYouMean(word: string, names: string[]): string {
  let best = '', least = 3;
  for (const name of names) {
    const d = distance(word.slice(0, 40), name);
    if (d < least) [least, best] = [d, name];
  }
  return best && ` Did you mean ${best}?`;
}

/** Levenshtein's. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] as number;
}

export function helpText(name: string, table: OptionSpec[]): string {
  const command = COMMANDS.find((one) => one.name === name);
  if (!command?.views.length) return HELP;
  const line = (left: string, help: string) => `  ${left.padEnd(Math.max(left.length + 2, 34))}${help}\n`;
  const VALUES: Record<OptionSpec['kind'], (spec: OptionSpec) => string> = {
    choice: ({ choices }) => ` ${choices}`, pairs: () => ' KEY=VALUE', string: () => ' TEXT', flag: () => '', integer: (spec) => ` N${allowed(spec)}`, decimal: (spec) => ` N${allowed(spec)}`,
  };
  return `warraq ${name} IN${name === 'dump' ? ' --view screen|print|share' : ' -o OUT'}\n\n` +
    table.filter((spec) => spec.views.some((view) => command.views.includes(view))).map((spec) => line(`--${spec.name}${VALUES[spec.kind](spec)}`, spec.help)).join('') +
    line('--font ROLE=FILE', 'a face of your own: body, body-700, head, head-400, scripture') +
    line('--as auto|json|text|html', 'what the input is') + line('--images DIR', 'where pictures are');
}

const HELP = `warraq: an Arabic article becomes a screen, a paper and a card.

  warraq read   IN [-o article.json]      the article's JSON; oddities on standard error
  warraq render IN -o OUT.(png|svg|json)  the screen view
  warraq print  IN -o OUT.pdf             pages
  warraq share  IN -o OUT.png             a card for social networks
  warraq links  IN                        share links, meta tags and JSON-LD
  warraq dump   IN --view screen|print|share [--stage text|lines|glyphs|pages|kashida]
  warraq measure IN --measure 22em       how well running text is set at a measure
  warraq info   FONT                      what is inside a font
  warraq help   [COMMAND]

IN is article JSON or the text of a news page, a file or - for standard input. HTML, feeds and the
like are read by the Node command: node web/dist/cli.mjs.
Exit status: 0; 1 for input that cannot be used; 2 for wrong usage.
`;
