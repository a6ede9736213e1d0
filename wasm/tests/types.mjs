// Writes what the package gives for every sample and fixture, and for the seeds where UNDOCS_SHARED is set, as
// TypeScript: `tsc` then holds the hand-written types against real output. A literal may have no field its type lacks.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Parser, cite, compare, lint, parse, symbol, votes } from "../pkg/node-tools.js";

const root = new URL("../..", import.meta.url).pathname;
const folders = [join(root, "samples"), join(root, "tests/fixtures"), ...(process.env.UNDOCS_SHARED ? [join(process.env.UNDOCS_SHARED, "seeds")] : [])];
const into = new URL("real/", import.meta.url).pathname;
rmSync(into, { recursive: true, force: true });
mkdirSync(into);

let count = 0;
let before = "";
for (const folder of folders) {
  for (const name of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".txt"))) {
    const text = readFileSync(join(folder, name), "utf8");
    const parser = new Parser();
    // One event of each shape is enough, and as many as there are in a report are too many for tsc.
    const events = new Map([...parser.push(text), ...parser.finish()].map((event) => [`${event.kind} ${event.element} ${Object.keys(event)}`, event]));
    parser.free();
    const values = {
      document: ["Document", parse(text)], events: ["ParserEvent[]", [...events.values()]],
      findings: ["Finding[]", lint(text)], references: ["Reference[]", cite(text).slice(0, 60)],
      comparison: ["Comparison", compare(before, text)],
      explanations: ["Explanation[]", cite(text).flatMap(({ symbol: cited }) => cited ?? []).slice(0, 20).map((cited) => symbol(cited))],
    };
    const { cast, counts, diagnostics } = votes(text);
    values.votes = ["Votes", { cast: cast.slice(0, 40), counts, diagnostics }];
    before = text;
    const constants = Object.entries(values).map(([value, [type, content]]) => `export const ${value}: ${type} = ${JSON.stringify(content, null, 1)};\n`);
    writeFileSync(join(into, `${count++}.ts`), `// ${name}\nimport type { Comparison, Document, Explanation, Finding, ParserEvent, Reference, Votes } from "../../pkg/tools.js";\n${constants.join("")}`);
  }
}
if (count < 60) throw new Error(`only ${count} documents were found`);
console.log(`${count} documents for tsc`);
