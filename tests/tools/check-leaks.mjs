// Looks for what must not be in the repository: paths of somebody's machine, hosts of package registries, resolved addresses in the
// lock file, binaries that are fetched or built.
//
//   node tests/tools/check-leaks.mjs             ends with 'N passed, N failed' (a kind of leak is a test)

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const tracked = execFileSync('git', ['-C', root, 'ls-files', '-z'], { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\0').filter(Boolean);

// Written so that this file does not find itself.
const PATHS = new RegExp(`(^|[^.\\w/-])/(${['home', 'root', 'Users', 'work', 'farm'].join('|')})/\\w`, 'm');
const HOSTS = new RegExp(['registry', 'npmjs'].join('\\.') + '|' + ['(deb|security)', 'debian', 'org'].join('\\.'));
const BINARY = /\.(ttf|otf|woff2?|wasm|so|a|o|tar|gz|xz|zip|tgz|deb)$/i;

/** The text of a tracked file; empty for one that is not text, or is gone. */
function text(file) {
  try {
    const content = readFileSync(join(root, file), 'utf8');
    return content.includes('\0') ? '' : content;
  } catch {
    return '';
  }
}

const CHECKS = [
  ['a path of a machine', (file) => PATHS.exec(text(file))?.[0]],
  ['the host of a registry', (file) => HOSTS.exec(text(file))?.[0]],
  ['a resolved address', (file) => file.endsWith('package-lock.json') && /"resolved"/.exec(text(file))?.[0]],
  ['a binary', (file) => BINARY.test(file) && !file.startsWith('tests/fuzz/corpus/') && 'it'],
];

let failed = 0;
for (const [what, find] of CHECKS) {
  const found = tracked.map((file) => [file, find(file)]).filter(([, hit]) => hit);
  for (const [file, hit] of found) console.log(`${file}: ${what}: ${hit.trim()}`);
  if (found.length) failed += 1;
}
console.log(`${CHECKS.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
