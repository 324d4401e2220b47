// The article (version 1, the JSON Schema's shape) and what goes into and comes out of the views.

export type Direction = 'rtl' | 'ltr' | 'auto';
export type Inline = string | (string | Span)[];

export interface Span {
  text?: Inline;
  bold?: boolean; italic?: boolean; underline?: boolean; strike?: boolean; mark?: boolean; code?: boolean;
  superscript?: boolean; subscript?: boolean;
  link?: string;
  lang?: string;
  dir?: Direction;
  note?: Inline;
  /** A forced line break; then no text. */
  break?: true;
}

export interface Reference { name: string; url?: string }
export interface Image { src: string; alt?: string; width?: number; height?: number; focal?: [number, number] }
export interface Figure { image: Image; caption?: Inline; credit?: string; size?: 'column' | 'wide' | 'inset' }
export interface Card { title: string; url?: string; section?: string; published?: string; image?: Image }
export type Cell = Inline | { text?: Inline; columns?: number; rows?: number; align?: 'start' | 'center' | 'end' };
export interface Couplet { first: Inline; second?: Inline }

export type Block = { id?: string; lang?: string; dir?: Direction } & (
  | { type: 'paragraph'; text: Inline; role?: 'note' | 'question' | 'answer' }
  | { type: 'heading'; level: 2 | 3 | 4; text: Inline }
  | { type: 'quote'; blocks: Block[]; by?: Inline; url?: string; pull?: boolean }
  | { type: 'list'; ordered?: boolean; start?: number; marker?: 'arab' | 'latn' | 'abjad' | 'disc'; items: Block[][] }
  | ({ type: 'figure' } & Figure)
  | { type: 'gallery'; figures: Figure[] }
  | { type: 'table'; caption?: Inline; head?: Cell[][]; rows: Cell[][] }
  | { type: 'verse'; couplets: Couplet[]; by?: Inline }
  | { type: 'scripture'; kind?: 'quran' | 'hadith'; text: Inline; reference?: string }
  | { type: 'code'; language?: string; text: string }
  | { type: 'embed'; provider?: string; url: string; title?: string; text?: Inline; poster?: Image }
  | { type: 'aside'; title?: Inline; blocks: Block[] }
  | { type: 'rule' }
  | { type: 'break'; kind?: 'page' | 'column' });

export interface Article {
  version: 1;
  id?: string;
  lang?: string;
  dir?: Direction;
  url?: string;
  shortUrl?: string;
  site?: { name?: string; url?: string; logo?: Image; slogan?: string; color?: string };
  section?: Reference;
  kicker?: Inline;
  title: Inline;
  subtitle?: Inline;
  authors?: { name: string; role?: string; url?: string }[];
  /** ISO 8601 local date and time; an offset only where the source has one. */
  published?: string;
  modified?: string;
  hero?: Figure;
  dateline?: string;
  lead?: Inline[];
  blocks?: Block[];
  source?: { name?: string; url?: string };
  tags?: Reference[];
  picks?: Card[];
  related?: Card[];
  comments?: { count?: number; url?: string };
  rights?: string;
}

/** What was odd about content that was laid out all the same. */
export interface Diagnostic {
  severity: 'note' | 'warning';
  code: string;
  message: string;
  /** The field, as in the layout's JSON ("/blocks/3/text"), or empty. */
  path: string;
  /** UTF-16 units in that field's text. */
  range: [number, number];
  detail: string;
}

/** Of every view. `set` overrides tokens of the theme: {'color.light.accent': '#0C5C58'}. */
export interface CommonOptions {
  theme?: 'news' | 'book' | 'plain' | (string & {});
  set?: Record<string, string | number>;
  /** Of the body, in px (pt in print); all else in proportion. */
  fontSize?: number;
  /** Of vowel marks, #RRGGBB; letters keep theirs. */
  tashkeelColor?: string;
  /** Digits that are shown; copied text keeps those that were typed. `locale`: by the article's language and region (CLDR). */
  numerals?: 'as-typed' | 'latn' | 'arab' | 'arabext' | 'locale';
  /** Vowel marks outside scripture. */
  tashkeel?: 'shown' | 'hidden';
  /** Addresses, phone numbers, ISO dates and the like keep their order in Arabic text. */
  isolate?: 'auto' | 'off';
  /** Whether lines are weighed by whole paragraphs or filled one by one. */
  lineBreaking?: 'optimal' | 'first-fit';
}
/** How justified text is stretched. */
export interface KashidaOptions {
  kashida?: 'auto' | 'off' | 'light' | 'normal' | 'strong';
  kashidaRules?: 'auto' | 'naskh' | 'simple' | 'nastaliq' | 'none';
  /** Per cent of the stretch given to kashida before spaces grow further. */
  kashidaShare?: number;
  /** Stops, commas and closing quotes at the end of a justified line stand outside the column. */
  hangingPunctuation?: boolean;
}
export interface ScreenOptions extends CommonOptions, KashidaOptions {
  /** Of the container in px, side padding included: 120–10,000. */
  width?: number;
  /** Device pixels in a px, for toPNG(). */
  scale?: number;
  dark?: boolean;
}
export interface PrintOptions extends CommonOptions, KashidaOptions {
  /** a3 a4 a5 letter legal, or WxH in mm. */
  paper?: string;
  /** Default: one, or two where one would be too wide. */
  columns?: 1 | 2 | 3;
  orientation?: 'portrait' | 'landscape';
  /** White around all that is printed, in mm: one to four lengths in the order of CSS. */
  margins?: string;
  /** For both sides of the paper. */
  duplex?: boolean;
  /** Smaller where that saves the second page. */
  onePage?: boolean;
  /** The body at 18 pt. */
  largePrint?: boolean;
  /** notes: the addresses of links are listed after the article. */
  links?: 'plain' | 'notes';
  extras?: 'none' | 'picks' | 'related' | 'all';
  pageNumbers?: 'auto' | 'arab' | 'latn' | 'abjad';
  textOrder?: 'interop' | 'strict';
  brackets?: 'logical' | 'lrm';
  inkSaving?: boolean;
  /** A page of an article, or a newspaper's of three columns. */
  layout?: 'article' | 'newspaper';
  /** Year and number of the issue, for a newspaper's folio strip. */
  issue?: string;
  /** The date in the Hijri calendar, in words. */
  hijri?: string;
  /** A code of the article's address; `auto` leaves it out of a newspaper without room. */
  qr?: 'auto' | 'on' | 'off';
}
export interface ShareOptions extends CommonOptions {
  card?: 'og' | 'square' | 'portrait' | 'story';
  /** Set: a quote card with this text. */
  quote?: string;
  scale?: number;
  dark?: boolean;
}
export type ViewOptions = ScreenOptions & PrintOptions & ShareOptions;
export type ViewName = 'screen' | 'print' | 'share';

/** px (pt in print) from the page's top left corner. */
export interface Box { x: number; y: number; width: number; height: number }

export interface Line {
  /** The field whose text this is; null for generated text. */
  path: string | null;
  text: [number, number];
  box: Box;
  baseline: number;
}
export interface Hit {
  /** Index among the lines of layer(), and the UTF-16 offset in the text of its field. */
  line: number;
  path: string;
  offset: number;
  /** The point is on the far side of the letter. */
  trailing: boolean;
  link: string | null;
}

/** Share links, meta tags and JSON-LD, as the core makes them. */
export interface Links {
  url?: string;
  text?: string;
  /** By service: whatsapp, telegram, x, facebook, linkedin, threads, email, sms. */
  share?: Record<string, string>;
  meta?: ({ name: string; content: string } | { property: string; content: string })[];
  [more: string]: unknown;
}
