import { quoted, RefusedInput } from "./refused-input.ts";

/** Parses a JSON text. Throws `RefusedInput` naming the line where it stops being JSON; one that is cut names its end. */
export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const [, position] = /at position (\d+)/.exec(error.message) ?? [];
    const at = position === undefined ? text.length : Number(position);
    const isCut = text.slice(at).trim() === "";
    throw new RefusedInput({
      code: "not-json",
      file: path,
      line: text.slice(0, at).split("\n").length,
      place: `character ${at}`,
      expected: "JSON",
      arrived: isCut ? "the end of the file in the middle of it" : quoted(text.slice(at), 20),
      remedy: "obtain the file again",
    });
  }
}
