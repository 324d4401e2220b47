// The gallery's articles are laid out without a warning, and its cuts hold what they are asked for. Its pictures are for eyes.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import * as articles from '../gallery/articles.mjs';
import { cut } from '../gallery/html.mjs';
import { native } from './support.mjs';

const { poems, scripture, digits, bidi, strings } = articles;

test('the articles of the gallery have nothing odd in them', () => {
  for (const [name, article] of Object.entries({ poems, scripture, digits, bidi: strings(bidi.map(([, text]) => text)) })) {
    const { status, stdout, stderr } = spawnSync(native, ['dump', '-', '--as', 'json', '--view', 'screen', '--stage', 'text'], { input: JSON.stringify(article), encoding: 'utf8' });
    assert.equal(status, 0, `${name}: ${stderr}`);
    assert.deepEqual(stderr.split('\n').filter((line) => line && !line.startsWith('note: ')), [], name);
    assert.ok(stdout.includes(article.title), name);
  }
});

test('a cut spans its blocks with a margin, within the picture', () => {
  const picture = { src: 'a.png', width: 100, height: 200, boxes: { '/a': [5, 40, 60, 20], '/b': [20, 70, 75, 30] } };
  const html = cut(picture, ['/a', '/b'], 10);
  assert.match(html, /width:100px;height:80px;background:url\(a\.png\) 0px -30px \/ 100px 200px/);
  assert.throws(() => cut(picture, ['/c']), /a\.png has no \/c/);
});
