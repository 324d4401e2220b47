// Sharing by the reader's own device, by a link, or by a file. Nothing is fetched and nobody is told.
import type { Links } from '../engine/types.js';

export interface Sharable { title: string; url: string }

/** The device's own sheet. True: done, or the reader thought better of it. Call it straight from a press. */
export async function shareNatively({ title, url }: Sharable): Promise<boolean> {
  if (!canShare({ title, url })) return false;
  try {
    await navigator.share({ title, url });
    return true;
  } catch (error) {
    return (error as Error).name === 'AbortError';
  }
}

export const canShare = (data: ShareData): boolean => typeof navigator.share === 'function' && (navigator.canShare?.(data) ?? true);

/** Fingers share by the device's sheet; a mouse gets our menu. */
export const prefersNative = (data: ShareData): boolean => canShare(data) && matchMedia('(pointer: coarse)').matches;

export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  const set = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', set, true);
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', set, true);
  }
}

/** A file by the device's sheet where that takes files, else as a download. */
export async function giveFile(bytes: Uint8Array, name: string, type: string): Promise<void> {
  const file = new File([bytes as BlobPart], name, { type });
  if (matchMedia('(pointer: coarse)').matches && canShare({ files: [file] })) {
    try {
      await navigator.share({ files: [file] });
      return;
    } catch (error) {
      if ((error as Error).name === 'AbortError') return;
    }
  }
  const link = document.createElement('a'), url = URL.createObjectURL(file);
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A title as a file's name: no signs that systems refuse or that turn the reading direction. */
export function fileName(title: string, extension: string): string {
  const clean = title.replace(/[\u0000-\u001f\u007f\\/:*?"<>|\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, ' ').replace(/\s+/g, ' ').trim();
  return `${[...clean].slice(0, 60).join('').trim() || 'article'}.${extension}`;
}

/** The addresses of the services, as the core writes them. */
export function serviceLinks(links: Links, names: readonly string[]): [string, string][] {
  return names.flatMap((name): [string, string][] => {
    const href = links.share?.[name];
    return href && /^(?:https:|mailto:)/.test(href) ? [[name, href]] : [];
  });
}
