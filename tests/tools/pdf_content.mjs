// Content streams: operators with their operands, and what is marked in them.

const DELIMITER = /[\s()<>[\]{}/%]/;

/** Tokens: { number }, { name }, { bytes }, { dict: [tokens] }, { array: [tokens] }, { operator }. */
function* tokens(text) {
  let at = 0;
  const string = () => {
    let depth = 1;
    let out = '';
    for (at++; at < text.length; at++) {
      const c = text[at];
      if (c === '\\') {
        out += text[++at];
        continue;
      }
      if (c === '(') depth++;
      if (c === ')' && --depth === 0) break;
      out += c;
    }
    at++;
    return { bytes: Buffer.from(out, 'latin1') };
  };
  const until = (close) => {
    const list = [];
    for (;;) {
      skip();
      if (at >= text.length || text.startsWith(close, at)) break;
      list.push(next());
    }
    at += close.length;
    return list;
  };
  const skip = () => {
    while (at < text.length && /\s/.test(text[at])) at++;
  };
  const word = () => {
    const from = at;
    while (at < text.length && !DELIMITER.test(text[at])) at++;
    return text.slice(from, at);
  };
  const next = () => {
    const c = text[at];
    if (c === '(') return string();
    if (text.startsWith('<<', at)) { at += 2; return { dict: until('>>') }; }
    if (c === '[') { at++; return { array: until(']') }; }
    if (c === '<') {
      const end = text.indexOf('>', at);
      const bytes = Buffer.from(text.slice(at + 1, end).replace(/\s/g, ''), 'hex');
      at = end + 1;
      return { bytes };
    }
    if (c === '/') { at++; return { name: `/${word()}` }; }
    const text_ = word();
    if (text_ === '') { at++; return { operator: c }; }
    return /^[-+.\d]/.test(text_) ? { number: Number(text_) } : { operator: text_ };
  };
  for (;;) {
    skip();
    if (at >= text.length) return;
    yield next();
  }
}

/** [{ operator, operands }] of a stream's data. */
export function operators(data) {
  const list = [];
  let operands = [];
  for (const token of tokens(data.toString('latin1'))) {
    if (token.operator === undefined) {
      operands.push(token);
      continue;
    }
    list.push({ operator: token.operator, operands });
    operands = [];
  }
  return list;
}

/** The value of a key in the tokens of a dictionary. */
export function entry(dict, key) {
  for (let i = 0; i + 1 < (dict?.length ?? 0); i += 2) if (dict[i].name === key) return dict[i + 1];
  return undefined;
}

const PAINTS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'Tj', 'TJ', "'", '"', 'INLINE', 'EI']);

/** What a page's content is like: faults of its marking, its sequences, the codes it shows by font, the states and colours it uses. */
export function survey(data) {
  const page = { faults: [], mcids: [], codes: new Map(), states: new Set(), colours: new Set() };
  const stack = [];
  let font = '';
  let saved = 0;
  for (const { operator, operands } of operators(data)) {
    if (operator === 'BDC' || operator === 'BMC') {
      const mcid = entry(operands[1]?.dict, '/MCID')?.number;
      const artifact = operands[0]?.name === '/Artifact';
      if (mcid !== undefined) page.mcids.push(mcid);
      const inside = stack.some((mark) => mark.artifact || mark.mcid !== undefined);
      if (inside && (artifact || mcid !== undefined)) page.faults.push('a sequence inside a sequence');
      stack.push({ mcid, artifact });
    } else if (operator === 'EMC') {
      if (!stack.pop()) page.faults.push('EMC without a beginning');
    } else if (operator === 'q' || operator === 'Q') {
      saved += operator === 'q' ? 1 : -1;
    } else if (operator === 'Tf') {
      font = operands[0].name;
    } else if (operator === 'gs') {
      page.states.add(operands[0].name);
    } else if (/^(k|K|cs|CS|scn|SCN)$/.test(operator)) {
      page.colours.add(operator);
    }
    if (!PAINTS.has(operator)) continue;
    if (!stack.some((mark) => mark.artifact || mark.mcid !== undefined)) page.faults.push(`${operator} is neither tagged nor an artifact`);
    if (operator === 'Tj' || operator === 'TJ') collect(page.codes, font, operands[0].array ?? operands);
  }
  if (stack.length) page.faults.push('a sequence without an end');
  if (saved) page.faults.push('q and Q are not balanced');
  return page;
}

function collect(codes, font, strings) {
  if (!codes.has(font)) codes.set(font, new Set());
  for (const { bytes } of strings) {
    for (let i = 0; i + 1 < (bytes?.length ?? 0); i += 2) codes.get(font).add(bytes.readUInt16BE(i));
  }
}

/** Code → text of a ToUnicode map. */
export function unicodeMap(data) {
  const map = new Map();
  const text = (hex) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  const source = data.toString('latin1');
  for (const [, body] of source.matchAll(/beginbfchar\s([\s\S]*?)endbfchar/g)) {
    for (const [, code, value] of body.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/g)) map.set(Number.parseInt(code, 16), text(value));
  }
  for (const [, body] of source.matchAll(/beginbfrange\s([\s\S]*?)endbfrange/g)) {
    for (const [, from, list] of body.matchAll(/<([0-9A-Fa-f]+)>\s*<[0-9A-Fa-f]+>\s*\[([^\]]*)\]/g)) {
      const first = Number.parseInt(from, 16);
      [...list.matchAll(/<([0-9A-Fa-f]*)>/g)].forEach(([, value], i) => map.set(first + i, text(value)));
    }
    for (const [, from, to, value] of body.replace(/\[[^\]]*\]/g, '').matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/g)) {
      const first = Number.parseInt(from, 16);
      for (let code = first; code <= Number.parseInt(to, 16); code++) {
        const last = (Number.parseInt(value.slice(-4), 16) + code - first).toString(16).padStart(4, '0');
        map.set(code, text(value.slice(0, -4) + last));
      }
    }
  }
  return map;
}
