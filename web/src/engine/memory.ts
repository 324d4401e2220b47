// The module's memory: arguments go in, results come out as copies (growing memory detaches views).
import { WarraqError, crashed, type ErrorFacts } from './errors.js';

type Call = (...args: number[]) => number;
export interface Exports extends Record<string, unknown> {
  memory: WebAssembly.Memory;
  warraq_alloc: Call;
  warraq_free: Call;
  warraq_session: Call;
  warraq_result: Call;
}

export type Argument = number | string | Uint8Array;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** One engine's instance. After a trap it is dead: every call says so, and a new one must be loaded. */
export class Core {
  dead: WarraqError | null = null;
  readonly #exports: Exports;
  readonly #session: number;

  constructor(instance: WebAssembly.Instance) {
    this.#exports = instance.exports as unknown as Exports;
    this.#session = this.#exports.warraq_session();
  }

  /** Calls an export with the session and these arguments; text and bytes become pointer and size. */
  bytes(name: string, ...args: Argument[]): Uint8Array {
    if (this.dead) throw this.dead;
    try {
      return this.#call(name, args);
    } catch (error) {
      if (error instanceof WarraqError) throw error;
      throw (this.dead = crashed(error));
    }
  }
  text(name: string, ...args: Argument[]): string {
    return decoder.decode(this.bytes(name, ...args));
  }
  json<T>(name: string, ...args: Argument[]): T {
    return JSON.parse(this.text(name, ...args)) as T;
  }

  #call(name: string, args: Argument[]): Uint8Array {
    const { warraq_alloc, warraq_free, warraq_result, memory } = this.#exports;
    const taken: number[] = [];
    const flat = [this.#session];
    for (const arg of args) {
      if (typeof arg === 'number') flat.push(arg);
      else {
        const bytes = typeof arg === 'string' ? encoder.encode(arg) : arg;
        const at = warraq_alloc(bytes.length) >>> 0;
        if (!at) throw new RangeError('out of memory');
        taken.push(at);
        new Uint8Array(memory.buffer, at, bytes.length).set(bytes);
        flat.push(at, bytes.length);
      }
    }
    const status = (this.#exports[name] as Call)(...flat);
    for (const at of taken) warraq_free(at);
    const answer = new DataView(memory.buffer, warraq_result(this.#session) >>> 0, 8);
    const out = new Uint8Array(memory.buffer, answer.getUint32(0, true), answer.getUint32(4, true)).slice();
    if (status === 1) throw new WarraqError(JSON.parse(decoder.decode(out)) as ErrorFacts);
    return out;
  }
}
