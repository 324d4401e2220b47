// HTML → article: what is kept, what becomes which block, and what never gets through.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './support.mjs';

const { readHtml } = await load('node');
const read = (html, options) => readHtml(html, options).article;
const blocks = (html) => read(`<article>${html}</article>`).blocks;

test('headings, paragraphs, quotes, lists and emphasis become what they are', () => {
  const article = read(`<!doctype html><html><head><title>x</title></head><body><nav>القائمة</nav><article lang="ar" dir="rtl">
    <p class="kicker">ثقافة</p><h1>عنوان <em>المقال</em></h1><p class="byline">بقلم <b>هند</b> <time datetime="2025-10-14T10:43">اليوم</time></p>
    <p>فقرة <strong>أولى</strong>
       في سطرين.</p><h2>فصل</h2><blockquote><p>«قول»</p><footer>— قائله</footer></blockquote>
    <ol start="3"><li>ثالث<li>رابع</ol><hr><p>المصدر: وكالات</p></article></body></html>`);
  assert.deepEqual(article, {
    version: 1, title: ['عنوان ', { text: 'المقال', italic: true }], kicker: 'ثقافة', authors: [{ name: 'هند' }], published: '2025-10-14T10:43',
    lang: 'ar', dir: 'rtl', source: { name: 'وكالات' },
    blocks: [
      { type: 'paragraph', text: ['فقرة ', { text: 'أولى', bold: true }, ' في سطرين.'] },
      { type: 'heading', level: 2, text: 'فصل' },
      { type: 'quote', blocks: [{ type: 'paragraph', text: '«قول»' }], by: 'قائله' },
      { type: 'list', ordered: true, start: 3, items: [[{ type: 'paragraph', text: 'ثالث' }], [{ type: 'paragraph', text: 'رابع' }]] },
      { type: 'rule' },
    ],
  });
});

test('text outside paragraphs is a paragraph, and unknown elements show their text', () => {
  assert.deepEqual(blocks('نصّ <x-mark>غريب</x-mark><div>آخر</div>'), [
    { type: 'paragraph', text: 'نصّ غريب' }, { type: 'paragraph', text: 'آخر' },
  ]);
});

test('white space folds across spans and round forced breaks', () => {
  assert.deepEqual(blocks('<p> أ <b> ب </b> ج <br> د&nbsp;ه </p>'), [
    { type: 'paragraph', text: ['أ ', { text: 'ب ', bold: true }, 'ج', { break: true }, 'د\u00a0ه'] },
  ]);
});

test('scripts, styles, forms and hidden parts show nothing', () => {
  assert.deepEqual(blocks('<script>alert(1)</script><style>p{}</style><p hidden>سرّ</p><form><input value=x>نموذج</form><p>ظاهر<!-- تعليق --></p>'),
    [{ type: 'paragraph', text: 'ظاهر' }]);
});

test('addresses that run code are left out, relative ones become absolute', () => {
  const [{ text }] = readHtml('<p><a href="java\tscript:alert(1)">أ</a> <a href="/b">ب</a> <a href="data:text/html,x">ج</a></p>', { base: 'https://qandil.example/x/' }).article.blocks;
  assert.deepEqual(text, ['أ ', { text: 'ب', link: 'https://qandil.example/b' }, ' ج']);
});

test('tables keep their heads, captions and spans', () => {
  assert.deepEqual(blocks('<table><caption>جدول</caption><thead><tr><th>أ<th>ب<tbody><tr><td colspan=2>١٢</table>'), [
    { type: 'table', caption: 'جدول', head: [['أ', 'ب']], rows: [[{ text: '١٢', columns: 2 }]] },
  ]);
});

test('the first figure is the hero, later ones are blocks', () => {
  const article = read('<article><h1>ع</h1><figure><img src="https://qandil.example/1.jpg" alt="قاعة" width="4" height="3"><figcaption>تعليق</figcaption></figure><p>أ</p><figure><img src="https://qandil.example/2.jpg"></figure></article>');
  assert.deepEqual(article.hero, { image: { src: 'https://qandil.example/1.jpg', alt: 'قاعة', width: 4, height: 3 }, caption: 'تعليق' });
  assert.deepEqual(article.blocks.map((block) => block.type), ['paragraph', 'figure']);
});

test('JSON-LD and meta tags give the facts that the article lacks', () => {
  const article = read(`<html><head><link rel="canonical" href="https://qandil.example/a"><meta property="og:site_name" content="موقع">
    <script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"headline":"من المعطيات","author":[{"name":"هند"}],"publisher":{"name":"القنديل"},"datePublished":"2025-10-14T10:43:00+03:00","commentCount":3}]}</script></head>
    <body><article><p>متن</p></article></body></html>`);
  assert.equal(article.title, 'من المعطيات');
  assert.equal(article.url, 'https://qandil.example/a');
  assert.deepEqual([article.authors, article.site, article.comments, article.published], [[{ name: 'هند' }], { name: 'القنديل' }, { count: 3 }, '2025-10-14T10:43:00+03:00']);
});

test('broken and hostile markup ends in time with its text', () => {
  const deep = '<div>'.repeat(50_000) + 'نصّ';
  assert.match(JSON.stringify(read(deep)), /نصّ/);
  assert.match(JSON.stringify(read('<p>أ<b>ب<i>ج</b>د</p><p x="<">ه')), /ه/);
  assert.ok(JSON.stringify(read(`<p>${'<'.repeat(100_000)}`)).length > 50_000);
  const start = Date.now();
  read(`<a href="${'"'.repeat(50_000)}`);
  assert.ok(Date.now() - start < 5000);
});
