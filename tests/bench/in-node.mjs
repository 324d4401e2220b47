// node in-node.mjs DIST ARTICLE TIMES [ONLY]: the shipped module in a process of Node's own; prints JSON.
import { readFileSync } from 'node:fs';
import { measure, now } from './engine.mjs';

const [dist, file, times, only] = process.argv.slice(2);
const { Warraq } = await import(`file://${dist}/node.mjs`);
const start = now();
const engine = await Warraq.load();
const load = now() - start;
const figures = await measure(engine, JSON.parse(readFileSync(file, 'utf8')), Number(times), only);
console.log(JSON.stringify({ load, ...figures }));
