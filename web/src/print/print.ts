// Our PDF to the printer: in a frame that nobody sees. Where a browser cannot do that (telephones, a policy
// against such frames) it says so, and the caller prints the page itself.

const PATIENCE = 10_000;

/** True once the browser's print window was asked for. */
export async function printPdf(pdf: Uint8Array): Promise<boolean> {
  if (navigator.pdfViewerEnabled === false) return false;
  const url = URL.createObjectURL(new Blob([pdf as BlobPart], { type: 'application/pdf' }));
  const frame = document.createElement('iframe');
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  // Not display: none, which some browsers do not print.
  Object.assign(frame.style, { position: 'fixed', insetInlineEnd: '0', bottom: '0', width: '1px', height: '1px', border: '0', opacity: '0' });
  const clean = () => {
    frame.remove();
    URL.revokeObjectURL(url);
  };
  const loaded = await new Promise<boolean>((resolve) => {
    const blocked = (event: SecurityPolicyViolationEvent) => {
      if (/^(?:frame|child|default)-src/.test(event.effectiveDirective)) resolve(false);
    };
    document.addEventListener('securitypolicyviolation', blocked, { once: true });
    setTimeout(() => resolve(false), PATIENCE);
    frame.addEventListener('load', () => setTimeout(() => resolve(true), 0), { once: true });
    frame.addEventListener('error', () => resolve(false), { once: true });
    frame.src = url;
    document.body.append(frame);
  });
  try {
    if (!loaded) throw new Error('no frame');
    frame.contentWindow?.focus();
    frame.contentWindow?.print();
    // The window may stay open as long as it likes; the frame holds the file meanwhile.
    setTimeout(clean, 10 * 60_000);
    return true;
  } catch {
    clean();
    return false;
  }
}
