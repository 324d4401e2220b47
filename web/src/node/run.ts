// The command line in Node: the same commands, bytes, sentences and exit statuses as the native program.
// 0: done; 1: unusable input, one sentence on stderr and no file left behind; 2: wrong usage.
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Warraq } from '../engine/engine.js';
import { WarraqError } from '../engine/errors.js';
import type { Article, Diagnostic, PrintOptions, ScreenOptions, ShareOptions } from '../engine/types.js';
import type { View } from '../engine/view.js';
import { UsageError, helpText, parseArguments, type Asked } from './arguments.js';

export interface Host {
  load: () => Promise<Warraq>;
  version: string;
  stdout: (bytes: Uint8Array | string) => Promise<void>;
  stderr: (line: string) => void;
  stdin: NodeJS.ReadableStream;
  terminal: boolean;
}

/** Unusable input: exit status 1. */
class Unusable extends Error {}

const MB = 1 << 20;

export async function run(words: string[], host: Host): Promise<number> {
  try {
    const engine = await host.load();
    let asked: Asked;
    try {
      asked = parseArguments(words, engine);
    } catch (error) {
      if (error instanceof UsageError) error.message += ' Try: warraq help';
      throw error;
    }
    if (asked.command === 'help') await host.stdout(helpText(asked.name, engine.options()));
    else if (asked.command === 'version') await host.stdout(`warraq ${host.version}\n`);
    else await perform(asked, engine, host);
    return 0;
  } catch (error) {
    const core = error instanceof WarraqError ? error : undefined;
    const place = core?.line ? ` Line ${core.line}, column ${core.column}.` : '';
    host.stderr(`warraq: ${(error as Error).message}${core?.detail ? ` (${core.detail})` : ''}${place}`);
    return error instanceof UsageError || core?.code === 'usage' || core?.code === 'bad-theme' ? 2 : 1;
  }
}

async function perform(asked: Asked, engine: Warraq, host: Host) {
  const format = formatOf(asked);
  const { output } = asked;
  if (asked.command === 'info') return write(output, engine.fontInfo(await readOrRefuse(asked.input, 64 * MB, host)), host);
  if (!format) throw new UsageError(`${output}: this command does not write such files (render: png, svg, json; print: pdf; share: png, svg).`);
  const { article, diagnostics } = await readArticle(asked, engine, host);
  const odd = [...diagnostics];
  if (asked.command === 'read') await write(output, engine.articleText(article), host);
  else if (asked.command === 'links') {
    const made = engine.linksText(article);
    odd.push(...made.diagnostics.slice(made.read));
    await write(output, made.text, host);
  } else {
    if (asked.images) {
      odd.push({ severity: 'note', code: 'images-not-read', message: 'Pictures are not decoded yet: a neutral ground stands for them.', path: '', range: [0, 0], detail: asked.images });
    }
    await setFonts(asked, engine, host);
    const view = await layOut(asked, engine, article);
    odd.push(...view.diagnostics.slice(view.read));
    if (asked.command !== 'dump' && asked.command !== 'measure' && format !== 'json' && !output && host.terminal) {
      throw new UsageError('A picture or PDF is not for the terminal: give -o FILE, or send the output somewhere.');
    }
    await write(output, contentOf(asked, format, view), host);
  }
  report(odd, host);
}

function formatOf({ command, output }: Asked): string | undefined {
  const extension = extensionOf(output);
  const among = (...list: string[]) => (extension ? list.find((one) => one === extension) : list[0]);
  if (command === 'print') return among('pdf', 'json');
  if (command === 'share') return among('png', 'svg');
  return command === 'render' ? among('json', 'png', 'svg') : 'json';
}

async function readArticle(asked: Asked, engine: Warraq, host: Host) {
  const bytes = await readOrRefuse(asked.input, 64 * MB, host);
  const extension = asked.input === '-' ? '' : extensionOf(asked.input);
  return engine.read(bytes, { as: asked.as as 'auto', ...(extension && { extension }) });
}

async function setFonts(asked: Asked, engine: Warraq, host: Host) {
  for (const [role, file] of asked.fonts) {
    const bytes = await readOrRefuse(file, 20 * MB, host);
    try {
      engine.setFont(role, bytes);
    } catch (error) {
      if (!(error instanceof WarraqError) || error.code === 'usage' || error.code === 'crashed') throw error;
      throw new Unusable(`${file}: ${error.message}`);
    }
  }
}

async function layOut(asked: Asked, engine: Warraq, article: Article): Promise<View> {
  const view = ({ print: 'print', share: 'share', dump: asked.view } as const)[asked.command as 'print'] ?? 'screen';
  await engine.prepare(article, { ...(asked.options as object), views: [view] });
  if (view === 'print') return engine.print(article, asked.options as PrintOptions);
  if (view === 'share') return engine.share(article, asked.options as ShareOptions);
  return engine.render(article, asked.options as ScreenOptions);
}

function contentOf(asked: Asked, format: string, view: View): Uint8Array | string {
  if (asked.command === 'dump') return view.dump((asked.vetoes && asked.stage === 'kashida' ? 'kashida-vetoes' : asked.stage) as 'text');
  if (asked.command === 'measure') return view.dump(/^(|true|1)$/.test(String(asked.options['json'] ?? 'false')) ? 'measure-json' : 'measure');
  if (format === 'json') return view.json();
  if (format === 'svg') return view.toSVG();
  if (format === 'pdf') return (view as View & { toPDF(): Uint8Array }).toPDF();
  return view.toPNG({ scale: Number(asked.options['scale'] ?? 1) });
}

async function readOrRefuse(path: string, limit: number, host: Host): Promise<Uint8Array> {
  let bytes: Uint8Array, large = false;
  try {
    large = path !== '-' && (await stat(path)).size > limit;
    bytes = large ? new Uint8Array() : path === '-' ? await buffer(host.stdin) : await readFile(path);
  } catch {
    throw new Unusable(`${path} cannot be opened: check the name, and that it may be read.`);
  }
  if (large || bytes.length > limit) throw new Unusable(`${path} is larger than 64 MB, the limit for an input.`);
  return bytes;
}

/** Written beside its place and moved there when it is whole. */
async function write(path: string, content: Uint8Array | string, host: Host) {
  if (!path || path === '-') return host.stdout(content);
  // A device or a pipe must not be replaced by a file.
  const device = await stat(path).then((one) => !one.isFile(), () => false);
  const part = device ? path : `${path}.part-${process.pid}`;
  try {
    await writeFile(part, content);
    if (device) return;
    await rename(part, path);
  } catch (error) {
    if (!device) await rm(part, { force: true });
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw new Unusable('The output could not be written to its end: is the disk full?');
    throw new Unusable(`${path} cannot be written: check that its folder is there and may be written.`);
  }
}

function report(diagnostics: readonly Diagnostic[], host: Host) {
  for (const { severity, code, message, path, range: [begin, end], detail } of diagnostics) {
    host.stderr(`${severity}: ${path ? `${path}${begin < end ? ` ${begin}–${end}` : ''}: ` : ''}${message}${detail ? ` [${detail}]` : ''} (${code})`);
  }
}

function extensionOf(path: string): string {
  const dot = path.lastIndexOf('.'), slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return dot < 0 || dot < slash ? '' : path.slice(dot + 1).toLowerCase();
}
