// The package as it is published, in Node: what its README promises.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import init, { Parser, parse, toAkn, toHtml, toMarkdown, toText, version } from "../pkg/node.js";

const root = new URL("../..", import.meta.url).pathname;
const texts = ["samples", "tests/fixtures"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true }).filter((name) => name.endsWith(".txt") && name.includes("/")).map((name) => readFileSync(join(root, folder, name), "utf8")));
const manifest = JSON.parse(readFileSync(new URL("../pkg/package.json", import.meta.url), "utf8"));

/** Every node of a document that has a span. */
function* nodes(value) {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value.span)) yield value;
  for (const field of Object.values(value)) yield* nodes(field);
}

test("there are texts to read", () => assert.ok(texts.length > 60, String(texts.length)));

test("the version is that of the package", async () => {
  await init();
  assert.equal(version(), manifest.version);
});

test("every file the manifest names is there", () => {
  const files = readdirSync(new URL("../pkg", import.meta.url));
  for (const file of manifest.files) assert.ok(files.includes(file), file);
});

test("text.slice(start, end) is right: what is cited and named stands there", () => {
  let checked = 0;
  for (const text of texts) {
    for (const node of nodes(parse(text))) {
      const [start, end] = node.span;
      assert.ok(start <= end && end <= text.length);
      const words = node.name ?? (node.kind && node.symbol ? node.text : undefined);
      if (words === undefined) continue;
      // The reading text joins lines and drops markup; the letters are those of the source, in their order.
      const letters = (string) => string.replace(/[^\p{L}\p{N}]/gu, "");
      const source = letters(text.slice(start, end));
      assert.ok(source.includes(letters(words)) || [...letters(words)].every((letter) => source.includes(letter)), `${words} in ${text.slice(start, end)}`);
      checked += 1;
    }
  }
  assert.ok(checked > 200, String(checked));
});

test("bytes are bytes: both kinds of position name the same words", () => {
  for (const text of texts) {
    const bytes = Buffer.from(text);
    const [inUnits, inBytes] = [[...nodes(parse(text))], [...nodes(parse(text, { positions: "bytes" }))]];
    assert.equal(inUnits.length, inBytes.length);
    for (const [at, { span: [start, end] }] of inUnits.entries()) {
      const [from, to] = inBytes[at].span;
      assert.equal(bytes.subarray(from, to).toString(), text.slice(start, end));
    }
  }
});

test("chunks of any kind, cut anywhere, give what the whole gives", () => {
  for (const text of texts) {
    const whole = parse(text);
    for (const size of [1, 7, 4096]) {
      const [bytes, parser, strings] = [Buffer.from(text), new Parser(), new Parser()];
      for (let at = 0; at < bytes.length; at += size) parser.push(bytes.subarray(at, at + size));
      for (let at = 0; at < text.length; at += size) strings.push(text.slice(at, at + size));
      assert.deepEqual(parser.finish(), whole);
      assert.deepEqual(strings.finish(), whole);
      parser.free();
      strings[Symbol.dispose]();
    }
  }
});

test("a parser that was freed says so, and does not trap", () => {
  const parser = new Parser();
  parser.free();
  assert.throws(() => parser.finish(), Error);
});

test("memory is given back: a thousand parsers take no more than ten", () => {
  const text = texts.join("\n").slice(0, 200_000);
  const grown = (times) => {
    for (let time = 0; time < times; time += 1) {
      const parser = new Parser();
      parser.push(text);
      parser.free();
    }
    return memory.buffer.byteLength;
  };
  const before = grown(10);
  assert.equal(grown(1000), before);
});
let memory;
init().then((exports) => (memory = exports.memory));

test("writers write what the text says", () => {
  const text = readFileSync(join(root, "samples/fr/resolution.txt"), "utf8");
  for (const write of [toAkn, toHtml, toMarkdown, toText]) assert.match(write(text), /tourbières/);
  assert.match(toHtml("<script>alert(1)</script> & 1 < 2"), /&amp; 1 &lt; 2/);
  assert.notEqual(toText("1. Decides.", { language: "fr" }), undefined);
});

test("errors are Errors with a message for people", () => {
  assert.throws(() => parse(), { name: "Error", message: "parse: expected a string, got undefined" });
  assert.throws(() => parse("", { lang: "fr" }), { message: 'options: there is no option "lang"; there are "language" and "positions"' });
  assert.throws(() => toHtml([]), { message: "toHtml: expected a string, got an array" });
  assert.throws(() => new Parser().push(null), { message: "Parser.push: expected a Uint8Array or a string, got null" });
});
