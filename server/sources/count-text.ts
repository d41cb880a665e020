/** A whole number, with or without commas between thousands; null when the text is none. */
export function countOf(text: string): number | null {
  return /^(\d{1,9}|\d{1,3}(,\d{3})+)$/.test(text) ? Number(text.replaceAll(",", "")) : null;
}

/** The same for tables that write counts with a decimal point and nothing behind it, as in `18.0`. */
export function countOfDecimal(text: string): number | null {
  return countOf(text.replace(/\.0+$/, ""));
}
