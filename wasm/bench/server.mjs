// The pages, served so that a browser keeps them: what it has on its disk it does not ask for again.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { basename, extname, join } from "node:path";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm", ".tsv": "text/plain" };

export async function serve(folder) {
  let requests = 0;
  const server = createServer(async (request, response) => {
    const name = basename(new URL(request.url, "http://localhost").pathname);
    // The browser's own idea.
    if (name === "favicon.ico") return response.writeHead(204).end();
    requests += 1;
    try {
      const bytes = await readFile(join(folder, name));
      response.writeHead(200, {
        "Content-Type": `${TYPES[extname(name)]}; charset=utf-8`,
        "Cache-Control": "public, max-age=31536000, immutable",
        "Content-Security-Policy": "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'",
      });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: (page) => `http://127.0.0.1:${server.address().port}/${page}`,
    /** How many files were asked for. */
    get requests() {
      return requests;
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
