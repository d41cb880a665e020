import type { Basemap } from "../../geo/wire/basemap.ts";
import { type Body, fileBody } from "./body.ts";

/** The client's page with the operator's basemap said in its head, so that the client asks nothing to learn of it. */
export async function pageWithBasemap(page: Body, basemap: Basemap): Promise<Body> {
  const html = Buffer.from(await page.bytes("identity")).toString("utf8");
  const { kind, address, attribution } = basemap;
  const meta = `<meta name="basemap" content="${escaped(address)}" data-kind="${kind}" data-attribution="${escaped(attribution)}" />`;
  return fileBody(page.type, Buffer.from(html.replace(/(?=<\/head>)/, () => meta)), {});
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
