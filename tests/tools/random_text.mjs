// Random articles that nobody has read before: Arabic, vowelled, Persian and Urdu words mixed with what newspapers mix in — Latin
// names, numbers, percents, dates, scores, addresses, brackets, quotes, signs. The same seed gives the same article.
//
//   node tests/tools/random_text.mjs SEED [KIND] → an article as JSON
//
// Kinds: see KINDS. A text is drawn token by token with weights; no sentence means anything.

import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';

/** below(n) of a seed, the same on every machine (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * n);
  };
}

const list = (text) => text.split(/\s+/).filter(Boolean);

const WORDS = {
  ar: list(`في من إلى على عن مع بعد قبل عند حتى لكن هذا هذه التي الذي كان كانت قال قالت أعلن أكدت وصل بدأ يفتح سوق ميناء سفينة قارب بحر نهر
    مدينة قرية شارع بيت باب نافذة كتاب قلم ورق مكتبة مدرسة جامعة طالب معلمة لجنة مجلس وزير رئيسة وفد لقاء اتفاق مشروع ميزانية نسبة ارتفاع انخفاض
    سعر قمح زيت نفط ذهب فريق مباراة لاعب هدف دقيقة مدرب جمهور بطولة مسألة مبدأ شيء ضوء ماء سماء هواء دواء لأن الآن الأولى الإدارة ولأجل للآخرين
    المسؤولون يستطيعون استقبل واستخدامها فسنراجعها بالكامل والمستشفيات مستوى أسئلة قراءة تفاؤل مئة رأي هؤلاء أولئك ذلك لا إلا أو أم ثم قد`),
  vowelled: list(`كِتَابٌ قَلَمًا وَصَلَ إِلَى المَدِينَةِ مَسَاءً ثُمَّ جَلَسَ تَحْتَ الشَّجَرَةِ سَأَلَ عَنِ الطَّرِيقِ رَجُلٌ كَبِيرٌ فَأَجَابَهُ الحُرُوفُ العَرَبِيَّةُ تُكْتَبُ
    مُتَّصِلَةً وَهَذَا أَوَّلُ مَا يَتَعَلَّمُهُ القَارِئُ لِأَنَّهُ الأُمُّ لَهُ اللهُ شَيْءٌ مُؤَسَّسَةٌ رَأْيٌ بُؤْرَةٌ هُدًى فَتًى مَاءٌ سَمَاءٍ دَفْتَرٌ مُهَنْدِسِينَ يَوْمَئِذٍ السَّلَامُ الآنَ لَا بَلَى
    هُوَ هِيَ قُلْنَ رَأَوْا مِئَةٌ ذٰلِكَ هٰذَا الرَّحْمٰنِ إِلٰهٌ جَدِيدَةٌ، قَدِيمٌ؛ نَعَمْ حَسَنًا`),
  fa: list(`در به از که این آن را با برای بود است شد می‌شود نمی‌دانم خواهد کتاب‌ها خانه‌ای دانشجویان پژوهشگران گفت‌وگو شهر بازار قیمت روزنامه سفر پیش
    پس تا هم یک دو سه‌شنبه کارخانهٔ خانهٔ نامهٔ کوچک بزرگ‌ترین زیبا چشم‌انداز گزارش هم‌چنین بررسی می‌کنند آب و هوا ژرف چای پاسخ اثر مسئول جزئیات`),
  ur: list(`اور میں نے کہا کہ یہ وہ ہے ہیں تھا تھے شہر بازار کتاب خبر اخبار وزیر اجلاس پانی بارش گاڑی سڑک ہوائی ڈاک ٹکٹ بچے بڑا بڑی چھوٹے لڑکے گھر
    ٹھیک پڑھنا لکھنا آئندہ ذمہ دار کیے گئے انھوں مسئلہ جائزہ رہائش کھیل کھلاڑی ٹیم جیت گئی لیے`),
};

const NAMES = list(`Lena Omar Nova Atlas Harbor Tessera Milano Vega Sirius Kobe Lima Oslo Dr. St. Mr. de la van Press Group United Labs O'Neil McKay Müller Łódź Señor Café`);
const TERMS = ['F-16', 'G20', 'MiG-29', 'A320neo', 'IPv6', '3D', 'COVID-19', 'C++', 'C#', '.NET', 'Node.js', 'AT&T', 'TCP/IP', 'e-mail', 'HTTP/2', 'USB-C', 'Wi-Fi', 'x86_64', 'ISO 9001:2015', 'H2O', 'Boeing 737-800', 'iPhone 15 Pro', 'Covid', 'PDF/A-2u', 'GMT+3', 'T-72', 'km/h', 'Q&A', 'S&P 500', 'v2.1.0', 'AI', 'GPT-4', 'UTF-8', 'R&D', 'pH 7.4', 'i.e.', 'No. 5', 'Vol. 3', 'Ph.D.'];
const EASTERN = { ar: '٠١٢٣٤٥٦٧٨٩', vowelled: '٠١٢٣٤٥٦٧٨٩', fa: '۰۱۲۳۴۵۶۷۸۹', ur: '۰۱۲۳۴۵۶۷۸۹' };
const PAIRS = [['(', ')'], ['(', ')'], ['(', ')'], ['[', ']'], ['«', '»'], ['«', '»'], ['“', '”'], ['"', '"'], ['‘', '’'], ['{', '}'], ['‹', '›'], ['((', '))'], ['(«', '»)']];
const STOPS = ['.', '،', '؛', ':', '؟', '!', '...', '…', '؟!', ' –', ' —', ' -'];
const SIGNS = ['ﷺ', 'ﷻ', '۝', '•', '*', '§', '°', '±', '=', '&', '/', '|', '→', '©', '™', '½', '²', '№', '٭', '%', '٪', '+', '–', '۞', '﴾', '﴿', '😀', '✅', '~', '_', '×'];

/** The kinds of text: words, and the weights of what is drawn. */
export const KINDS = {
  plain: { words: 'ar', lang: 'ar', mix: 24 },
  news: { words: 'ar', lang: 'ar', mix: 10 },
  dense: { words: 'ar', lang: 'ar', mix: 55 },
  vowelled: { words: 'vowelled', lang: 'ar', mix: 12 },
  vowelledDense: { words: 'vowelled', lang: 'ar', mix: 45 },
  persian: { words: 'fa', lang: 'fa', mix: 24 },
  urdu: { words: 'ur', lang: 'ur', mix: 24 },
  sport: { words: 'ar', lang: 'ar', mix: 45, only: ['score', 'number', 'date', 'bracket', 'name', 'percent'] },
  economy: { words: 'ar', lang: 'ar', mix: 45, only: ['money', 'number', 'percent', 'bracket', 'term', 'date', 'range'] },
  tech: { words: 'ar', lang: 'ar', mix: 50, only: ['term', 'name', 'address', 'number', 'joined', 'bracket', 'english'] },
  legal: { words: 'ar', lang: 'ar', mix: 35, only: ['bracket', 'item', 'number', 'date', 'range', 'sign'] },
  dialogue: { words: 'ar', lang: 'ar', mix: 40, only: ['bracket', 'name', 'sign', 'number'] },
  signs: { words: 'ar', lang: 'ar', mix: 60, only: ['sign', 'sign', 'bracket', 'number', 'word'] },
};

class Writer {
  constructor(seed, kind) {
    this.below = random(seed);
    this.how = KINDS[kind];
    this.depth = 0;
  }

  pick(from) { return from[this.below(from.length)]; }
  chance(percent) { return this.below(100) < percent; }
  word() { return this.pick(WORDS[this.how.words]); }
  phrase(most) { return Array.from({ length: 1 + this.below(most) }, () => this.word()).join(' '); }

  digits(count) {
    let text = String(1 + this.below(9));
    while (text.length < count) text += this.below(10);
    return text;
  }
  /** Digits of one shape in a whole token. */
  shaped(text) { return this.chance(45) ? text.replace(/\d/g, (d) => EASTERN[this.how.words][d]) : text; }

  number() {
    const n = (count) => this.digits(count);
    return this.shaped(this.pick([
      () => n(1 + this.below(4)), () => `${n(1)},${n(3)}`, () => `${n(1)}.${n(1)}`, () => `${n(2)},${n(3)}.${n(2)}`, () => `-${n(1)}`, () => `+${n(2)}`,
      () => `${n(1)}٬${n(3)}`, () => `${n(1)}٫${n(2)}`, () => `${n(1)} ${n(3)}`, () => `${n(1)}/${n(1)}`, () => `±${n(1)}`,
    ])());
  }
  percent() { return this.shaped(this.pick([() => `${this.digits(2)}%`, () => `${this.digits(1)}.${this.digits(1)}%`, () => `%${this.digits(2)}`, () => `${this.digits(2)}٪`, () => `${this.digits(2)} %`, () => `٪${this.digits(2)}`])()); }
  date() { return this.shaped(this.pick([() => `${this.digits(1)}/${this.digits(1)}/20${this.digits(2)}`, () => `20${this.digits(2)}-0${this.digits(1)}-${this.digits(2)}`, () => `${this.digits(1)}:${this.digits(2)}`, () => `19${this.digits(2)}م`, () => `14${this.digits(2)}هـ`, () => `${this.digits(1)} مايو 20${this.digits(2)}`])()); }
  range() { return this.shaped(this.pick([() => `19${this.digits(2)}-20${this.digits(2)}`, () => `${this.digits(2)}–${this.digits(2)}`, () => `${this.digits(1)} - ${this.digits(1)}`, () => `${this.digits(2)}:${this.digits(2)}–${this.digits(2)}:${this.digits(2)}`])()); }
  score() { return this.shaped(this.pick([() => `${this.digits(1)}-${this.digits(1)}`, () => `(${this.digits(1)}-${this.digits(1)})`, () => `${this.digits(1)}:${this.digits(1)}`, () => `${this.digits(2)}+${this.digits(1)}`, () => `${this.digits(1)} - ${this.digits(1)}`, () => `(د. ${this.digits(2)})`])()); }
  money() { return this.pick([() => `$${this.shaped(this.digits(2))}`, () => `${this.digits(1)}.${this.digits(2)} $`, () => `€${this.digits(2)}`, () => `${this.digits(3)} USD`, () => `${this.digits(2)}€`, () => `£${this.digits(1)}m`, () => `${this.shaped(this.digits(4))} ر.س`, () => `USD ${this.digits(2)},000`])(); }
  name() { return Array.from({ length: 1 + this.below(3) }, () => this.pick(NAMES)).join(' '); }
  english() { return Array.from({ length: 3 + this.below(12) }, () => this.pick([...NAMES, ...TERMS, 'of', 'the', 'and', 'in'])).join(' ') + this.pick(['', '.', ',', ' (x)']); }
  term() { return this.pick(TERMS); }
  address() {
    return this.pick([
      () => `https://example.org/a-${this.digits(1)}?y=${this.digits(1)}`, () => 'www.harbor.example', () => `lena.m${this.digits(1)}@nova.example`, () => '@atlas_news', () => '#tessera',
      () => `#${this.word()}_${this.word()}`, () => 'https://nova.example', () => `(0${this.digits(1)}) ${this.digits(3)}-${this.digits(4)}`, () => `+20 2 ${this.digits(4)} ${this.digits(4)}`, () => `nova.example/p_${this.digits(2)}.html#top`, () => '/usr/local/bin', () => `192.168.${this.digits(1)}.${this.digits(2)}`,
    ])();
  }
  joined() { return this.pick(['و', 'بـ', 'الـ', 'لـ', 'ك', 'وال']) + this.pick([() => this.pick(NAMES), () => this.term(), () => this.number(), () => this.percent(), () => `«${this.phrase(2)}»`, () => `"${this.name()}"`, () => `(${this.name()})`])(); }
  sign() { return this.pick(SIGNS); }
  item() { return this.pick([() => `${this.digits(1)}.`, () => `${this.digits(1)})`, () => `(${this.digits(1)})`, () => `${this.digits(1)}-`, () => `أ)`, () => `المادة ${this.shaped(this.digits(2))}:`, () => '-', () => `[${this.digits(1)}]`, () => 'a)'])(); }
  bracket() {
    if (this.depth > 1) return this.word();
    this.depth++;
    const [open, close] = this.pick(PAIRS);
    const inside = this.pick([() => this.phrase(5), () => this.name(), () => this.number(), () => this.phrase(3) + this.pick(STOPS).trim(), () => `${this.phrase(2)} ${this.mixed()}`, () => `${this.mixed()} ${this.phrase(2)}`, () => this.mixed()])();
    this.depth--;
    return open + inside + close;
  }

  mixed() {
    const all = ['number', 'number', 'percent', 'date', 'range', 'score', 'money', 'name', 'name', 'term', 'address', 'joined', 'sign', 'bracket', 'bracket', 'item', 'english'];
    return this[this.pick(this.how.only ?? all)]();
  }

  paragraph() {
    const tokens = [];
    for (let left = 12 + this.below(60); left > 0; left--) {
      let token = this.chance(this.how.mix) ? this.mixed() : this.word();
      if (this.chance(12)) token += this.pick(STOPS);
      tokens.push(token);
    }
    return tokens.join(' ') + this.pick(['.', '.', '.', '؟', '!', ':', '...', '']);
  }
}

/** An article of a seed and kind: paragraphs, with a list, a heading and a quote now and then. */
export function randomArticle(seed, kind = 'plain', paragraphs = 12) {
  const writer = new Writer(seed, kind);
  const blocks = Array.from({ length: paragraphs }, () => {
    const paragraph = { type: 'paragraph', text: writer.paragraph() };
    if (writer.chance(84)) return paragraph;
    return writer.pick([
      () => ({ type: 'list', ordered: writer.chance(50), items: Array.from({ length: 3 }, () => [{ type: 'paragraph', text: `${writer.phrase(4)} ${writer.mixed()}` }]) }),
      () => ({ type: 'heading', level: 2, text: `${writer.phrase(3)} ${writer.mixed()}` }),
      () => ({ type: 'quote', blocks: [paragraph], by: writer.phrase(2) }),
    ])();
  });
  return { version: 1, lang: writer.how.lang, title: writer.phrase(4), blocks };
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) console.log(JSON.stringify(randomArticle(Number(argv[2] ?? 1), argv[3]), null, 1));
