import { join, parse } from "node:path";

/** The path of one borough's file: its code and name stand behind the name given. */
export function boroughFile(file: string, code: string, borough: string): string {
  const { dir, name, ext } = parse(file);
  const plain = borough.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  return join(dir, `${name}-${code}-${plain}${ext}`);
}
