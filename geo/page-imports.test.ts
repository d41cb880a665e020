import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");

/** What is loaded before anything can be shown: every import of the entry that is not made later, or of types alone. */
function loadedWith(entry: string): {
  readonly files: Set<string>;
  readonly packages: Set<string>;
} {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const [, names = "", from = ""] of readFileSync(file, "utf8").matchAll(IMPORTS)) {
      if (isTypesOnly(names)) continue;
      if (!from.startsWith(".")) packages.add(from);
      else if (/\.tsx?$/.test(from)) visit(resolve(dirname(file), from));
    }
  };
  visit(entry);
  return { files, packages };
}

const IMPORTS = /^(?:import|export)\s([^;"]*?)\bfrom "([^"]+)"/gm;

function isTypesOnly(names: string): boolean {
  const listed = /^\{([^}]*)\}\s*$/.exec(names.trim())?.[1]?.split(",") ?? [names];
  return (
    names.startsWith("type ") ||
    listed.filter((name) => name.trim()).every((name) => name.trim().startsWith("type "))
  );
}

test("the page is shown with measures described but without their arithmetic, the map or any library but its own", () => {
  const { files, packages } = loadedWith(join(ROOT, "client", "main.tsx"));
  expect([...packages].sort()).toEqual(["@preact/signals", "preact", "preact/hooks"]);
  const paths = [...files].map((file) => relative(ROOT, file).replaceAll(sep, "/"));
  expect(paths).toContain("geo/view/measure-registry.ts");
  expect(paths).toContain("client/ui/legend.tsx");
  expect(paths.filter((path) => /estimators|client\/map\/|geo\/boundary/.test(path))).toEqual([]);
});
