// The pages of the benchmark in Chromium, each fresh and in a renderer of its own.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(join(here, '../../web/'));
const TYPES = { '.mjs': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm', '.ttf': 'font/ttf' };
// Cross-origin isolation gives clocks of 5 µs in place of 100.
const HEADERS = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

async function serve(dist) {
  const server = createServer(async ({ url }, response) => {
    const path = normalize(new URL(url, 'http://localhost').pathname);
    if (path === '/') return response.writeHead(200, { ...HEADERS, 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html><html lang="ar" dir="rtl"><title>bench</title><link rel="icon" href="data:,">');
    const file = path.startsWith('/dist/') ? join(dist, path.slice(6)) : path.startsWith('/bench/') ? join(here, path.slice(7)) : '';
    try {
      const bytes = await readFile(file);
      response.writeHead(200, { ...HEADERS, 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://localhost:${server.address().port}/`, close: () => { server.close(); server.closeAllConnections(); } };
}

/** {version, run(how), picture(how), close()}, or null where there is no Chromium. */
export async function chromium(dist) {
  const executablePath = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => existsSync(file));
  if (!executablePath) return null;
  const browser = await require('playwright-core').chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'], timeout: 60_000 });
  const site = await serve(dist);
  const fresh = async (work) => {
    const context = await browser.newContext({ viewport: { width: 1000, height: 1000 } });
    try {
      const page = await context.newPage();
      await page.goto(site.url);
      return await work(page);
    } finally {
      await context.close();
    }
  };
  return {
    version: browser.version(),
    run: (how) => fresh((page) => page.evaluate(async (asked) => (await import('/bench/in-page.mjs')).run(asked), { ...how, dist: '/dist' })),
    /** The browser's own PDF and picture of the same elements, first and warm, in ms. */
    outputs: (how) => fresh(async (page) => {
      const height = await page.evaluate(async (asked) => (await import('/bench/in-page.mjs')).show(asked), { ...how, dist: '/dist' });
      const timed = async (work) => {
        const start = performance.now();
        const bytes = await work();
        return [performance.now() - start, bytes.length];
      };
      const out = {};
      const pdf = () => page.pdf({ format: 'A4', printBackground: true });
      [out.dom_pdf_first, out.dom_pdf_bytes] = await timed(pdf);
      [out.dom_pdf] = await timed(pdf);
      if (how.picture) {
        const clip = { x: 0, y: 0, width: 680, height };
        [out.dom_png_first] = await timed(() => page.screenshot({ clip, fullPage: true }));
        [out.dom_png] = await timed(() => page.screenshot({ clip, fullPage: true }));
      }
      return out;
    }),
    /** The browser's own PDF of an article's elements on A4, warm. */
    print: (article) => fresh(async (page) => {
      await page.evaluate(async (asked) => (await import('/bench/in-page.mjs')).show(asked), { dist: '/dist', example: article, times: 1, column: 482 });
      const pdf = () => page.pdf({ format: 'A4', margin: { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' } });
      await pdf();
      const times = [];
      let bytes;
      for (let i = 0; i < 5; i++) {
        const start = performance.now();
        bytes = await pdf();
        times.push(performance.now() - start);
      }
      return { bytes, ms: times.sort((a, b) => a - b)[2] };
    }),
    async close() {
      await browser.close();
      site.close();
    },
  };
}
