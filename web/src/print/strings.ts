// What the print preview says, in Arabic and in English.
import type { Strings as Common } from '../element/strings.js';

const ar = {
  title: 'معاينة الطباعة', print: 'طباعة', save: 'حفظ PDF', close: 'إغلاق', pages: 'الصفحات', next: 'الصفحة التالية', back: 'الصفحة السابقة',
  page: 'صفحة', of: 'من', setting: 'جارٍ ترتيب الصفحات…', failed: 'تعذّر ترتيب الصفحات', help: 'جرّب ورقًا آخر، أو أعد المحاولة.',
  paper: 'الورق', columns: 'الأعمدة', layout: 'الإخراج',
  names: { article: 'مقال', newspaper: 'جريدة', 'large-print': 'حرف كبير', 'ink-saving': 'توفير الحبر', 'one-page': 'في صفحة واحدة إن أمكن' } as Record<string, string>,
};
const en: typeof ar = {
  title: 'Print preview', print: 'Print', save: 'Save PDF', close: 'Close', pages: 'Pages', next: 'Next page', back: 'Previous page',
  page: 'Page', of: 'of', setting: 'Setting the pages…', failed: 'The pages could not be set', help: 'Try another paper, or try again.',
  paper: 'Paper', columns: 'Columns', layout: 'Layout',
  names: { article: 'Article', newspaper: 'Newspaper', 'large-print': 'Large print', 'ink-saving': 'Save ink', 'one-page': 'On one page if possible' },
};
export const wordsFor = ({ dir }: Common) => (dir === 'rtl' ? ar : en);
export const digitsFor = ({ dir }: Common) => new Intl.NumberFormat(dir === 'rtl' ? 'ar-EG' : 'en', { useGrouping: false });
