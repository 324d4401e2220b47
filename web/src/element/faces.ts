// The engine's faces for the page, from the same bytes, so that lines of real text are as wide as those that are painted.
import type { Warraq } from '../engine/engine.js';
import { familyOf } from './layer.js';

/** Families and cuts that the page has already. */
const loaded = new Set<string>();

export async function loadFaces(engine: Warraq): Promise<void> {
  const wanted: Promise<unknown>[] = [];
  for (const [key, { bytes, whole }] of engine.faces) {
    const name = `${familyOf(key)}/${whole}`;
    if (loaded.has(name)) continue;
    loaded.add(name);
    const face = new FontFace(familyOf(key), bytes.slice().buffer as ArrayBuffer);
    document.fonts.add(face);
    wanted.push(face.load().catch(() => document.fonts.delete(face)));
  }
  await Promise.all(wanted);
}
