/** The page says of the seeds what the command line says. */

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { SEEDS, UNDOCS, expect, sample, test } from "./support.ts";

const texts = [...SEEDS.map((path) => ({ name: basename(path), text: readFileSync(path, "utf8") })), { name: "fr/report", text: sample("fr/report") }];

for (const { name, text } of texts) {
  test(`the facts of ${name} are those of the command line`, async ({ undocs }) => {
    if (!UNDOCS) throw new Error("UNDOCS must name the command line; cargo xtask test-web does");
    const command = (format: string) =>
      execFileSync(UNDOCS!, ["parse", "--quiet", "--format", format, "--positions", "utf16", "-"], { input: text, maxBuffer: 1 << 28 }).toString();
    await undocs.open();
    await undocs.paste(text);
    expect(JSON.parse((await undocs.download("json")).content)).toEqual(JSON.parse(command("json")));
    for (const form of ["text", "markdown", "html", "akn"]) {
      expect((await undocs.download(form)).content.trimEnd(), form).toBe(command(form).trimEnd());
    }
  });
}
