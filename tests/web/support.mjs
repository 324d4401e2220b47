// What the Node tests share: where the built package, the native command and the articles are.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const dist = process.env.WARRAQ_DIST ?? `${root}web/dist`;
export const native = process.env.WARRAQ_NATIVE ?? `${root}build/native/warraq`;
export const articles = ['library', 'lamp'].map((name) => `${root}examples/articles/${name}.json`).filter(existsSync);
export const load = (name) => import(`file://${dist}/${name}.mjs`);

export const tiny = {
  version: 1, lang: 'ar', url: 'https://qandil.example/a', site: { name: 'القنديل' }, title: 'خزانة السواقي تفتح أبوابها',
  authors: [{ name: 'هند القنديلي' }], published: '2025-10-14T10:43', lead: ['فتحت خزانة المخطوطات في المدينة القديمة أبوابها أمام الجمهور صباح الثلاثاء.'],
  blocks: [
    { type: 'paragraph', text: ['وتقع الخزانة في بيت من ', { text: 'ثلاث طبقات', bold: true }, ' عند سوق الورّاقين، بناه تاجر ورق عام 1186، وفيها ', { text: 'سجلّ الأوقاف', link: 'https://qandil.example/waqf' }, ' القديم.'] },
    { type: 'heading', level: 2, text: 'حجر يحفظ البرودة' },
    { type: 'quote', blocks: [{ type: 'paragraph', text: '«أردنا بيتًا يدخله القارئ كلّ صباح».' }], by: 'مديرة الخزانة' },
    { type: 'list', ordered: false, items: [[{ type: 'paragraph', text: 'قاعة مطالعة لأربعين قارئًا.' }], [{ type: 'paragraph', text: 'ورشة خطّ وتجليد.' }]] },
  ],
  comments: { count: 3 },
};
