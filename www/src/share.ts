/**
 * A link that carries a text: compressed, after the `#`, which browsers send to nobody.
 *
 * `#text=<deflate, base64url>&language=fr&view=votes`
 */

export interface Shared {
  text: string;
  /** The language that was forced, if one was. */
  language?: string | undefined;
  view?: string | undefined;
}

/** What a link may carry once it is unpacked: more is somebody's joke. */
const LIMIT = 16 * 1024 * 1024;

/** The fragment for a text, without its `#`. */
export async function pack(shared: Shared): Promise<string> {
  const fields = new URLSearchParams();
  fields.set("text", base64(await through(new TextEncoder().encode(shared.text), new CompressionStream("deflate-raw"))));
  if (shared.language) fields.set("language", shared.language);
  if (shared.view) fields.set("view", shared.view);
  return fields.toString();
}

/** What a fragment carries; nothing where it carries no text. Throws where the text is damaged. */
export async function unpack(fragment: string): Promise<Shared | undefined> {
  const fields = new URLSearchParams(fragment.replace(/^#/, ""));
  const text = fields.get("text");
  if (text === null) return undefined;
  const bytes = await through(unbase64(text), new DecompressionStream("deflate-raw"));
  return {
    text: new TextDecoder("utf-8", { fatal: true }).decode(bytes),
    language: fields.get("language") ?? undefined,
    view: fields.get("view") ?? undefined,
  };
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const chunks: BlobPart[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > LIMIT) throw new Error("the link carries too much");
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function base64(bytes: Uint8Array): string {
  let units = "";
  for (let at = 0; at < bytes.length; at += 8192) units += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(units).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function unbase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (unit) => unit.charCodeAt(0));
}
