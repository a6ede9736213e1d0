// A plain file server, as the page asks for no more: www/dist under /some/where/, without any header of its own.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

const root = process.env.DIST ?? new URL("../../dist/", import.meta.url).pathname;
const base = "/some/where/";
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".svg": "image/svg+xml", ".woff2": "font/woff2" };

createServer(async (request, response) => {
  const path = normalize(new URL(request.url, "http://localhost").pathname);
  if (!path.startsWith(base)) return response.writeHead(404).end();
  const file = join(root, path === base ? "index.html" : path.slice(base.length));
  try {
    const content = await readFile(file);
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" }).end(content);
  } catch {
    response.writeHead(404).end();
  }
}).listen(Number(process.argv[2]));
