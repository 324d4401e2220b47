// From an address or bytes to an instance, without generated glue.
import { WarraqError } from './errors.js';

export type WasmSource = string | URL | Response | BufferSource | WebAssembly.Module;

/** Reads a file of the package: the browser's is fetch, Node's is the file system. */
export type ReadFile = (url: URL, signal?: AbortSignal) => Promise<Response | Uint8Array>;

export const fetchFile: ReadFile = async (url, signal) => {
  const response = await fetch(url, { signal: signal ?? null });
  if (!response.ok) throw new WarraqError({ code: 'not-loaded', message: `${url.href} answered ${response.status}.`, detail: url.href });
  return response;
};

const modules = new Map<string, Promise<WebAssembly.Module>>();

/** Compiles the module; once for each address, so that a second engine (or one after a crash) is quick. */
export function compile(source: WasmSource, read: ReadFile, signal?: AbortSignal): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return Promise.resolve(source);
  if (typeof source !== 'string' && !(source instanceof URL)) return compileBody(source);
  const key = String(source);
  let module = modules.get(key);
  if (!module) {
    module = read(new URL(key), signal).then((body) => compileBody(body as Response | BufferSource));
    modules.set(key, module);
    module.catch(() => modules.delete(key));
  }
  return module;
}

async function compileBody(body: Response | BufferSource): Promise<WebAssembly.Module> {
  if (typeof Response === 'undefined' || !(body instanceof Response)) return WebAssembly.compile(body as BufferSource);
  // Streaming needs the type application/wasm, which many servers do not send: then the bytes as they are.
  if (body.headers.get('content-type')?.startsWith('application/wasm')) return WebAssembly.compileStreaming(body);
  return WebAssembly.compile(await body.arrayBuffer());
}

export async function instantiate(module: WebAssembly.Module): Promise<WebAssembly.Instance> {
  const instance = await WebAssembly.instantiate(module, { env: { emscripten_notify_memory_growth: () => {} } });
  (instance.exports['_initialize'] as () => void)();
  return instance;
}

export async function readBytes(read: ReadFile, url: URL, signal?: AbortSignal): Promise<Uint8Array> {
  const body = await read(url, signal);
  return body instanceof Uint8Array ? body : new Uint8Array(await body.arrayBuffer());
}
