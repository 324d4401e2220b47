// The search of Firefox's viewer (pdf.js's own find controller) and of Chromium's (PDFium's FPDFText_Find): how often a phrase
// is found in a PDF.
//
//   node tests/tools/pdf_search.mjs FILE.pdf PHRASE…

import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';

/** find(phrase) → how many matches pdf.js has on all pages. */
export async function pdfjsSearch(bytes) {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  globalThis.pdfjsLib = pdfjs;
  // The module of the viewer looks at the page it would live in when it is loaded; the find controller does not.
  const element = { style: {} };
  Object.assign(globalThis, { window: { requestAnimationFrame: (work) => setTimeout(work, 0) }, document: { documentElement: element, createElement: () => element } });
  const { EventBus, PDFFindController } = await import('pdfjs-dist/legacy/web/pdf_viewer.mjs');
  for (const name of ['window', 'document']) delete globalThis[name];
  const file = await pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const eventBus = new EventBus();
  const controller = new PDFFindController({ linkService: { page: 1, pagesCount: file.numPages }, eventBus, updateMatchesCountOnProgress: false });
  controller.setDocument(file);
  return async (phrase) => {
    // Any type but the first typing, which waits for more.
    eventBus.dispatch('find', { source: {}, type: 'casesensitivitychange', query: phrase, caseSensitive: false, entireWord: false, highlightAll: true, findPrevious: false, matchDiacritics: false });
    await controller._firstPageCapability.promise;
    await Promise.all(controller._extractTextPromises);
    while (controller.pageMatches.filter(Boolean).length < file.numPages) await new Promise((resolve) => { setTimeout(resolve, 1); });
    return controller.pageMatches.reduce((sum, matches) => sum + matches.length, 0);
  };
}

/** find(phrase) → how many matches PDFium has on all pages. */
export async function pdfiumSearch(bytes) {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  const file = await library.loadDocument(bytes);
  const module = library.module;
  const pages = [];
  for (const page of file.pages()) pages.push({ page, text: module._FPDFText_LoadPage(page.pageIdx) });
  return (phrase) => {
    const at = module.wasmExports.malloc(2 * phrase.length + 2);
    for (let i = 0; i <= phrase.length; i++) module.HEAPU16[(at >> 1) + i] = i < phrase.length ? phrase.charCodeAt(i) : 0;
    let count = 0;
    for (const { text } of pages) {
      const search = module._FPDFText_FindStart(text, at, 0, 0);
      while (module._FPDFText_FindNext(search)) count++;
      module._FPDFText_FindClose(search);
    }
    module.wasmExports.free(at);
    return count;
  };
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const bytes = readFileSync(argv[2]);
  const [firefox, chromium] = [await pdfjsSearch(bytes), await pdfiumSearch(bytes)];
  for (const phrase of argv.slice(3)) console.log(`${phrase}: pdf.js ${await firefox(phrase)}, PDFium ${chromium(phrase)}`);
}
