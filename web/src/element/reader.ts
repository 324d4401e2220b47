// What the reader chose and selected.

const STEPS = { phone: [17, 19, 22, 25], desktop: [18, 21, 24, 28] };
/** Themes whose faces are larger or smaller on the body than the default one's. */
const SIZE_SCALE: Record<string, number> = { book: 1.1, plain: 0.95 };

/** The body's size in px at a step from 1 to 4, in a container so wide. */
export function bodySize(step: number, width: number, theme: string): number {
  const size = (STEPS[width < 600 ? 'phone' : 'desktop'][step - 1] ?? 19) * (SIZE_SCALE[theme] ?? 1);
  return Math.round(size * 100) / 100;
}

/** The selected words, if the selection begins in one of these. */
export function selectedIn(root: ShadowRoot & { getSelection?: () => Selection | null }, places: Node[]): string {
  const selection = root.getSelection?.() ?? getSelection(), node = selection?.anchorNode ?? null;
  return node && places.some((place) => place.contains(node)) ? (selection?.toString().replace(/\s+/g, ' ').trim() ?? '') : '';
}
