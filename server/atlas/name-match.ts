/** Letters and digits of a name, so that "St. Peter's" is found by "st peters". */
export function searchable(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replaceAll(/\p{M}|['’.]/gu, "")
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
}

/** 0 for the name itself, 1 for its beginning, 2 for the beginning of a later word, 3 for the code; null for no match. */
export function rankOf(words: string, code: string, wanted: string): number | null {
  if (wanted === "") return null;
  if (words === wanted) return 0;
  if (words.startsWith(wanted)) return 1;
  if (words.includes(` ${wanted}`)) return 2;
  return code.toLowerCase() === wanted ? 3 : null;
}
