// What the README says of the tools is so.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as core from "../pkg/node.js";
import * as tools from "../pkg/node-tools.js";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const text = readFileSync(new URL("../../tests/fixtures/en/resolution.txt", import.meta.url), "utf8");

test("every function is told of, and every one that is told of is there", () => {
  const names = (module) => Object.keys(module).filter((name) => !["default", "initSync"].includes(name));
  for (const name of names(tools)) assert.match(readme, new RegExp(`\`(new )?${name}[(\`]`), name);
  for (const name of names(core)) assert.ok(name in tools, `${name} is in both`);
  for (const [, name] of readme.matchAll(/^\| `(?:new )?([A-Za-z]+)\(/gm)) assert.ok(name in tools, name);
});

test("both modules give the same document", () => {
  assert.deepEqual(tools.parse(text), core.parse(text));
});

test("the example of the tools", () => {
  for (const { code, span, message } of tools.lint(text)) assert.ok(code && message && typeof text.slice(...span) === "string");
  const { counts } = tools.compare(text.replace("many bees", "some bees"), text);
  assert.equal(counts.reworded, 1);
  assert.match(tools.symbol("A/C.1/75/L.8/Rev.1").explanation, /^Limited document 8 of the First Committee of/);
});

test("repairs, made from the last to the first, leave nothing to repair", () => {
  let repaired = "78/9. Lamps\n\nThe General Assembly,\n\nNoting the lamps;\n\n1. Decides to keep them lit..\n";
  const fixes = tools.lint(repaired).flatMap(({ fix }) => fix ?? []);
  assert.ok(fixes.length >= 2);
  for (const { span, text: words } of fixes.toReversed()) repaired = repaired.slice(0, span[0]) + words + repaired.slice(span[1]);
  assert.deepEqual(tools.lint(repaired).filter(({ fix }) => fix), []);
});
