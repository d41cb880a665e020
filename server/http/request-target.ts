/**
 * The path and query of a request line's target; the scheme and host that a proxy may have written before them are dropped.
 *
 * Express passes by every handler of ours, log and headers included, when it cannot parse the host of a target.
 */
export function pathAndQuery(target: string): string {
  const rest = target.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "");
  return rest.startsWith("/") || rest === "*" ? rest : `/${rest}`;
}
