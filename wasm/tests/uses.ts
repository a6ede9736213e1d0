// How the package is used, as TypeScript sees it. Compiled, not run.
import init, { Parser, parse, toAkn, version, type Document, type Options, type ParserEvent, type Span } from "../pkg/undocs.js";
import tools, { compare, lint, parse as parseToo, toCitations, type Comparison, type Finding } from "../pkg/tools.js";

await init();
await tools();
const options: Options = { language: "fr", positions: "bytes" };
const document: Document = parse("L’Assemblée générale,", options);
const span: Span = document.span;
const symbols: (string | undefined)[] = (document.citations ?? []).map((citation) => citation.symbol);
const xml: string = toAkn("", { language: null });

{
  using parser = new Parser();
  const levels: number[] = [];
  for (const event of [...parser.push(new Uint8Array(3)), ...parser.push("text"), ...parser.finish()]) {
    if (event.kind === "start" && event.element === "subparagraph") levels.push(event.level);
    if (event.kind === "citation") event.symbol satisfies string | undefined;
    // @ts-expect-error: events carry no text
    event.text;
  }
}

const begin: ParserEvent = { kind: "start", element: "title", span };
// @ts-expect-error: a section has a level
const section: ParserEvent = { kind: "start", element: "section", span };
const same: Document = parseToo("");
const found: Finding[] = lint("", { rules: { all: "note" } });
const comparison: Comparison = compare("", "", { before: "#1" });
const bibliography: string = toCitations("", "bibtex");
// @ts-expect-error: there is no such format
toCitations("", "xml");
// @ts-expect-error: there is no such language
parse("", { language: "de" });
// @ts-expect-error: there is no such option
parse("", { lang: "fr" });
// @ts-expect-error: no text
parse(new Uint8Array(3));
// @ts-expect-error: absent fields are undefined
document.title.length;

export { begin, bibliography, comparison, found, same, section, span, symbols, version, xml };
