// The print preview in Chromium: its pages, keys, choices, errors and sizes.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { arabic, browser, engine, errors, escaped, folder, inside, library, long, name, open, options, page, pagesOf, preview, said, settled, shown } from './print-page.mjs';
import { articles, native, sha256 } from './support.mjs';

const run = promisify(execFile);

test('the button opens the preview: a named dialog with the pages of the PDF, the focus on Print, and back on the button', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await preview('/library.html');
  const { pages } = pagesOf(library, { paper: 'a4' });
  assert.equal(await said(), name(1, pages.length));
  const tree = await page.locator('warraq-article').ariaSnapshot();
  for (const part of ['dialog "معاينة الطباعة"', 'button "إغلاق"', 'button "طباعة"', 'button "حفظ PDF"', `status: ${name(1, pages.length)}`, `img "${name(1, pages.length)}"`, 'combobox "الورق"', 'radiogroup "الأعمدة"', 'checkbox "توفير الحبر"', 'button "الصفحة التالية"', 'button "صفحة ٢"']) assert.ok(tree.includes(part), `${part} in\n${tree}`);
  assert.equal(await inside(`() => root.activeElement.textContent`), 'طباعة');
  assert.equal(await inside(`() => dialog.matches(':modal')`), true);
  assert.deepEqual(await inside(`() => [...dialog.querySelectorAll('.strip canvas')].map((canvas) => canvas.clientWidth > 0 && !canvas.ariaLabel)`), pages.map(() => true));
  const ratios = await inside(`() => [...dialog.querySelectorAll('.leaf canvas')].map((canvas) => { const { width, height } = canvas.getBoundingClientRect(); return width / height; })`);
  ratios.forEach((ratio, i) => assert.ok(Math.abs(ratio - pages[i].width / pages[i].height) < 0.01));
  await escaped();
  assert.equal(await inside(`() => root.activeElement.dataset.action`), 'print');
  assert.deepEqual(errors, []);
});

test('the focus finds the button again where a new layout has made another', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await preview('/library.html');
  await page.evaluate(() => { document.querySelector('warraq-article').rendered = new Promise((resolve) => addEventListener('warraq-render', () => resolve(), { once: true })); });
  await page.setViewportSize({ width: 900, height: 800 });
  await page.evaluate(() => document.querySelector('warraq-article').rendered);
  await inside(`() => dialog.querySelector('header button').click()`);
  await page.waitForFunction(() => document.querySelector('warraq-article').shadowRoot.activeElement?.dataset.action === 'print');
});

test('pages turn from right to left: by keys, by buttons, by the strip and by a finger', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await preview('/library.html');
  const { length } = pagesOf(library, { paper: 'a4' }).pages;
  assert.ok(length >= 3, 'the article fills three pages');
  for (const [key, to] of [['ArrowLeft', 1], ['ArrowLeft', 2], ['ArrowRight', 1], ['PageDown', 2], ['PageUp', 1], ['Home', 0], ['ArrowRight', 0], ['End', length - 1], ['ArrowLeft', length - 1]]) {
    await page.keyboard.press(key);
    assert.deepEqual([await said(), await shown()], [name(to + 1, length), to], key);
  }
  assert.deepEqual(await inside(`() => [...dialog.querySelectorAll('.turn button')].map((button) => [button.ariaLabel, button.ariaDisabled])`), [['الصفحة السابقة', 'false'], ['الصفحة التالية', 'true']]);
  const [back, next] = await inside(`() => [...dialog.querySelectorAll('.turn button')].map((button) => button.getBoundingClientRect().left)`);
  assert.ok(next < back, 'the next page is at the left');
  await inside(`() => dialog.querySelector('.turn .back').click()`);
  assert.equal(await shown(), length - 2);
  await inside(`() => dialog.querySelector('.strip button').click()`);
  assert.equal(await said(), name(1, length));
  assert.deepEqual(await inside(`() => [...dialog.querySelectorAll('.strip button')].map((thumb) => [thumb.getAttribute('aria-current'), thumb.tabIndex])`), Array.from({ length }, (_, i) => (i === 0 ? ['true', 0] : [null, -1])));
  // With the focus in the strip, it goes with the page.
  await inside(`() => dialog.querySelector('.strip button').focus()`);
  await page.keyboard.press('ArrowLeft');
  assert.equal(await inside(`() => root.activeElement.ariaLabel`), 'صفحة ٢');
  // A finger (or a wheel) moves the pages themselves.
  await inside(`() => { const box = dialog.querySelector('.leaves'); box.scrollLeft = -2 * box.clientWidth; }`);
  await page.waitForFunction((words) => document.querySelector('warraq-article').shadowRoot.querySelector('dialog [role=status]').textContent === words, name(3, length));
  // Arrows in a choice stay there.
  await inside(`() => dialog.querySelector('[name=columns]').focus()`);
  await page.keyboard.press('Home');
  assert.equal(await said(), name(3, length));
});

test('paper, columns and switches are the engine’s own, change the pages, and are remembered', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await preview('/library.html');
  const offered = new Set(engine.options().filter(({ views }) => views.includes('print')).map((spec) => spec.name));
  const wanted = ['paper', 'columns', 'layout', 'large-print', 'ink-saving', 'one-page'].filter((option) => offered.has(option));
  const fields = await inside(`() => [...new Set([...dialog.querySelector('form').elements].map((control) => control.name))]`);
  assert.deepEqual(fields, wanted.map((option) => option.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())));
  const choose = async (how) => {
    await inside(`(how) => { const form = dialog.querySelector('form'); for (const [field, value] of Object.entries(how)) { const control = form.elements[field]; if (control.type === 'checkbox') control.checked = value; else control.value = value; } form.dispatchEvent(new Event('change', { bubbles: true })); }`, how);
    await settled();
  };
  for (const how of [{ paper: 'a5', columns: '1' }, { paper: 'legal', columns: '2' }, { paper: 'a3', columns: '3', inkSaving: true }, { paper: 'letter', columns: '1', inkSaving: false }]) {
    await choose(how);
    const { pages } = pagesOf(library, { ...how, columns: Number(how.columns) });
    assert.equal((await said()).split(' ').at(-1), arabic(pages.length), JSON.stringify(how));
    assert.equal(await inside(`() => dialog.querySelectorAll('.leaf').length - dialog.querySelectorAll('.strip button').length`), 0);
    assert.ok(Math.abs((await inside(`() => Number(dialog.querySelector('canvas').style.getPropertyValue('--ratio'))`)) - pages[0].width / pages[0].height) < 1e-6);
  }
  await escaped();
  await inside(`() => root.querySelector('[data-action=print]').click()`);
  await settled();
  assert.equal(await inside(`() => dialog.querySelector('select').value`), 'letter');
  // But what the page itself asks for anew comes first.
  await escaped();
  await page.evaluate(() => { void document.querySelector('warraq-article').print({ paper: 'a3', columns: 2 }); });
  await settled();
  assert.deepEqual(await inside(`() => [dialog.querySelector('select').value, dialog.querySelector('[name=columns]:checked').value]`), ['a3', '2']);
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, '']);
});

test('a newspaper of one column is not asked for', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  if (!engine.options().some(({ name: option }) => option === 'layout')) return t.skip('the engine has one layout');
  await preview('/library.html');
  await inside(`() => { const form = dialog.querySelector('form'); form.elements.layout.value = 'newspaper'; form.dispatchEvent(new Event('change', { bubbles: true })); }`);
  await settled();
  assert.equal((await said()).split(' ').at(-1), arabic(pagesOf(library, { paper: 'a4', layout: 'newspaper' }).pages.length));
  assert.equal(await inside(`() => dialog.querySelector('.trouble')`), null);
});

test('the usual paper is that of the reader’s region', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await preview('/library.html', { locale: 'es-MX' });
  assert.equal(await inside(`() => dialog.querySelector('select').value`), 'letter');
  const papers = await page.evaluate(async () => {
    const { usualPaper } = await import('/web/dist/print.mjs');
    return [['ar'], ['en'], ['en-US'], ['ar-EG', 'en-US'], ['ar', 'fr-CA'], ['zh-Hans-CN'], ['es-419', 'es-CL'], ['en-GB']].map(usualPaper);
  });
  assert.deepEqual(papers, ['a4', 'a4', 'letter', 'a4', 'letter', 'a4', 'letter', 'a4']);
});

test('Save PDF gives the bytes of the engine and of the native command, named by the title', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await preview('/library.html');
  await inside(`() => { const form = dialog.querySelector('form'); form.elements.paper.value = 'a5'; form.dispatchEvent(new Event('change', { bubbles: true })); }`);
  await settled();
  const coming = page.waitForEvent('download');
  await inside(`() => dialog.querySelectorAll('footer button')[1].click()`);
  const file = await coming, bytes = await readFile(await file.path());
  assert.equal(sha256(bytes), sha256(pagesOf(library, { paper: 'a5', columns: 1, inkSaving: false }).pdf));
  assert.match(file.suggestedFilename(), /^«خزانة السواقي» .*\.pdf$/);
  await page.waitForFunction(() => document.querySelector('warraq-article').shadowRoot.querySelector('dialog [role=status]').textContent === 'نُزّل الملف');
  if (!existsSync(native)) return;
  await run(native, ['print', articles[0], '--paper', 'a5', '-o', join(folder, 'native.pdf')]);
  // The page adds its own address to the article it wraps, but this one has an address.
  assert.equal(sha256(await readFile(join(folder, 'native.pdf'))), sha256(bytes));
});

test('a page may print by itself: warraq-print can be cancelled', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/library.html');
  const asked = await page.evaluate(async () => {
    const asked = [];
    addEventListener('warraq-print', (event) => {
      event.preventDefault();
      asked.push(event.detail);
    });
    const element = document.querySelector('warraq-article');
    element.shadowRoot.querySelector('[data-action=print]').click();
    await element.print({ direct: true, paper: 'a5' });
    return asked;
  });
  assert.deepEqual(asked, [{ direct: false, options: {} }, { direct: true, options: { paper: 'a5' } }]);
  assert.deepEqual(await page.evaluate(() => window.printed), []);
  assert.equal(await inside(`() => dialog`), null);
});

test('what fails is said in place, with a way on', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/library.html');
  await page.evaluate(() => { void document.querySelector('warraq-article').print({ paper: 'papyrus' }); });
  await page.waitForFunction(() => document.querySelector('warraq-article').shadowRoot.querySelector('dialog .trouble'));
  assert.deepEqual(await inside(`() => { const box = dialog.querySelector('.trouble'); return [box.role, box.querySelector('strong').textContent, box.querySelectorAll('button').length, dialog.ariaBusy]; }`), ['alert', 'تعذّر تجهيز ملف الطباعة', 1, 'false']);
  // Print has nothing to print and tries again.
  await inside(`() => { dialog.querySelector('.trouble').remove(); dialog.querySelector('.go').click(); }`);
  await page.waitForFunction(() => document.querySelector('warraq-article').shadowRoot.querySelector('dialog .trouble'));
  assert.deepEqual([await said(), await page.evaluate(() => window.printed)], ['', []]);
  await inside(`() => { const form = dialog.querySelector('form'); form.elements.paper.value = 'a4'; form.dispatchEvent(new Event('change', { bubbles: true })); }`);
  await settled();
  assert.equal(await inside(`() => dialog.querySelector('.trouble')`), null);
  assert.equal((await said()).split(' ')[1], '١');
  // A fault of the engine's own: once more, with another engine.
  await page.evaluate(async () => {
    const { WarraqArticle } = await import('/web/dist/element.mjs');
    try { (await WarraqArticle.engine()).addFont('naskh-400', { length: 2 ** 33 }); } catch { /* as it should */ }
    const form = document.querySelector('warraq-article').shadowRoot.querySelector('dialog form');
    form.elements.paper.value = 'a5';
  });
  await page.setViewportSize({ width: 900, height: 700 });
  await page.waitForFunction(() => document.querySelector('warraq-article').shadowRoot.querySelector('dialog .trouble button'));
  await inside(`() => dialog.querySelector('.trouble button').click()`);
  await settled();
  assert.equal(await inside(`() => dialog.querySelector('.trouble')`), null);
});

test('of many pages only those in sight are painted', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await preview('/long.html', { width: 390, height: 844 });
  const painted = () => inside(`() => ['.leaf', '.strip'].map((box) => [...dialog.querySelectorAll(box + ' canvas')].map((canvas) => canvas.width > 0))`);
  const { length } = pagesOf(long, { paper: 'a4' }).pages;
  await page.waitForTimeout(300);
  let [leaves, thumbs] = await painted();
  assert.deepEqual([leaves.length, thumbs.length, leaves[0], thumbs[0]], [length, length, true, true]);
  assert.ok(leaves.filter(Boolean).length <= 3 && thumbs.filter(Boolean).length < 16, `${leaves} ${thumbs}`);
  await page.keyboard.press('End');
  await page.waitForFunction(() => [...document.querySelector('warraq-article').shadowRoot.querySelectorAll('.leaf canvas')].at(-1).width > 0);
  [leaves, thumbs] = await painted();
  assert.ok(!leaves[0] && !thumbs[0] && thumbs.at(-1), 'the first are empty again');
});

test('in an English page the words are English, and the article still turns to the left', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/library.html');
  await page.evaluate(() => { document.querySelector('warraq-article').lang = 'en'; });
  await inside(`() => root.querySelector('[data-action=print]').click()`);
  await settled();
  assert.match(await said(), /^Page 1 of \d+$/);
  assert.deepEqual(await inside(`() => [dialog.dir, dialog.ariaLabel, dialog.querySelector('.turn').dir]`), ['ltr', 'Print preview', 'rtl']);
  // Of the two arrows, drawn to the left, the right one is mirrored, once.
  const turned = (selector) => inside(`(selector) => { let m = 1; for (let at = dialog.querySelector(selector); at !== dialog; at = at.parentElement) m *= new DOMMatrix(getComputedStyle(at).transform).a; return m; }`, selector);
  assert.deepEqual([await turned('.turn .back svg'), await turned('.turn button:last-child svg')], [-1, 1]);
  await page.keyboard.press('ArrowLeft');
  assert.match(await said(), /^Page 2 /);
});

test('it fits from 280 px to a desktop, and a finger finds every button', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  for (const [width, height] of [[280, 560], [390, 844], [844, 390], [1280, 900]]) {
    await preview('/library.html', { width, height });
    const odd = await inside(`() => {
      const bounds = dialog.getBoundingClientRect(), found = [];
      if (dialog.scrollWidth > dialog.clientWidth) found.push('wider than the window');
      for (const control of dialog.querySelectorAll('button, select, label')) {
        const { width, height, left, right } = control.getBoundingClientRect();
        if (width < 44 || height < 44) found.push(control.textContent + ' ' + width + ' × ' + height);
        if (!control.closest('.strip') && (left < bounds.left || right > bounds.right)) found.push(control.textContent + ' is outside');
      }
      return found;
    }`);
    assert.deepEqual(odd, [], `${width} × ${height}`);
    await page.context().close();
  }
});

test('a page on which nobody prints does not load what prints', options, async (t) => {
  if (!browser) return t.skip('there is no Chromium');
  await open('/library.html');
  const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name: file }) => file.endsWith('/print.mjs')).length);
  assert.equal(await loaded(), 0);
  // The pointer over the button is enough.
  await page.hover('warraq-article [data-action=print]');
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name: file }) => file.endsWith('/print.mjs')));
});
