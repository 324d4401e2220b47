// A small static server for the demo page and the browser tests; it listens on the loopback interface only.
//
//   node web/serve.mjs [--port 8080]      then http://localhost:8080/
//
// Serves the project's examples/, web/dist/ and build/example/; / goes to the demo page. As a module: `const { url, close } = await serve()`.

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const SERVED = ['examples', join('web', 'dist'), join('build', 'example'), join('tests', 'browser'), 'tests/bench'];
const HOME = '/examples/demo.html';
const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.txt': 'text/plain; charset=utf-8', '.wasm': 'application/wasm', '.ttf': 'font/ttf', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.pdf': 'application/pdf',
};

/** The file that a path means, inside one of the served folders; undefined otherwise. */
function fileOf(path) {
  let relative;
  try { relative = normalize(decodeURIComponent(path)).replace(/^[\\/]+/, ''); } catch { return undefined; }
  if (relative.includes('\0') || relative.split(sep).includes('..')) return undefined;
  return SERVED.some((folder) => relative.startsWith(normalize(folder) + sep)) ? join(root, relative) : undefined;
}

async function answer(request, response) {
  const end = (status, headers = {}) => response.writeHead(status, headers).end(status === 404 ? 'Not found' : undefined);
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(405);
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname === '/') return end(302, { location: HOME });
  const file = fileOf(pathname);
  const info = file && (await stat(file).catch(() => undefined));
  if (!info?.isFile()) return end(404);
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': info.size,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file).on('error', () => response.destroy()).pipe(response);
}

/** Starts a server; port 0 takes any free one. */
export function serve({ port = 0 } = {}) {
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve({ url: `http://localhost:${server.address().port}`, close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }) }));
  });
}

/** The wanted port, or the first free one of the ten after it. */
async function serveNear(port) {
  for (let tried = port; tried < port + 10; tried++) {
    try { return await serve({ port: tried }); } catch (error) { if (error.code !== 'EADDRINUSE') throw error; }
  }
  throw new Error(`ports ${port} to ${port + 9} are all taken`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8080' } } });
  const { url } = await serveNear(Number(values.port));
  console.log(`The demo page: ${url}/  (stop with Ctrl-C)`);
}
