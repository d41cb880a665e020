import request from "supertest";
import { expect, test } from "vitest";
import { testApp } from "../test-app.test-support.ts";

const get = (path: string) => request(testApp().app).get(path);

test("the windows of a View are answered together, under a canonical address that names their length", async () => {
  const { body, headers } = await get("/api/v1/frames?window=12&measure=stop-rate").expect(200);
  expect(body).toMatchObject({ window: 12, common: { measure: { id: "stop-rate" } } });
  expect(body.frames).toHaveLength(1);
  expect(headers["link"]).toContain("/api/v1/frames?window=12>");
  expect((await get("/api/v1/frames").expect(200)).body.window).toBe(1);
});

test.each(["0", "100", "1.5", "-1", "twelve", "window=1&window=2"])(
  "a window of %s is refused",
  async (text) => {
    const query = text.includes("=") ? text : `window=${text}`;
    const { body } = await get(`/api/v1/frames?${query}`).expect(400);
    expect(body).toMatchObject({ field: "window" });
  },
);

test("faults of the View are told together with those of the window", async () => {
  const { body } = await get("/api/v1/frames?window=0&level=county").expect(400);
  expect(body.faults.map(({ field }: { field: string }) => field)).toEqual(["level", "window"]);
});
