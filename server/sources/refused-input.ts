/** What a refusal says, in the parts that its sentence is made of. */
export interface Refusal {
  /** Stable kebab-case code, e.g. `damaged-archive`. */
  readonly code: string;
  /** The file as the user knows it; an entry of an archive is `a.zip/2023-03/x.csv`. */
  readonly file: string;
  /** Line of a text file, counted from 1; null where lines mean nothing. */
  readonly line?: number | null;
  /** Where else to look: an area code, a record, a byte. */
  readonly place?: string | null;
  readonly expected: string;
  readonly arrived: string;
  /** What the user can do about it, as an imperative; left out where the expectation says it. */
  readonly remedy?: string;
}

/** Input that cannot be trusted: nothing is published, and the command line ends with code 3. Its message is one plain sentence. */
export class RefusedInput extends Error {
  override readonly name = "RefusedInput";
  readonly code: string;
  readonly file: string;
  readonly line: number | null;
  readonly place: string | null;
  readonly expected: string;
  readonly arrived: string;

  constructor(refusal: Refusal) {
    super(sentenceOf(refusal));
    this.code = refusal.code;
    this.file = refusal.file;
    this.line = refusal.line ?? null;
    this.place = refusal.place ?? null;
    this.expected = refusal.expected;
    this.arrived = refusal.arrived;
  }
}

/** Text taken from a file, made fit to stand in a sentence: quoted, at most `length` characters, without control characters. */
export function quoted(text: string, length = 60): string {
  const cut = text.length > length ? `${text.slice(0, length)}…` : text;
  return `"${printable(cut)}"`;
}

function sentenceOf({ file, line, place, expected, arrived, remedy }: Refusal): string {
  const where = [file, line == null ? "" : `line ${line}`, place ?? ""].filter(Boolean).join(", ");
  const end = remedy === undefined ? "" : `; ${remedy}`;
  return printable(`${where}: expected ${expected}, found ${arrived}${end}.`);
}

/** File names and values come from outside and may hold terminal escapes or line breaks. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => {
    return `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
  });
}
