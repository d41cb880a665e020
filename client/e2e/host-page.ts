import { once } from "node:events";
import { createServer, type Server } from "node:http";

/** A page of another origin that frames an embed. */
export interface HostPage {
  /** The page with a frame of that address, and with the host script unless it is left out. */
  address(embed: string, how?: { readonly script?: boolean; readonly width?: string }): string;
  close(): void;
}

/** Serves a host's page; `localhost` is another origin than the server's own `127.0.0.1`. */
export async function serveHostPage(site: string): Promise<HostPage> {
  const server = createServer((req, res) => {
    const asked = new URL(req.url ?? "/", "http://localhost").searchParams;
    res.setHeader("Content-Type", "text/html; charset=utf-8");
    res.end(htmlFor(site, asked));
  }).listen(0, "localhost");
  await once(server, "listening");
  const origin = `http://localhost:${portOf(server)}`;
  return {
    address: (embed, { script = true, width = "100%" } = {}) =>
      `${origin}/?${new URLSearchParams({ embed, width, script: script ? "1" : "0" })}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What it is asked to frame is written by the tests themselves, as a query of letters, digits and signs without a quote. */
function htmlFor(site: string, asked: URLSearchParams): string {
  const script = `<script type="module" src="${site}/embed.js"></script>`;
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>News</title>
<body style="margin:0"><h1>An article</h1><a href="#before">Before</a>
<iframe name="map" src="${site}/embed?${asked.get("embed")}" title="A map" width="${asked.get("width")}" height="300" style="border:0"></iframe>
<a href="#after" id="after">After</a>${asked.get("script") === "1" ? script : ""}</body></html>`;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port is open");
  return address.port;
}
