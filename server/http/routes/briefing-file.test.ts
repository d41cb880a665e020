import request from "supertest";
import { expect, test } from "vitest";
import { BRIEFING_FORMATS } from "../../export/briefing-formats.ts";
import { CURRENT, EARLIER } from "../fake-atlas.test-support.ts";
import { FULL_EXPORTER, testApp } from "../test-app.test-support.ts";

const ITEM = "view=measure=stop-rate%26level=ward%26period=2023-01..2023-12";

test.each(BRIEFING_FORMATS.map(({ extension, mediaType }) => [extension, mediaType]))(
  "a briefing as %s names itself, its snapshot and its canonical address",
  async (extension, mediaType) => {
    const path = `/briefing.${extension}?title=Panel&${ITEM}&heading=Stops&download=1`;
    const answer = await request(testApp().app).get(path).expect(200);
    expect(answer.headers["content-type"]).toBe(mediaType);
    expect(answer.headers["x-snapshot"]).toBe(CURRENT);
    expect(answer.headers["content-disposition"]).toBe(
      `attachment; filename="trust-atlas-briefing-${CURRENT}.${extension}"`,
    );
    expect(answer.headers["link"]).toBe(
      `<https://atlas.example/briefing.${extension}?title=Panel&view=period=2023-01..2023-12&heading=Stops>; rel="canonical"`,
    );
  },
);

test("items of different snapshots stand in one briefing; of one alone it is kept for ever", async () => {
  const { app } = testApp();
  const earlier = `view=snapshot=${EARLIER}`;
  const both = await request(app).get(`/briefing.html?${ITEM}&${earlier}`).expect(200);
  expect(both.text).toContain(`snapshot ${CURRENT} · snapshot ${EARLIER}`);
  const one = await request(app).get(`/briefing.html?${earlier}`).expect(200);
  expect(one.headers["x-snapshot"]).toBe(EARLIER);
  expect(one.headers["cache-control"]).toContain("immutable");
});

test.each([
  ["", 400, "malformed-value"],
  ["title=Empty", 400, "malformed-value"],
  [`${"view=&".repeat(20)}view=`, 400, "malformed-value"],
  ["view=measure=nonsense", 400, "malformed-value"],
  ["b=1", 400, "unknown-parameter"],
  [`${ITEM}&download=yes`, 400, "malformed-value"],
  [`${ITEM}&note=${"a".repeat(8200)}`, 414, "address-too-long"],
  ["view=snapshot=2020-01-01-0123456789ab", 404, "unknown-snapshot"],
])("/briefing.html?%s is refused with %i", async (query, status, code) => {
  const answer = await request(testApp().app).get(`/briefing.html?${query}`).expect(status);
  expect(answer.body).toMatchObject({ code });
});

test("past the queue of exports the answer is 503 with when to ask again", async () => {
  const answer = await request(testApp({ exporter: FULL_EXPORTER }).app)
    .get(`/briefing.pdf?${ITEM}`)
    .expect(503);
  expect(answer.headers["retry-after"]).toBe("5");
});

test("a format that is not on offer is an address that does not exist", async () => {
  const answer = await request(testApp().app).get(`/briefing.docx?${ITEM}`).expect(404);
  expect(answer.body).toMatchObject({ code: "unknown-format" });
});
