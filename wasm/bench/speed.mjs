// How fast the module is beside the native library, and what it costs to cross into JavaScript.
//
//   node wasm/bench/speed.mjs NATIVE PROBE     (cargo xtask wasm --speed calls it so)
//
// Both read the same texts by turns, so that whatever else the machine does falls on both; of each the fastest reading
// counts. PROBE is the module with `drain`, which reads and makes nothing of it; wasm/pkg is the module as published.
import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Parser, parse, toText } from "../pkg/node.js";

const [native, probe] = process.argv.slice(2);
const { drain, initSync } = await import(join(probe, "undocs.js"));
initSync({ module: readFileSync(join(probe, "undocs_bg.wasm")) });

const root = new URL("../..", import.meta.url).pathname;
const seeds = process.env.UNDOCS_SHARED && join(process.env.UNDOCS_SHARED, "seeds");
const files = [
  ...["samples/fr/resolution.txt", "samples/fr/report.txt", "samples/en/report.txt", "tests/fixtures/ar/resolution.txt", "tests/fixtures/zh/resolution.txt", "tests/fixtures/ru/resolution.txt"].map((name) => join(root, name)),
  ...(seeds ? readdirSync(seeds).filter((name) => name.endsWith(".txt")).map((name) => join(seeds, name)) : []),
];

/** Reads a text in chunks, as a body brings it. */
function stream(bytes) {
  const parser = new Parser();
  let events = 0;
  for (let at = 0; at < bytes.length; at += CHUNK) events += parser.push(bytes.subarray(at, at + CHUNK)).length;
  events += parser.finish().length;
  parser.free();
  return events;
}

/** The fastest reading of those that fit into some milliseconds, in nanoseconds. */
function fastest(ms, read) {
  const until = performance.now() + ms;
  let best = Infinity;
  while (performance.now() < until) {
    const begun = process.hrtime.bigint();
    read();
    best = Math.min(best, Number(process.hrtime.bigint() - begun));
  }
  return best;
}

const ROUNDS = 6;
const MS = 120;
const CHUNK = 16 << 10;
const rows = [];
for (const file of files) {
  const text = readFileSync(file, "utf8");
  const bytes = Buffer.from(text);
  const child = spawn(native, [file], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const best = { native: Infinity, module: Infinity, objects: Infinity, text: Infinity, chunks: Infinity };
  for (let round = 0; round < ROUNDS; round += 1) {
    child.stdin.write(`${MS}\n`);
    const [events, nanoseconds] = (await lines.next()).value.split(" ").map(Number);
    if (drain(text) !== events) throw new Error(`${file}: the module gives other events than the native library`);
    best.native = Math.min(best.native, nanoseconds);
    best.module = Math.min(best.module, fastest(MS, () => drain(text)));
    best.objects = Math.min(best.objects, fastest(MS, () => parse(text)));
    best.chunks = Math.min(best.chunks, fastest(MS, () => stream(bytes)));
    best.text = Math.min(best.text, fastest(MS, () => toText(text)));
  }
  child.stdin.end();
  rows.push({ name: file.split("/").slice(-2).join("/"), bytes: bytes.length, ...best });
}

const speed = (bytes, nanoseconds) => ((bytes * 1000) / nanoseconds).toFixed(1).padStart(7);
console.log("\nMB/s                                     native  module  of native  parse()  toText()  Parser");
for (const { name, bytes, native, module, objects, text, chunks } of rows) {
  console.log(`${name.padEnd(38)} ${speed(bytes, native)} ${speed(bytes, module)}    ${(native / module).toFixed(2)}    ${speed(bytes, objects)}  ${speed(bytes, text)} ${speed(bytes, chunks)}`);
}
const mean = Math.exp(rows.reduce((sum, { native, module }) => sum + Math.log(native / module), 0) / rows.length);
console.log(`\nthe module reads at ${mean.toFixed(2)} of the native speed (geometric mean of ${rows.length} texts)`);
if (mean < 0.5) {
  console.error("that is less than half");
  process.exitCode = 1;
}
