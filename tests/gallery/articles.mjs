// The texts of the gallery that are not among the examples. Poems are classical, the Qur'an's verses are short and whole.
const article = (title, blocks, more = {}) => ({ version: 1, lang: 'ar', title, ...more, blocks });
const paragraph = (text) => ({ type: 'paragraph', text });

/** One paragraph of an article, alone. */
export const alone = (from, index) => article(from.title, [from.blocks[index]]);
/** Strings, each a paragraph. */
export const strings = (list, more) => article('نصوص قصيرة', list.map(paragraph), more);

const couplets = (...halves) => halves.map(([first, second]) => ({ first, second }));

export const poems = article('ديوان', [
  { type: 'verse', by: 'أبو الطيّب المتنبّي', couplets: couplets(
    ['عَلى قَدْرِ أَهْلِ العَزْمِ تَأْتي العَزائِمُ', 'وَتَأْتي عَلى قَدْرِ الكِرامِ المَكارِمُ'],
    ['وَتَعْظُمُ في عَيْنِ الصَّغيرِ صِغارُها', 'وَتَصْغُرُ في عَيْنِ العَظيمِ العَظائِمُ'],
  ) },
  { type: 'verse', by: 'أبو فراس الحمداني', couplets: couplets(
    ['أراك عصيّ الدمع شيمتك الصبر', 'أما للهوى نهي عليك ولا أمر'],
    ['بلى أنا مشتاق وعندي لوعة', 'ولكنّ مثلي لا يذاع له سرّ'],
    ['معلّلتي بالوصل والموت دونه', 'إذا متّ ظمآنا فلا نزل القطر'],
  ) },
  { type: 'verse', by: 'أبو الطيّب المتنبّي', couplets: couplets(
    ['الخَيْلُ وَاللَّيْلُ وَالبَيْداءُ تَعْرِفُني', 'وَالسَّيْفُ وَالرُّمْحُ وَالقِرْطاسُ وَالقَلَمُ'],
  ) },
]);

export const scripture = article('آيات', [
  { type: 'scripture', kind: 'quran', text: '﴿ٱقۡرَأۡ وَرَبُّكَ ٱلۡأَكۡرَمُ ۝٣ ٱلَّذِي عَلَّمَ بِٱلۡقَلَمِ ۝٤﴾', reference: 'سورة العلق، الآيتان ٣ و٤' },
  { type: 'scripture', kind: 'quran', text: 'قُلۡ هُوَ ٱللَّهُ أَحَدٌ ۝١ ٱللَّهُ ٱلصَّمَدُ ۝٢ لَمۡ يَلِدۡ وَلَمۡ يُولَدۡ ۝٣ وَلَمۡ يَكُن لَّهُۥ كُفُوًا أَحَدُۢ ۝٤', reference: 'سورة الإخلاص' },
  { type: 'scripture', kind: 'quran', text: 'أَرَءَيۡتَ إِن كَذَّبَ وَتَوَلَّىٰٓ ۝١٣', reference: 'سورة العلق، الآية ١٣' },
  { type: 'scripture', kind: 'quran', text: 'فَٱتَّقُواْ ٱللَّهَ وَأَطِيعُونِ ۝١٠٨', reference: 'سورة الشعراء، الآية ١٠٨' },
  paragraph('وفي نصّ جارٍ: قال تعالى ﴿إِنَّ مَعَ ٱلۡعُسۡرِ يُسۡرٗا ۝٦﴾ ثم مضى في حديثه.'),
]);

/** Kinds of strings in the news, each [kind, text]. */
export const bidi = [
  ['percent', 'ارتفعت الأسعار 12% هذا الشهر'],
  ['percent, Arabic-Indic', 'ارتفعت الأسعار ١٢٪ هذا الشهر'],
  ['percent typed first', 'بلغت الزيادة %12 فقط'],
  ['date with slashes', 'افتُتح الجسر في 8/12/2024 صباحًا'],
  ['ISO date', 'صدر العدد في 2024-12-08 مساءً'],
  ['ISO date, Arabic-Indic', 'صدر العدد في ٢٠٢٤-١٢-٠٨ مساءً'],
  ['day first with hyphens', 'صدر العدد في 8-12-2024 مساءً'],
  ['years', 'الموسم 2019-2020 كان طويلًا'],
  ['years, en dash', 'عاش (1948–1967) في الميناء'],
  ['score', 'فاز الفريق 3-1 على ضيفه'],
  ['time and ratio', 'تبدأ في 10:30 بنسبة 3:1'],
  ['international phone', 'للاستفسار +966 50 123 4567 طوال اليوم'],
  ['local phone', 'هاتف الورشة 050-1234567 مساءً'],
  ['phone with brackets', 'هاتف الخزانة (02) 2735-1234 صباحًا'],
  ['phone, Arabic-Indic', 'هاتف الورشة ٠٥٠-١٢٣٤٥٦٧ مساءً'],
  ['currency before', 'بيعت اللوحة بمبلغ $1,234.56 أمس'],
  ['currency after', 'بيعت اللوحة بمبلغ 1,234.56$ أمس'],
  ['euro', 'بلغت الكلفة 1.234.567,89 € كاملة'],
  ['negative', 'هبطت الحرارة إلى -5 درجات'],
  ['negative, U+2212', 'هبطت الحرارة إلى −5 درجات'],
  ['signed percent', '+7% زيادة في الزوّار'],
  ['C++', 'كُتب البرنامج بلغة C++ ثم أُعيد'],
  ['C#', 'كُتبت الواجهة بلغة C# وحدها'],
  ['.NET', 'تعتمد على .NET في الخادم'],
  ['version', 'صدرت النسخة v2.0.1 أمس'],
  ['Latin and number', 'هاتف Lumen 15 Pro الجديد'],
  ['Arabic, hyphen, number', 'لقاح كوفيد-19 متوفّر'],
  ['Latin, hyphen, number', 'موجة COVID-19 الأولى'],
  ['URL at the end', 'الموقع https://qandil.example/'],
  ['URL with a query', 'انظر https://qandil.example/a?b=1&c=2 قبل الجمعة'],
  ['URL, Arabic path', 'انظر https://qandil.example/ثقافة/خزانة قبل الجمعة'],
  ['e-mail', 'راسلونا على desk@qandil.example.'],
  ['handle', 'الحساب @qandil_news على الشبكة'],
  ['hashtag', 'الوسم #رحلة_الورق في الصدارة'],
  ['full stop after Latin', 'تطوّرها شركة Lumen Inc.'],
  ['Latin in brackets', 'منظّمة الصحّة (WHO) و«Lumen» و[Atelier]'],
  ['Arabic in brackets with a number', 'ورقة (رقم 7) من (12)'],
  ['quoted Latin', 'قال "Lumen\'s desk \'here\'..." ثم صمت'],
  ['unit', 'بسرعة 12 km/h نزولًا'],
  ['Latin first', 'Lumen News: اتّفاق جديد في الميناء'],
];

export const digits = strings([
  'أغلق المؤشّر عند 12,345.67 نقطة، بارتفاع 40%، يوم 8/12/2024 في 10:30.',
  'كان المبلغ ١٬٩٤٠ دينارًا أي ٤٠٪ من الأصل.',
  'للاستفسار 050-1234567 أو https://qandil.example/2024 أو Lumen 15.',
]);
