/** The counts of one row, or null when one of them cannot be read: a series with a hole would pass for a fall. */
export function allCounts(
  texts: readonly string[],
  countOf: (text: string) => number | null,
): number[] | null {
  const counts: number[] = [];
  for (const text of texts) {
    const count = countOf(text);
    if (count === null) return null;
    counts.push(count);
  }
  return counts;
}
