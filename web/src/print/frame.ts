// The PDF itself to the printer, in a frame that nobody sees.

/** How long a frame may take to load a file that is already here. */
const PATIENCE = 6000;
/** The print window may stay open for long, and the frame holds its file meanwhile. */
const KEPT = 10 * 60_000;

let blocked = false;
let clean = () => {};

/**
 * Whether a frame can print a PDF here. Android and Apple's engine cannot: they print nothing, or the first page alone, and do
 * not say so. Nor can a page whose policy was found to forbid such frames.
 */
export const canPrintFrame = (): boolean =>
  !blocked && navigator.pdfViewerEnabled !== false && !('GestureEvent' in window) && !/Android/.test(navigator.userAgent);

/** True once the browser was asked for its print window. */
export async function printFrame(pdf: Uint8Array, document: Document): Promise<boolean> {
  clean();
  const url = URL.createObjectURL(new Blob([pdf as BlobPart], { type: 'application/pdf' })), frame = document.createElement('iframe');
  const timer = setTimeout(() => clean(), KEPT);
  clean = () => {
    clearTimeout(timer);
    frame.remove();
    URL.revokeObjectURL(url);
    clean = () => {};
  };
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  // Not display: none, which some browsers do not print.
  frame.style.cssText = 'position:fixed;inset:auto 0 0 auto;width:1px;height:1px;border:0;opacity:0;pointer-events:none';
  try {
    if (!(await loads(frame, url, document))) throw new Error('no frame');
    frame.contentWindow?.focus();
    frame.contentWindow?.print();
    return true;
  } catch {
    clean();
    return false;
  }
}

function loads(frame: HTMLIFrameElement, url: string, document: Document): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (loaded: boolean) => {
      clearTimeout(timer);
      document.removeEventListener('securitypolicyviolation', refused);
      resolve(loaded);
    };
    const refused = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
      if (/^(?:frame|child|default)-src/.test(effectiveDirective) && blockedURI.startsWith('blob')) settle(!(blocked = true));
    };
    const timer = setTimeout(settle, PATIENCE, false);
    document.addEventListener('securitypolicyviolation', refused);
    // A frame that the policy refuses loads, too: what is said about it comes first.
    frame.addEventListener('load', () => setTimeout(settle, 0, true), { once: true });
    frame.src = url;
    document.documentElement.append(frame);
  });
}
