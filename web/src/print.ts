// Paper for readers: the pages of a print view to the printer, and the preview. For browsers; <warraq-article> loads it when
// somebody wants to print.
export { usualPaper } from './print/choices.js';
export { openPreview, type PreviewOptions, type Printed } from './print/preview.js';
export { printPages, type PrintPagesOptions, type Route } from './print/print.js';
export { addPages } from './print/vectors.js';
