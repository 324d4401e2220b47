// Chromium's own drawing of a text, for comparison, and pictures of the gallery's pages.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SCALE, fonts, out, root } from './render.mjs';

const require = createRequire(join(root, 'web/'));
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

// As data, since a page without an address may not load files.
const face = (key) => `@font-face { font-family: ${key}; src: url(data:font/ttf;base64,${readFileSync(join(fonts, `${key}.ttf`)).toString('base64')}) }`;

/** Runs in a page: for each paragraph its letters (marks left out) from left to right, as offsets into its text. */
function order() {
  const range = document.createRange();
  const middle = (node, at) => {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const { left, right } = range.getBoundingClientRect();
    return (left + right) / 2;
  };
  return [...document.querySelectorAll('p')].map(({ firstChild: node }) => [...node.data].map((letter, at) => ({ letter, at, x: middle(node, at) }))
    .filter(({ letter }) => !/\p{M}/u.test(letter)).sort((a, b) => a.x - b.x).map(({ at }) => at));
}

const sheet = (key, style) => `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><style>${face(key)}
body { margin: 0; padding: 20px; background: #FCFCFA; color: #1B1C1A; font-family: ${key} } p { margin: 0 0 20px; ${style} }</style>`;

/** {version, draw, shoot, close}, or null where there is no Chromium. */
export async function chromium() {
  const executablePath = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => existsSync(file));
  if (!executablePath) return null;
  const browser = await require('playwright-core').chromium.launch({ executablePath, args: ARGUMENTS, timeout: 60_000 });
  const page = await browser.newPage({ deviceScaleFactor: SCALE });
  return {
    version: browser.version(),
    /** Paragraphs in one face as a picture like render.mjs makes them; their paths are /0, /1 …; orders as order() gives them. */
    async draw(name, { key, style, width, paragraphs }) {
      await page.setViewportSize({ width, height: 100 });
      await page.setContent(sheet(key, style) + paragraphs.map((text) => `<p>${text}</p>`).join(''));
      await page.evaluate(() => document.fonts.ready);
      const boxes = await page.$$eval('p', (all) => all.map((p) => p.getBoundingClientRect()).map(({ x, y, width: wide, height }) => [x, y, wide, height]));
      await page.screenshot({ path: join(out, `${name}.png`), fullPage: true });
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      return { src: `${name}.png`, width, height, orders: await page.evaluate(order), boxes: Object.fromEntries(boxes.map((box, i) => [`/${i}`, box])) };
    },
    /** The whole of a page of the gallery, in one picture as wide as its content. */
    async shoot(topic) {
      await page.setViewportSize({ width: 400, height: 400 });
      await page.goto(pathToFileURL(join(out, `${topic}.html`)).href);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      await page.setViewportSize({ width: Math.ceil(width), height: 400 });
      await page.screenshot({ path: join(out, `${topic}.png`), fullPage: true });
    },
    close: () => browser.close(),
  };
}
