// What the element says itself, in Arabic and in English.
const ar = {
  dir: 'rtl' as 'rtl' | 'ltr',
  toolbar: 'أدوات المقال', share: 'مشاركة عبر الجهاز', copyLink: 'نسخ الرابط', copied: 'نُسخ الرابط', quoteLink: 'رابط الاقتباس المحدّد',
  card: 'بطاقة صورة', pdf: 'نزّل ملف PDF', whatsapp: 'واتساب', telegram: 'تلغرام', x: 'إكس', facebook: 'فيسبوك', email: 'البريد',
  preparing: 'جارٍ تجهيز ملف الطباعة…', printing: 'فُتحت نافذة الطباعة', printFailed: 'تعذّر تجهيز ملف الطباعة',
  printHelp: 'النصّ أمامك كامل، ويمكنك طباعة الصفحة نفسها من المتصفّح.', retry: 'أعد المحاولة', copyFailed: 'تعذّر النسخ', saved: 'نُزّل الملف',
  size: 'حجم الخط', sample: 'وخيرُ جليسٍ في الزمان كتابُ', sizes: ['صغير', 'عاديّ', 'كبير', 'كبير جدًّا'], article: 'مقال',
};
export type Strings = typeof ar;
const en: Strings = {
  dir: 'ltr',
  toolbar: 'Article tools', share: 'Share from this device', copyLink: 'Copy link', copied: 'Link copied', quoteLink: 'Link to the selected quote',
  card: 'Picture card', pdf: 'Download PDF', whatsapp: 'WhatsApp', telegram: 'Telegram', x: 'X', facebook: 'Facebook', email: 'Email',
  preparing: 'Preparing the print file…', printing: 'The print window is open', printFailed: 'The print file could not be made',
  printHelp: 'The text is all here, and you can print this page from the browser.', retry: 'Try again', copyFailed: 'It could not be copied', saved: 'The file was downloaded',
  size: 'Text size', sample: 'وخيرُ جليسٍ في الزمان كتابُ', sizes: ['Small', 'Normal', 'Large', 'Very large'], article: 'Article',
};
export const stringsFor = (lang: string): Strings => (/^en\b/i.test(lang) ? en : ar);
