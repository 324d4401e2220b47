// The package's own files, from the disk.
import { readFile } from 'node:fs/promises';
import { fetchFile, type ReadFile } from '../engine/loader.js';

export const readFromDisk: ReadFile = async (url, signal) =>
  url.protocol === 'file:' ? new Uint8Array(await readFile(url, signal ? { signal } : {})) : fetchFile(url, signal);
