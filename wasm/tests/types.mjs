// Writes what the package gives for every sample and fixture, and for the seeds where UNDOCS_SHARED is set, as
// TypeScript: `tsc` then holds the hand-written types against real output. A literal may have no field its type lacks.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "../pkg/node.js";

const root = new URL("../..", import.meta.url).pathname;
const folders = [join(root, "samples"), join(root, "tests/fixtures"), ...(process.env.UNDOCS_SHARED ? [join(process.env.UNDOCS_SHARED, "seeds")] : [])];
const into = new URL("real/", import.meta.url).pathname;
rmSync(into, { recursive: true, force: true });
mkdirSync(into);

let count = 0;
for (const folder of folders) {
  for (const name of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".txt"))) {
    const document = JSON.stringify(parse(readFileSync(join(folder, name), "utf8")), null, 1);
    writeFileSync(join(into, `${count++}.ts`), `// ${name}\nimport type { Document } from "../../pkg/undocs.js";\nexport const document: Document = ${document};\n`);
  }
}
if (count < 60) throw new Error(`only ${count} documents were found`);
console.log(`${count} documents for tsc`);
