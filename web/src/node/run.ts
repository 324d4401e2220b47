// The command line in Node: the same commands, bytes and exit statuses as the native program.
// 0: done; 1: unusable input, one sentence on stderr and no file left behind; 2: wrong usage.
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { buffer as readBuffer } from 'node:stream/consumers';
import type { Warraq } from '../engine/engine.js';
import { WarraqError } from '../engine/errors.js';
import type { Article, Diagnostic, PrintOptions, ScreenOptions, ShareOptions } from '../engine/types.js';
import type { View } from '../engine/view.js';
import { COMMANDS, UsageError, extensionOf, parseArguments, sentenceOf, type Asked } from './arguments.js';

export interface Host {
  load: () => Promise<Warraq>;
  stdout: (bytes: Uint8Array | string) => Promise<void>;
  stderr: (line: string) => void;
  stdin: NodeJS.ReadableStream;
}

export async function run(argv: string[], host: Host): Promise<number> {
  if (!argv.length || argv[0] === 'help' || argv.includes('--help')) {
    await host.stdout(helpText());
    return argv.length ? 0 : 2;
  }
  try {
    const engine = await host.load();
    const asked = parseArguments(argv, engine);
    await perform(asked, engine, host);
    return 0;
  } catch (error) {
    const usage = error instanceof UsageError || (error instanceof WarraqError && error.code === 'usage');
    host.stderr(`warraq: ${error instanceof WarraqError ? sentenceOf(error) : (error as Error).message}`);
    if (usage) host.stderr('Try: warraq help');
    return usage ? 2 : 1;
  }
}

async function perform(asked: Asked, engine: Warraq, host: Host) {
  const { article, diagnostics } = await readInput(asked, engine, host);
  report(diagnostics, host);
  const { command } = asked;
  if (command.name === 'read') return write(asked, host, `${JSON.stringify(article, null, 2)}\n`);
  if (command.name === 'links') {
    const made = engine.linksText(article);
    report(made.diagnostics, host);
    return write(asked, host, `${made.text}\n`);
  }
  for (const [role, file] of asked.fonts) engine.setFont(role, await readOrRefuse(file));
  report(await engine.prepare(article, { ...(asked.options as object), views: [asked.view] }), host);
  const view = layOut(asked, engine, article);
  report(view.diagnostics.filter((one) => !diagnostics.some((other) => other.code === one.code && other.path === one.path)), host);
  return write(asked, host, contentOf(asked, view));
}

function layOut(asked: Asked, engine: Warraq, article: Article): View {
  if (asked.view === 'print') return engine.print(article, asked.options as PrintOptions);
  if (asked.view === 'share') return engine.share(article, asked.options as ShareOptions);
  return engine.render(article, asked.options as ScreenOptions);
}

function contentOf(asked: Asked, view: View): Uint8Array | string {
  if (asked.command.name === 'dump') return view.dump(asked.stage as 'text');
  const scale = Number(asked.options['scale'] ?? 1);
  switch (extensionOf(asked.output ?? '')) {
    case 'png': return view.toPNG({ scale });
    case 'svg': return view.toSVG();
    case 'json': return view.json();
    default: return (view as View & { toPDF(): Uint8Array }).toPDF();
  }
}

async function readInput(asked: Asked, engine: Warraq, host: Host) {
  const bytes = asked.input === '-' ? new Uint8Array(await readBuffer(host.stdin)) : await readOrRefuse(asked.input);
  const extension = asked.input === '-' ? '' : extensionOf(asked.input);
  return engine.read(bytes, { as: (asked.as ?? 'auto') as 'auto', ...(extension && { extension }) });
}

async function readOrRefuse(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    throw new WarraqError({ code: 'not-found', message: `${file}: there is no such file, or it cannot be read.` });
  }
}

/** Written beside its place and moved there when it is whole. */
async function write(asked: Asked, host: Host, content: Uint8Array | string) {
  if (!asked.output || asked.output === '-') return host.stdout(content);
  const part = `${asked.output}.part-${process.pid}`;
  try {
    await writeFile(part, content);
    await rename(part, asked.output);
  } catch {
    await rm(part, { force: true });
    throw new WarraqError({ code: 'not-found', message: `${asked.output}: it cannot be written.` });
  }
}

function report(diagnostics: readonly Diagnostic[], host: Host) {
  for (const { severity, code, message, path, detail } of diagnostics) {
    host.stderr(`${severity}: ${path ? `${path}: ` : ''}${message}${detail ? ` (${detail})` : ''} [${code}]`);
  }
}

function helpText(): string {
  return `Warraq: an Arabic article becomes a screen, a print and a share view.\n\n${COMMANDS.map(({ name, help }) => `  warraq ${name.padEnd(6)} ${help}`).join('\n')}\n`;
}
