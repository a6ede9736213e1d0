// In Node the module is beside this file: it is loaded at once, and `await init()` has nothing left to do.
import { readFileSync } from "node:fs";
import { initSync } from "./undocs.js";

const exports = initSync({ module: readFileSync(new URL("./undocs_bg.wasm", import.meta.url)) });

export * from "./undocs.js";
export default async () => exports;
