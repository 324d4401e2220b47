// The demo page: one article and one engine; the screen view by <warraq-article>, the pages of the print
// view and the card painted on canvases.
import { WarraqArticle } from '../web/dist/element.mjs';

const $ = (id) => document.getElementById(id);
const form = document.querySelector('.controls');
const element = document.querySelector('warraq-article');
const arabic = new Intl.NumberFormat('ar-EG', { useGrouping: false });
const engine = await WarraqArticle.engine();
let article, made = {}, turn = 0;

const choice = () => Object.fromEntries(new FormData(form));

async function load(name) {
  const answer = await fetch(new URL(`articles/${name}.json`, import.meta.url));
  article = engine.read(await answer.text()).article;
  element.article = article;
}

/** What the screen view follows by itself: width, theme, size, dark. */
function screen({ width, theme, size, dark, kashida }) {
  $('screen').style.width = `${Number(width) + 2}px`;
  form.elements.widthShown.value = arabic.format(width);
  element.setAttribute('theme', theme);
  element.setAttribute('text-size', size);
  element.setAttribute('kashida', kashida);
  element.setAttribute('scheme', dark ? 'dark' : 'light');
  document.documentElement.classList.toggle('dark', Boolean(dark));
}

async function paper({ theme, paper, columns, card, dark, kashida }) {
  const mine = ++turn;
  const print = { theme, paper, kashida, columns: Number(columns) }, share = { theme, card, dark: Boolean(dark) };
  await engine.prepare(article, { ...print, views: ['print'] });
  await engine.prepare(article, { ...share, views: ['share'] });
  if (mine !== turn) return;
  made.print?.dispose();
  made.share?.dispose();
  let start = performance.now();
  made = { print: engine.print(article, print) };
  element.options = { print };
  const ms = Math.max(1, Math.round(performance.now() - start));
  made.share = engine.share(article, share);
  $('pages').replaceChildren(...made.print.pages.map((page, i) => {
    const canvas = document.createElement('canvas'), item = document.createElement('li');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', `صفحة ${arabic.format(i + 1)} من ${arabic.format(made.print.pages.length)}`);
    made.print.paint(canvas, { page: i, scale: Math.min(3, (560 / page.width) * devicePixelRatio) });
    item.append(canvas);
    return item;
  }));
  made.share.paint($('card'));
  $('card').setAttribute('aria-label', `بطاقة: ${made.share.text().split('\n').join('، ')}`);
  $('print-facts').textContent = `${arabic.format(made.print.pages.length)} صفحات، في ${arabic.format(ms)} مث`;
  $('share-facts').textContent = `${arabic.format(made.share.width)} × ${arabic.format(made.share.height)}`;
  document.body.dataset.ready = String(mine);
}

function download(bytes, name, type) {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function show() {
  const now = choice();
  screen(now);
  return paper(now);
}

form.addEventListener('input', async ({ target }) => {
  if (target.name === 'article') await load(target.value);
  if (target.name === 'width' || target.name === 'size') screen(choice());
  else await show();
});
form.addEventListener('submit', (event) => event.preventDefault());
$('preview').addEventListener('click', () => element.print());
$('pdf').addEventListener('click', () => download(made.print.toPDF(), 'warraq.pdf', 'application/pdf'));
$('png').addEventListener('click', () => download(made.share.toPNG(), 'warraq.png', 'image/png'));

if (matchMedia('(prefers-color-scheme: dark)').matches) form.elements.dark.checked = true;
await load(choice().article);
await show();
