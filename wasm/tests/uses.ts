// How the package is used, as TypeScript sees it. Compiled, not run.
import init, { Parser, parse, toAkn, version, type Document, type Options, type Span } from "../pkg/undocs.js";

await init();
const options: Options = { language: "fr", positions: "bytes" };
const document: Document = parse("L’Assemblée générale,", options);
const span: Span = document.span;
const symbols: (string | undefined)[] = (document.citations ?? []).map((citation) => citation.symbol);
const xml: string = toAkn("", { language: null });

{
  using parser = new Parser();
  parser.push(new Uint8Array(3));
  parser.push("text");
  parser.finish() satisfies Document;
}

// @ts-expect-error: there is no such language
parse("", { language: "de" });
// @ts-expect-error: there is no such option
parse("", { lang: "fr" });
// @ts-expect-error: no text
parse(new Uint8Array(3));
// @ts-expect-error: absent fields are undefined
document.title.length;

export { span, symbols, version, xml };
