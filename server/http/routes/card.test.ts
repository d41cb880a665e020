import request from "supertest";
import { expect, test } from "vitest";
import { CURRENT } from "../fake-atlas.test-support.ts";
import { FULL_EXPORTER, testApp } from "../test-app.test-support.ts";

test("a link's picture is 1,200 by 630 pixels, open to every page, and kept for ever where its snapshot is named", async () => {
  const { app } = testApp();
  const answer = await request(app).get(`/card.png?snapshot=${CURRENT}`).expect(200);
  const png = Buffer.from(answer.body);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(answer.headers["content-type"]).toBe("image/png");
  expect(answer.headers["cross-origin-resource-policy"]).toBe("cross-origin");
  expect(answer.headers["cache-control"]).toContain("immutable");
  await request(app).get("/card.png?theme=dark").expect(400);
});

test("past the queue of drawings the answer is 503 with when to ask again", async () => {
  const { app } = testApp({ exporter: FULL_EXPORTER });
  const answer = await request(app).get("/card.png").expect(503);
  expect(answer.headers["retry-after"]).toBe("5");
  expect(answer.body).toMatchObject({ code: "export-queue-full" });
});
