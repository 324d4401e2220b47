// The API for browsers and workers; Node's entry is node.ts.
export { Warraq } from './engine/engine.js';
export type { Face, LoadOptions, OptionSpec, PrepareOptions, ReadOptions, ReadResult } from './engine/engine.js';
export { WarraqError, type ErrorCode } from './engine/errors.js';
export type { ReadFile, WasmSource } from './engine/loader.js';
export { quoteLink } from './engine/view.js';
export type { ImageOptions, Layer, LayerItem, PaintOptions, PrintView, ScreenView, Segment, ShareView, View } from './engine/view.js';
export type * from './engine/types.js';
export { readHtml } from './read/html.js';
