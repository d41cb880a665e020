import request from "supertest";
import { describe, expect, test } from "vitest";
import { testApp } from "../test-app.test-support.ts";
import { openApiDocument } from "./openapi-document.ts";
import type { ParameterObject } from "./parameter-object.ts";
import { templateOf } from "./path-parameters.ts";
import { RESOURCES } from "./resources.ts";

const { app } = testApp();
const description = openApiDocument({ publicUrl: "https://atlas.example", version: "1.2.3" });
const { paths, components } = description;

/** Every path that the application answers, without the files of the client. */
const served = [
  ...new Set(app.router.stack.flatMap(({ route }) => (route ? [String(route.path)] : []))),
];

test("every address of the application is described (describe what is named here in resources.ts)", () => {
  expect(served.length).toBeGreaterThan(25);
  expect(served.filter((path) => !(path in RESOURCES))).toEqual([]);
});

test("nothing is described that the application does not answer", () => {
  expect(Object.keys(RESOURCES).filter((path) => !served.includes(path))).toEqual([]);
});

test("every reference leads somewhere, and no two resources share a name", () => {
  const text = JSON.stringify(description);
  const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = ""]) => path);
  expect(references.length).toBeGreaterThan(100);
  const dangling = references.filter((path) => at(description, path.split("/")) === undefined);
  expect(dangling).toEqual([]);
  const names = Object.values(paths).map(({ get }) => get.operationId);
  expect(new Set(names).size).toBe(names.length);
});

test("the parts of a path are described, and no others", () => {
  for (const [path, { get }] of Object.entries(paths)) {
    const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const told = resolved(get.parameters).filter((one) => one.in === "path");
    expect(told.map(({ name }) => name)).toEqual(parts);
  }
});

test("schemas are plain JSON Schema that allows later members, without ids of their own", () => {
  const text = JSON.stringify(components.schemas);
  expect(text).not.toMatch(/"\$(id|schema)"|"additionalProperties":false|9007199254740991/);
  expect(components.schemas["Values"]?.required).toContain("value");
  expect(components.schemas["Values"]?.required).not.toContain("synthetic");
});

describe.each(
  Object.entries(RESOURCES).filter(([, { tag }]) => tag !== "pages" && tag !== "service"),
)("what is told of the parameters of %s", (path) => {
  const address = path
    .replace(":format", "png")
    .replace(":level", "ward")
    .replace(":code", "E05013552")
    .replace(":z/:x/:y", "8/127/85");
  const told = resolved(paths[templateOf(path)]?.get.parameters ?? []);
  const query = told.filter((one) => one.in === "query");
  const ask = (pairs: Record<string, string>) => request(app).get(address).query(pairs).expect(400);

  test("names all that the route allows", async () => {
    const { body } = await ask({ ...required(query), nothing: "1" });
    const fault = faultOf(body, "nothing");
    expect(fault.code).toBe("unknown-parameter");
    expect(fault.allowed.filter((name) => !told.some((one) => one.name === name))).toEqual([]);
  });

  test.each(query)("$name is read by the route, with the values told", async ({ name, schema }) => {
    const { body } = await ask({ ...required(query), [name]: UNREADABLE });
    const fault = faultOf(body, name);
    expect(fault.code).toBe("malformed-value");
    const values = schema.enum ?? schema.items?.enum;
    if (values) expect(fault.allowed).toEqual(values);
  });
});

test("the document is served to every origin, and not sent twice", async () => {
  const answer = await request(app).get("/openapi.json").expect(200);
  expect(answer.body).toEqual(JSON.parse(JSON.stringify(description)));
  expect(answer.headers["access-control-allow-origin"]).toBe("*");
  const tag = answer.headers["etag"] ?? "";
  await request(app).get("/openapi.json").set("If-None-Match", tag).expect(304);
});

/** Longer than any search and a value of nothing. */
const UNREADABLE = "\u0001".repeat(101);

interface Fault {
  readonly code: string;
  readonly field: string;
  readonly allowed: readonly string[];
}

function faultOf(body: Fault & { readonly faults?: readonly Fault[] }, field: string): Fault {
  const fault = [body, ...(body.faults ?? [])].find((one) => one.field === field);
  if (!fault) throw new Error(`expected a fault of ${field}, got ${JSON.stringify(body)}`);
  return fault;
}

/** A value for each parameter that is needed. */
function required(query: readonly ParameterObject[]): Record<string, string> {
  const needed = query.filter((one) => one.required);
  return Object.fromEntries(needed.map(({ name, schema }) => [name, schema.enum?.[0] ?? "x"]));
}

function resolved(parameters: readonly (ParameterObject | { readonly $ref: string })[]) {
  return parameters.flatMap((one) => {
    const known = "$ref" in one ? components.parameters[one.$ref.replace(/^.*\//, "")] : one;
    return known ? [known] : [];
  });
}

function at(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return value;
  if (typeof value !== "object" || value === null) return undefined;
  return at(new Map(Object.entries(value)).get(key), rest);
}
