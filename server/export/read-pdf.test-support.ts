import { inflateSync } from "node:zlib";

/** What stands in a PDF, read by ISO 32000-1 and nothing of ours: its text in the order of the pages, and what is said of it as a whole. */
export function readPdfText(bytes: Uint8Array): { readonly text: string; readonly plain: string } {
  const plain = Buffer.from(bytes).toString("latin1");
  const objects = new Map(
    [...plain.matchAll(/(\d+) 0 obj\n(.*?)\nendobj/gs)].map(([, id = "", body = ""]) => [id, body]),
  );
  const fonts = new Map<string, ReadonlyMap<number, string>>();
  for (const body of objects.values()) {
    for (const [, name = "", id = ""] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? "")?.[1] ?? "";
      fonts.set(name, signsOf(streamOf(objects.get(unicode) ?? "")));
    }
  }
  const text = [...objects.values()]
    .flatMap((body) =>
      /\/Type \/Page\n/.test(body) ? [/\/Contents (\d+) 0 R/.exec(body)?.[1]] : [],
    )
    .map((id) => shownBy(streamOf(objects.get(id ?? "") ?? ""), fonts))
    .join(" ");
  return { text, plain };
}

function streamOf(body: string): string {
  const content = /stream\n(.*)\nendstream/s.exec(body)?.[1] ?? "";
  return content === "" ? "" : inflateSync(Buffer.from(content, "latin1")).toString("latin1");
}

/** The sign of each code, from the ranges of a ToUnicode map (9.10.3). */
function signsOf(map: string): Map<number, string> {
  const signs = new Map<number, string>();
  for (const [, from = "", list = ""] of map.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<(\w*)>/g)].forEach(([, hex = ""], i) => {
      const units = hex.match(/.{4}/g) ?? [];
      const sign = String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
      signs.set(Number.parseInt(from, 16) + i, sign);
    });
  }
  return signs;
}

/** A choice of font, or text shown: one string (Tj) or several with distances between them (TJ). */
const SHOWING = /\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|(<\w+>) Tj/g;

/** The text that a page's content shows (9.4.3). */
function shownBy(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> | undefined;
  let text = "";
  for (const [, name, several, one] of content.matchAll(SHOWING)) {
    if (name) font = fonts.get(name);
    for (const [, hex = ""] of (several ?? one ?? "").matchAll(/<(\w+)>/g)) {
      for (const code of hex.match(/.{4}/g) ?? []) {
        text += font?.get(Number.parseInt(code, 16)) ?? "\ufffd";
      }
    }
    text += " ";
  }
  return text;
}
