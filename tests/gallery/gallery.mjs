// ./dev gallery [TOPIC…]: pages of pictures in build/gallery/, for eyes to judge: what Warraq draws, beside Chromium where it can.
// Without topics all of them; WARRAQ_NATIVE names another build's command, CHROMIUM another browser.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { chromium } from './chromium.mjs';
import { page } from './html.mjs';
import { native, out, root } from './render.mjs';

const TOPICS = ['justification', 'verse', 'scripture', 'bidi', 'settings', 'languages', 'paper'];
const asked = process.argv.slice(2);
const unknown = asked.filter((topic) => !TOPICS.includes(topic));
if (unknown.length) {
  console.error(`No such topic: ${unknown.join(', ')} (${TOPICS.join(', ')})`);
  process.exit(2);
}
if (!existsSync(native)) {
  console.error(`There is no ${relative(process.cwd(), native)}: ./dev build makes it.`);
  process.exit(1);
}

const start = Date.now();
const note = (text) => process.stdout.isTTY && process.stdout.write(`\r\x1b[K      ${text}`);
const wipe = () => process.stdout.isTTY && process.stdout.write('\r\x1b[K');

mkdirSync(out, { recursive: true });
const browser = await chromium().catch((error) => void console.error(`Chromium: ${error.message.split('\n')[0]}`));
if (!browser) console.log('There is no Chromium: no comparisons, and no pictures of the pages.');

const topics = asked.length ? asked : TOPICS;
try {
  for (const [i, topic] of topics.entries()) {
    console.log(`[${i + 1}/${topics.length}] ${topic}`);
    const { make } = await import(`./${topic}.mjs`);
    const { title, note: above, body } = await make({ browser, note });
    writeFileSync(join(out, `${topic}.html`), page(title, above, body));
    note('picture of the page');
    await browser?.shoot(topic);
    wipe();
  }
} finally {
  await browser?.close();
}

const made = TOPICS.filter((topic) => existsSync(join(out, `${topic}.html`)));
writeFileSync(join(out, 'index.html'), page('Gallery', browser ? `Chromium is ${browser.version}.` : '', made.map((topic) =>
  `<h2><a href="${topic}.html">${topic}</a></h2>${existsSync(join(out, `${topic}.png`)) ? `<a href="${topic}.html"><img src="${topic}.png" width="900" alt=""></a>` : ''}`).join('\n')));

console.log('\nMade:');
for (const topic of ['index', ...made]) {
  const files = [`${topic}.html`, `${topic}.png`].map((file) => join(out, file)).filter(existsSync);
  console.log(`  ${files.map((file) => relative(root, file)).join('  ')}`);
}
console.log(`In ${((Date.now() - start) / 1000).toFixed(0)} s.`);
