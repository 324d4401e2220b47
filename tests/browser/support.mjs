// What the browser tests share: a server on the loopback interface that ends with the test, and browsers
// with their background services off. Pages are given as text; everything else comes from the built package.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, normalize } from 'node:path';
import { after } from 'node:test';
import { dist, root } from '../web/support.mjs';

export { articles, dist, load, native, root, tiny } from '../web/support.mjs';

const closers = [];
after(() => Promise.all(closers.map((close) => close())));

const require = createRequire(`${root}web/`);
const TYPES = { '.html': 'text/html; charset=utf-8', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.wasm': 'application/wasm', '.ttf': 'font/ttf' };

/** Serves /web/dist/, /examples/ and the pages of this test: {'/a.html': {body, headers}}. */
export async function serve(pages = {}) {
  const server = createServer(async ({ url }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    const page = pages[path];
    if (page) return response.writeHead(page.status ?? 200, { 'content-type': TYPES[extname(path)] ?? 'text/html; charset=utf-8', ...page.headers }).end(page.body);
    const file = path.startsWith('/web/dist/') ? `${dist}/${path.slice(10)}` : path.startsWith('/examples/') ? `${root}${path.slice(1)}` : '';
    try {
      const bytes = await readFile(file);
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); });
  closers.push(close);
  return { url: `http://localhost:${server.address().port}`, pages, close };
}

const executable = (...names) => names.find((name) => existsSync(name));

export async function chromium() {
  const { chromium: launcher } = require('playwright-core');
  const executablePath = process.env.CHROMIUM ?? executable('/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome');
  if (!executablePath) return null;
  const browser = await launcher.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'], timeout: 60_000 });
  closers.push(() => browser.close());
  return browser;
}

export async function firefox(preferences = {}) {
  const executablePath = process.env.FIREFOX ?? executable('/usr/bin/firefox-esr', '/usr/bin/firefox');
  if (!executablePath) return null;
  const { default: puppeteer } = await import(`file://${require.resolve('puppeteer-core')}`).then((all) => (all.default?.launch ? all : { default: all }));
  const browser = await puppeteer.launch({
    browser: 'firefox', executablePath, headless: true, timeout: 60_000,
    extraPrefsFirefox: {
      'app.update.enabled': false, 'browser.safebrowsing.malware.enabled': false, 'browser.safebrowsing.phishing.enabled': false, 'datareporting.policy.dataSubmissionEnabled': false,
      'extensions.update.enabled': false, 'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false, 'services.settings.server': 'data:,',
      'toolkit.telemetry.enabled': false, 'browser.newtabpage.enabled': false, 'browser.startup.homepage_override.mstone': 'ignore',
      ...preferences,
    },
  });
  closers.push(() => browser.close());
  return browser;
}

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** A page round an article, as a publisher would write it. */
export const wrapped = (inside, { attributes = '', head = '', style = 'body { margin: 0 }' } = {}) => `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>ت</title>${head}<link rel="icon" href="data:,"><link rel="canonical" href="https://qandil.example/a">
<style>${style}</style><script type="module" src="/web/dist/element.mjs"></script></head>
<body><warraq-article ${attributes}>${inside}</warraq-article></body></html>`;

export const served = `<article lang="ar" dir="rtl"><p class="kicker">ثقافة</p><h1>خزانة السواقي تفتح أبوابها بعد ستّ سنوات من الترميم</h1>
<p class="byline"><b>هند القنديلي</b> <time datetime="2025-10-14T10:43">اليوم</time></p>
<p class="lead">فتحت خزانة المخطوطات في المدينة القديمة أبوابها أمام الجمهور صباح الثلاثاء، بعد ستّ سنوات من أعمال ترميم شملت القبّة والسقوف الخشبيّة.</p>
<p id="first">وتقع الخزانة في بيت من ثلاث طبقات عند سوق الورّاقين، بناه تاجر ورق عام 1186، وفيها <a href="https://qandil.example/waqf">سجلّ الأوقاف القديم</a> الذي يذكر من أوقف الكتب على طلبة العلم، ومن نسخها، ومن قابلها بأصولها حرفًا حرفًا.</p>
<h2>حجر يحفظ البرودة</h2>
<blockquote><p>«أردنا بيتًا يدخله القارئ كلّ صباح، فيجد الكتاب حيث تركه».</p><footer>مديرة الخزانة</footer></blockquote>
<ul><li>قاعة مطالعة تتّسع لأربعين قارئًا، من التاسعة صباحًا حتى السابعة مساءً.</li><li>ورشة خطّ وتجليد للناشئة كلّ يوم سبت.</li></ul>
<p>ومن المقرّر أن تستقبل الخزانة معرضها الأوّل في كانون الأوّل، ويضمّ ستّين قطعة بينها أدوات ورّاقين من القرن الثاني عشر الهجريّ، على أن يستمرّ ثلاثة أشهر.</p></article>`;

/**
 * Runs in a page: how far each line of the text layer lies from where it is painted. Of every line its text, the rows
 * it takes, how far its left and right ends are off, and whether its middle is within the painted line.
 */
export function layerReport() {
  const element = document.querySelector('warraq-article'), root = element.shadowRoot;
  const page = root.querySelector('.page').getBoundingClientRect();
  const painted = element.view.layer().items.filter((item) => item[0] === 'l');
  const spans = [...root.querySelectorAll('.l')];
  return {
    painted: painted.length,
    lines: spans.map((span, i) => {
      const [, , , , , y, , height, , , , inkX, inkWidth] = painted[i].map((value) => (typeof value === 'number' ? value / 64 : value));
      const range = document.createRange();
      range.selectNodeContents(span);
      const boxes = [...range.getClientRects()], [first] = boxes;
      const middle = (first.top + first.bottom) / 2 - page.top;
      return {
        text: span.textContent, rows: new Set(boxes.map((box) => Math.round((box.top + box.bottom) / 24))).size,
        left: Math.min(...boxes.map((box) => box.left)) - page.left - inkX, right: Math.max(...boxes.map((box) => box.right)) - page.left - inkX - inkWidth,
        within: middle > y && middle < y + height,
      };
    }),
  };
}
