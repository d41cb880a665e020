import { buffer, text as textOf } from "node:stream/consumers";
import { Window } from "happy-dom";
import { fromBufferPromise } from "yauzl";

/** One XML part of an office file. */
export interface OoxmlPart {
  readonly name: string;
  readonly xml: string;
  /** Its runs of text (`a:t`, `c:v`, `t`) and alternative texts in order. */
  readonly texts: readonly string[];
}

/** The XML parts of an office file (Open Packaging Conventions), each held to be well-formed, in the order of their names; those of workbooks inside it too. */
export async function readOoxml(bytes: Uint8Array): Promise<OoxmlPart[]> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  const parts: OoxmlPart[] = [];
  const { DOMParser } = new Window();
  for await (const entry of zip.eachEntry()) {
    const stream = await zip.openReadStreamPromise(entry);
    if (entry.fileName.endsWith(".xlsx")) {
      const inner = await readOoxml(await buffer(stream));
      parts.push(...inner.map((part) => ({ ...part, name: `${entry.fileName}/${part.name}` })));
    }
    if (!/\.(xml|rels)$/.test(entry.fileName)) {
      stream.destroy();
      continue;
    }
    const xml = await textOf(stream);
    const read = new DOMParser().parseFromString(xml, "application/xml");
    if (read.querySelector("parsererror")) throw new Error(`${entry.fileName} is no XML`);
    const texts = [...read.querySelectorAll("*")].flatMap((element) => {
      const shown = TEXT.has(element.tagName) ? element.textContent : "";
      return [element.getAttribute("descr") ?? "", shown].filter((text) => text !== "");
    });
    parts.push({ name: entry.fileName, xml, texts });
  }
  return parts.sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
}

const TEXT = new Set(["a:t", "c:v", "t"]);
