import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/**
 * Writes `sw.js` beside the page: the worker of `src/sw.js` with the list of all files of this build, named after their
 * content, so that a new build is another cache.
 */
export function serviceWorker(): Plugin {
  return {
    name: "undocs-service-worker",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      const files = Object.keys(bundle).filter((name) => !name.endsWith(".map"));
      const hash = createHash("sha256");
      for (const file of Object.values(bundle)) {
        hash.update(file.fileName).update(file.type === "asset" ? file.source : file.code);
      }
      const name = hash.digest("hex").slice(0, 12);
      const source = readFileSync(new URL("../src/sw.js", import.meta.url), "utf8")
        .replace("= CACHE_NAME", "= " + JSON.stringify(`undocs-${name}`))
        .replace("= CACHE_FILES", "= " + JSON.stringify(["./", ...files.filter((file) => file !== "index.html"), "icon.svg"]));
      this.emitFile({ type: "asset", fileName: "sw.js", source });
    },
  };
}
