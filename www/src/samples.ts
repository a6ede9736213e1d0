/** The samples: documents that were written for this project. What they tell of has not happened. */

import type { Language } from "undocs";
import { LANGUAGES } from "./model/words.ts";

/** By name, `en/report`: those made to be looked at, and those the parser is tested with. */
const FILES = import.meta.glob<string>(["../../samples/*/*.txt", "../../tests/fixtures/*/{resolution,council,pdf,flat,markdown}.txt", "../../tests/fixtures/fr/{sponsors,decision,citations}.txt"], {
  query: "?raw",
  import: "default",
});

const NAMES: Record<string, string> = {
  resolution: "Resolution of the Assembly",
  council: "Resolution of the Council",
  draft: "Draft with sponsors",
  sponsors: "Draft with sponsors",
  report: "Report with a vote and drafts",
  decision: "Decision",
  statement: "Presidential statement",
  citations: "Citations of every kind",
  notes: "Resolution with oddities",
  pdf: "Resolution out of a PDF",
  flat: "Resolution on one line",
  markdown: "Resolution from a web page",
};

export interface Sample {
  name: string;
  language: Language;
  title: string;
  load: () => Promise<string>;
}

/** In the order of the languages in English, then of the kinds above. */
export const SAMPLES: Sample[] = Object.keys(LANGUAGES).flatMap((language) =>
  Object.entries(NAMES).flatMap(([kind, title]) => {
    const load = FILES[`../../samples/${language}/${kind}.txt`] ?? FILES[`../../tests/fixtures/${language}/${kind}.txt`];
    return load ? [{ name: `${language}/${kind}`, language: language as Language, title, load }] : [];
  }),
);

/** The sample to begin with, in a language of the reader if there is one. */
export function first(languages: readonly string[]): Sample {
  const wanted = languages.map((language) => language.slice(0, 2));
  const sample = wanted.map((language) => SAMPLES.find((each) => each.language === language)).find((each) => each) ?? SAMPLES.find(({ name }) => name === "en/resolution");
  if (!sample) throw new Error("there are no samples");
  return sample;
}
