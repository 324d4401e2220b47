// Warraq for Node 20.19 and later: the same engine, whose files are read from the disk.
import { Warraq as Engine, type LoadOptions } from './engine/engine.js';
import { readFromDisk } from './node/files.js';

export class Warraq extends Engine {
  static override load(options: LoadOptions = {}): Promise<Engine> {
    return Engine.load({ read: readFromDisk, ...options });
  }
}

export type { Face, LoadOptions, OptionSpec, PrepareOptions, ReadOptions, ReadResult } from './engine/engine.js';
export { WarraqError, type ErrorCode } from './engine/errors.js';
export type { ReadFile, WasmSource } from './engine/loader.js';
export { quoteLink } from './engine/view.js';
export type { ImageOptions, Layer, LayerItem, PaintOptions, PrintView, ScreenView, Segment, ShareView, View } from './engine/view.js';
export type * from './engine/types.js';
export { readHtml } from './read/html.js';
