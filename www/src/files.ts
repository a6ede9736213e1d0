/** Files that come in by dropping and opening, and forms that go out. */

import { byId } from "./dom.ts";
import type { Form } from "./reading/messages.ts";

export const FORMS: Record<Form, { name: string; ending: string; type: string }> = {
  text: { name: "Reading copy", ending: ".txt", type: "text/plain" },
  markdown: { name: "Markdown", ending: ".md", type: "text/markdown" },
  html: { name: "Web page", ending: ".html", type: "text/html" },
  json: { name: "JSON", ending: ".json", type: "application/json" },
  akn: { name: "AKN4UN XML", ending: ".xml", type: "application/xml" },
  citations: { name: "Citations as CSV", ending: "-citations.csv", type: "text/csv" },
  "citations-jsonl": { name: "Citations as JSON lines", ending: "-citations.jsonl", type: "application/x-ndjson" },
  bibtex: { name: "Citations as BibTeX", ending: "-citations.bib", type: "application/x-bibtex" },
  graphml: { name: "Citation graph as GraphML", ending: "-citations.graphml", type: "application/xml" },
  dot: { name: "Citation graph as DOT", ending: "-citations.dot", type: "text/vnd.graphviz" },
  jsonld: { name: "Citation graph as JSON-LD", ending: "-citations.jsonld", type: "application/ld+json" },
  votes: { name: "Votes as CSV", ending: "-votes.csv", type: "text/csv" },
  "votes-jsonl": { name: "Votes as JSON lines", ending: "-votes.jsonl", type: "application/x-ndjson" },
};

/** Takes files that are dropped anywhere or opened; several make one text, one after the other. */
export function takeFiles(take: (text: string, name: string) => void, failed: (message: string) => void): void {
  const read = async (files: Iterable<File>) => {
    const list = [...files];
    if (!list.length) return;
    try {
      const texts = await Promise.all(list.map((file) => decoded(file)));
      take(texts.join("\n\f\n"), list.map(({ name }) => name).join(", "));
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error));
    }
  };
  const input = byId<HTMLInputElement>("file");
  byId("open").addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    void read(input.files ?? []);
    input.value = "";
  });
  const carries = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  document.addEventListener("dragover", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    document.body.classList.add("drop");
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) document.body.classList.remove("drop");
  });
  document.addEventListener("drop", (event) => {
    document.body.classList.remove("drop");
    if (!carries(event)) return;
    event.preventDefault();
    void read(event.dataTransfer?.files ?? []);
  });
}

/** UTF-8, or UTF-16 where the file begins with its mark. What is neither is no text. */
export async function decoded(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  if (encoding === "utf-8" && bytes.subarray(0, 4096).includes(0)) {
    throw new Error(`${file.name} is not a text. undocs reads what a PDF leaves as text, not the PDF itself.`);
  }
  return new TextDecoder(encoding).decode(bytes);
}

export function download(content: string, form: Form, name: string): void {
  const { ending, type } = FORMS[form];
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = `${name.replace(/[^\p{L}\p{N}.-]+/gu, "_").replace(/^[_.]+|[_.]+$/g, "").slice(0, 80) || "document"}${ending}`;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
