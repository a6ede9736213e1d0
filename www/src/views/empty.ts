/** Why a view is empty, and what one may do about it. */

import type { ViewName } from "../reading/messages.ts";
import type { Summary } from "../model/summary.ts";
import { KINDS } from "../model/words.ts";

export interface Empty {
  title: string;
  why: string;
  /** A sample that has what is missing here. */
  sample?: string;
}

/** What the tools found, once they have looked. */
export interface Found {
  citations: number;
  notes: number;
}

/** Nothing, where the view has something to show. */
export function emptiness(view: ViewName, { counts, kind, language }: Summary, bytes: number, found?: Found): Empty | undefined {
  if (view === "json" || view === "akn" || view === "compare") return undefined;
  if (bytes === 0) {
    return view === "notes" ? undefined : { title: "There is no text yet", why: "Paste one on the left, drop a file anywhere on the page, or choose a sample above." };
  }
  const unknown = language === "und" ? " The language could not be told from the text; if you know it, name it above." : "";
  if (view === "citations" && counts.citations === 0 && !found?.citations) {
    return {
      title: "No citations",
      why: `Nothing in this text names another document in a form that undocs knows: a resolution, a decision, a document symbol, an Article of the Charter.${unknown}`,
      sample: "en/resolution",
    };
  }
  if (view === "votes" && counts.votes === 0) {
    const mostly = kind === "report" ? "It may be that the committee adopted everything without a vote." : "Most texts are adopted without a vote, and recorded votes stand in the reports of committees.";
    return { title: "No recorded vote", why: `This ${KINDS[kind].toLowerCase()} tells of none. ${mostly}${unknown}`, sample: "en/report" };
  }
  if (view === "notes" && found?.notes === 0) {
    return { title: "Nothing odd", why: "Numbers follow each other, footnotes and their marks answer each other, every State is known, dates fit their sessions, and paragraphs end as they should." };
  }
  return undefined;
}
