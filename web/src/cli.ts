#!/usr/bin/env node
// The command line in Node: node cli.mjs read|render|print|share|links|dump …
import { Warraq } from './node.js';
import { run } from './node/run.js';
import { version } from './node/version.js';

const stdout = (bytes: Uint8Array | string) =>
  new Promise<void>((resolve, reject) => process.stdout.write(bytes, (error) => (error && (error as NodeJS.ErrnoException).code !== 'EPIPE' ? reject(error) : resolve())));

process.stdout.on('error', () => {});
process.exitCode = await run(process.argv.slice(2), {
  load: () => Warraq.load({ warmUp: false }),
  version,
  stdin: process.stdin,
  stdout,
  stderr: (line) => process.stderr.write(`${line}\n`),
  terminal: process.stdout.isTTY === true,
});
