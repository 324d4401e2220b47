// What the print preview says beyond the element, in Arabic and in English.
import type { Strings as Common } from '../element/strings.js';

const ar = {
  title: 'معاينة الطباعة', print: 'طباعة', save: 'حفظ PDF', close: 'إغلاق', pages: 'الصفحات', next: 'الصفحة التالية', back: 'الصفحة السابقة', page: 'صفحة', of: 'من',
  paper: 'الورق', columns: 'الأعمدة', layout: 'الإخراج',
  article: 'مقال', newspaper: 'جريدة', 'large-print': 'حرف كبير', 'ink-saving': 'توفير الحبر', 'one-page': 'في صفحة واحدة إن أمكن',
};
export type Words = typeof ar;
const en: Words = {
  title: 'Print preview', print: 'Print', save: 'Save PDF', close: 'Close', pages: 'Pages', next: 'Next page', back: 'Previous page', page: 'Page', of: 'of',
  paper: 'Paper', columns: 'Columns', layout: 'Layout',
  article: 'Article', newspaper: 'Newspaper', 'large-print': 'Large print', 'ink-saving': 'Save ink', 'one-page': 'On one page if possible',
};
export const wordsFor = ({ dir }: Common): Words => (dir === 'rtl' ? ar : en);
