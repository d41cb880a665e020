import request from "supertest";
import { expect, test } from "vitest";
import { CURRENT, fakeAtlas, fakeAtlases } from "../fake-atlas.test-support.ts";
import { testApp } from "../test-app.test-support.ts";

const WARD = "E05013552";

const QUERY = `area=${WARD}&says=more-than&than=15`;

test("a claim is answered with value, interval, definition, snapshot and verdict", async () => {
  const answer = await request(testApp().app).get(`/api/v1/claim?${QUERY}`).expect(200);
  expect(answer.body).toMatchObject({
    snapshot: CURRENT,
    verdict: "supported",
    claim: "Tottenham Hale, 2023: more than 15 a year.",
    finding: "Tottenham Hale: 19 a year (95\u00a0% interval 18 to 21).",
    area: { code: WARD, value: 19.3, low: 18.1, high: 20.5, state: "ok" },
    than: { value: 15 },
    measure: { id: "stop-rate" },
  });
  expect(answer.headers["link"]).toBe(
    `<https://atlas.example/api/v1/claim?area=${WARD}&says=more-than&than=15>; rel="canonical"`,
  );
});

test.each([
  ["area=E05000001&says=above&than=15", "area"],
  [`area=${WARD}&says=above&than=E05000001`, "than"],
  [`area=${WARD}&says=above&than=${WARD}`, "than"],
  [`measure=stop-count&area=${WARD}&says=above&than=london`, "than"],
  [`area=${WARD}&says=above`, "than"],
])("?%s is refused, and %s named", async (query, field) => {
  const { app } = testApp({ atlases: fakeAtlases(fakeAtlas(CURRENT, { values: counted })) });
  const { body } = await request(app).get(`/api/v1/claim?${query}`).expect(400);
  expect(body.field).toBe(field);
});

/** As the fake city answers, with counts told to be counts. */
const counted: ReturnType<typeof fakeAtlas>["values"] = async (view) => {
  const answer = await fakeAtlas(CURRENT).values(view);
  if (!answer.ok || view.measure !== "stop-count") return answer;
  const measure = { ...answer.value.measure, scale: "count" as const };
  return { ...answer, value: { ...answer.value, measure } };
};

test("the page has a form, and the verdict below it without a script", async () => {
  const { app } = testApp();
  const empty = await request(app).get("/claim").expect(200);
  expect(empty.text).toContain('<form method="get" action="/claim">');
  expect(empty.text).not.toContain("<script");
  const { text } = await request(app).get(`/claim?level=ward&${QUERY}`).expect(200);
  expect(text).toContain("✓ Supported");
  expect(text).toContain(`<code>${CURRENT}</code>`);
  expect(text).toContain(`<option value="${WARD}">Tottenham Hale, Haringey</option>`);
});

test("what is wrong with a question is said on the page, and what was asked comes back as text", async () => {
  const { text } = await request(testApp().app)
    .get("/claim?area=%22%3E%3Cscript%3E&says=above&than=london&x=%3Cscript%3E")
    .expect(400);
  expect(text).toContain("<code>area</code>");
  expect(text).not.toContain("<script");
});
