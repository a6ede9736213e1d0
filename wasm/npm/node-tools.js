// In Node the module is beside this file: it is loaded at once, and `await init()` has nothing left to do.
import { readFileSync } from "node:fs";
import { initSync } from "./tools.js";

const exports = initSync({ module: readFileSync(new URL("./tools_bg.wasm", import.meta.url)) });

export * from "./tools.js";
export default async () => exports;
