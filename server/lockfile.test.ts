import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

interface Locked {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync(join(import.meta.dirname, "../package-lock.json"), "utf8");
const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(text);

const versionsOf = (name: string) =>
  Object.entries(lock.packages)
    .filter(([path]) => path.endsWith(`node_modules/${name}`))
    .map(([, { version = "0" }]) => version);

/** Versions below these have published holes that reach what we do with them. */
const FLOORS = {
  "maplibre-gl": "6.4.1",
  express: "5.2.0",
  "path-to-regexp": "8.4.0",
  qs: "6.14.1",
  send: "1.1.0",
};

test.each(Object.entries(FLOORS))("%s is at least %s wherever it is installed", (name, floor) => {
  const versions = versionsOf(name);
  expect(versions.length).toBeGreaterThan(0);
  for (const version of versions) {
    expect([floor, version].sort(byVersion)[0]).toBe(floor);
  }
});

test("the spreadsheet reader with unfixed holes is not installed", () => {
  expect(versionsOf("xlsx")).toEqual([]);
});

test("the lock file names no address", () => {
  expect(text).not.toMatch(/"resolved"|https?:\/\/registry/);
});

test("the lock file holds every platform's optional packages, or a clean install would be refused", () => {
  const missing = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies).filter((name) => versionsOf(name).length === 0),
  );
  expect(missing).toEqual([]);
});

function byVersion(a: string, b: string): number {
  const [x, y] = [a, b].map((version) => version.split(/[.-]/).map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (x?.[i] ?? 0) - (y?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
