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

/** All events of a text that comes in these chunks. */
function streamed(parser, chunks) {
  const events = [];
  for (const chunk of chunks) events.push(...parser.push(chunk));
  events.push(...parser.finish());
  return events;
}
const cut = (whole, size) => Array.from({ length: Math.ceil(whole.length / size) }, (_, at) => whole.slice(at * size, (at + 1) * size));

test("chunks of any kind, cut anywhere, give the same events", () => {
  const parser = new Parser();
  const inBytes = new Parser({ positions: "bytes" });
  for (const text of texts) {
    const whole = streamed(parser, [text]);
    const bytes = Buffer.from(text);
    for (const size of [1, 7, 4096]) {
      assert.deepEqual(streamed(parser, cut(text, size)), whole);
      assert.deepEqual(streamed(parser, cut(bytes, size)), whole);
    }
    for (const [at, { kind, span: [start, end] }] of streamed(inBytes, cut(bytes, 13)).entries()) {
      assert.equal(kind, whole[at].kind);
      assert.equal(bytes.subarray(start, end).toString(), text.slice(...whole[at].span));
    }
  }
});

test("events say what the document says", () => {
  const parser = new Parser();
  for (const text of texts) {
    const events = streamed(parser, cut(text, 500));
    const documents = [...nodes(parse(text))].filter((node) => node.version);
    const count = (kind) => events.filter((event) => event.kind === kind).length;
    const all = (field) => documents.flatMap((document) => document[field] ?? []);
    assert.equal(count("citation"), all("citations").length);
    // The tree finds more: whether a tally is that of its list, whether a footnote is called.
    assert.ok(count("diagnostic") <= all("diagnostics").length);
    assert.deepEqual(events.filter(({ kind }) => kind === "citation").map(({ symbol }) => symbol).sort(), all("citations").map(({ symbol }) => symbol).sort());
    // Leaves tile the text: nothing but blanks is left between them.
    let at = 0;
    for (const { span: [start, end] } of events.filter(({ kind }) => ["text", "break", "label", "call", "markup", "furniture"].includes(kind))) {
      assert.match(text.slice(at, start), /^[\s\uFEFF]*$/);
      at = end;
    }
    assert.match(text.slice(at), /^\s*$/);
  }
});

test("a stream larger than memory should hold takes no more of it", () => {
  const parser = new Parser({ language: "fr" });
  const text = readFileSync(join(root, "samples/fr/report.txt"), "utf8");
  let events = parser.push(text).length;
  const before = memory.buffer.byteLength;
  for (let time = 0; time < 2000; time += 1) events += parser.push(text).length;
  assert.ok(parser.finish().at(-1).span[0] > 2000 * text.length);
  assert.ok(events > 100_000, String(events));
  assert.ok(memory.buffer.byteLength - before < 1 << 20, `${memory.buffer.byteLength - before} bytes more`);
});

test("the example of the README: what a body cites, while it comes", async () => {
  const body = new Response(readFileSync(join(root, "samples/fr/resolution.txt"))).body;
  const cited = new Set();
  const parser = new Parser({ language: "fr" });
  const take = (events) => {
    for (const event of events) if (event.kind === "citation") cited.add(event.symbol);
  };
  for await (const chunk of body) take(parser.push(chunk));
  take(parser.finish());
  assert.deepEqual([...cited].sort(), [...new Set(parse(readFileSync(join(root, "samples/fr/resolution.txt"), "utf8")).citations.map(({ symbol }) => symbol))].sort());
});

test("a parser that was freed says so, and does not trap", () => {
  const parser = new Parser();
  parser.free();
  assert.throws(() => parser.finish(), Error);
});

test("memory is given back: a thousand parsers take no more than ten", () => {
  const text = texts.join("\n").slice(0, 20_000);
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

test("bytes that are no UTF-8 are an error with their place, not other letters", () => {
  const parser = new Parser({ language: "fr" });
  const latin = Uint8Array.from("L’été.", (letter) => Math.min(letter.charCodeAt(0), 0xe9));
  // What came before is given first.
  assert.ok(parser.push(latin).length > 0);
  assert.throws(() => parser.push("Plus."), { message: /^Parser\.push: the bytes at 1 are not UTF-8; decode them with a TextDecoder/ });
  assert.throws(() => parser.finish(), { message: /^Parser\.finish: the bytes at 1 are not UTF-8/ });
  assert.ok(parser.push("1. Décide.\n\n2. Prie.\n\n").length > 0, "the next text is another");
  parser.push(new TextEncoder().encode("é").slice(0, 1));
  assert.throws(() => parser.finish(), { message: /not UTF-8/ });
  parser.free();
});
