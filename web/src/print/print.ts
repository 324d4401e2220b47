// One way to paper for all that print: the PDF where a browser can print one, else the same pages as vectors.
import type { PrintView } from '../engine/view.js';
import { canPrintFrame, printFrame } from './frame.js';
import { printVectors } from './vectors.js';

export type Route = 'frame' | 'vectors';
export interface PrintPagesOptions {
  document?: Document;
  /** `auto`: by a frame where that is known to work. `frame`: try it anywhere. What fails goes by vectors. */
  route?: 'auto' | Route;
  /** Told how many pages are ready, on the way by vectors. */
  progress?: (done: number) => void;
}

/**
 * Asks for the browser's print window with the pages of a print view, and says by which way they went. Call it from a press or
 * a key. The view may be disposed of afterwards.
 */
export async function printPages(view: PrintView, { document = globalThis.document, route = 'auto', progress }: PrintPagesOptions = {}): Promise<Route> {
  if (route === 'frame' || (route === 'auto' && canPrintFrame())) {
    if (await printFrame(view.toPDF(), document)) return 'frame';
  }
  await printVectors(view, document, progress);
  return 'vectors';
}
