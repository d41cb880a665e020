/** Path and query; no question mark stands before an empty query. */
export function addressOf(path: string, query: string): string {
  return query === "" ? path : `${path}?${query}`;
}
