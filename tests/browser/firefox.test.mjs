// <warraq-article> in Firefox: the same painted page, the same lines, the same text under it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firefox, layerReport, serve, served, wrapped } from './support.mjs';

test('it paints, its lines lie where they are painted, and its text can be selected', { timeout: 120_000 }, async (t) => {
  const browser = await firefox();
  if (!browser) return t.skip('there is no Firefox');
  const site = await serve({ '/plain.html': { body: wrapped(served) } });
  const page = await browser.newPage();
  await page.setViewport({ width: 720, height: 900 });
  await page.goto(`${site.url}/plain.html`);
  await page.waitForFunction(() => document.querySelector('warraq-article').view, { timeout: 30_000 });
  const { painted, lines } = await page.evaluate(layerReport);
  assert.equal(lines.length, painted);
  for (const { text, rows, left, right, within } of lines) assert.ok(rows === 1 && within && Math.abs(left) < 3 && Math.abs(right) < 3, `${text}: ${rows} rows, off by ${left} and ${right} px`);
  const { selected, wanted, ink } = await page.evaluate(() => {
    const element = document.querySelector('warraq-article'), root = element.shadowRoot;
    getSelection().selectAllChildren([...root.querySelectorAll('p')].find((p) => p.textContent.includes('ثلاث طبقات')));
    const canvas = root.querySelector('canvas');
    return {
      selected: getSelection().toString(), wanted: element.querySelector('#first').textContent.replace(/\s+/g, ' ').trim(),
      ink: canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some((value, i) => i % 4 === 3 && value > 200),
    };
  });
  assert.equal(selected, wanted);
  assert.ok(ink, 'the first canvas has ink');
});
