/** Whether a file calls itself derived: whoever computes a table from published ones and follows the rule of naming it so. */
export function isCalledDerived(path: string): boolean {
  const name = path.split(/[/\\]/).at(-1) ?? "";
  return /^derived[-_ ]/i.test(name);
}
