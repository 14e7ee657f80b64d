// Stays behind when the process that started it dies, however it dies, and stops its children.
// It hears of each child as a line of JSON on standard input, and knows by that pipe's end that it is alone.
import { createInterface } from 'node:readline';
import { isAlive, stop } from './pid-file.mjs';

/** @type {import('./pid-file.mjs').Running[]} newest last */
const children = [];

for await (const line of createInterface({ input: process.stdin })) children.push(JSON.parse(line));

// In the order of their need for each other: what started last goes first.
for (const child of children.reverse()) {
  if (await isAlive(child)) await stop(child);
}
