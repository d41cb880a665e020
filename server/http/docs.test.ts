import request from "supertest";
import { expect, test } from "vitest";
import { RESOURCES } from "./openapi/resources.ts";
import { SCHEMAS } from "./openapi/schemas/named-schemas.ts";
import { VIEW } from "./openapi/view-parameters.ts";
import { testApp } from "./test-app.test-support.ts";

const { app } = testApp();

test("the page names every resource, parameter and shape, and loads nothing", async () => {
  const { text, headers } = await request(app).get("/docs").expect(200);
  expect(headers["content-type"]).toBe("text/html; charset=utf-8");
  for (const path of Object.keys(RESOURCES)) {
    expect(text).toContain(`<code>${path.replace(/:(\w+)/g, "{$1}")}</code></h3>`);
  }
  for (const name of VIEW) expect(text).toContain(`<dt id="param-${name}">`);
  for (const name of Object.keys(SCHEMAS)) expect(text).toContain(`id="shape-${name}"`);
  expect(text).not.toMatch(/<script|<img|@import|url\(|https?:/);
});

test("every link within the page has its target, and no target is there twice", async () => {
  const { text } = await request(app).get("/docs");
  const targets = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(targets).size).toBe(targets.length);
  const links = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter((id) => !targets.includes(id))).toEqual([]);
});

test("the addresses that can be tried are understood", async () => {
  for (const [path, { example, tag }] of Object.entries(RESOURCES)) {
    if (example === null || tag === "pages") continue;
    const { status, body } = await request(app).get(example);
    // The fake snapshot holds one ward and answers some questions by refusing them.
    expect([200, 204, 404, "value-not-allowed"], `${path}: ${JSON.stringify(body)}`).toContain(
      status === 400 ? body.code : status,
    );
  }
});
