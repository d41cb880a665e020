import request from "supertest";
import { expect, test } from "vitest";
import { testApp } from "../test-app.test-support.ts";

const get = (path: string) => request(testApp().app).get(path);

test.each(["hotspots/accuracy", "hotspots/emerging", "density"])(
  "faults of a View are told by %s",
  async (name) => {
    const { body } = await get(`/api/v1/${name}?level=county`).expect(400);
    expect(body).toMatchObject({ field: "level" });
    const { body: refused } = await get(`/api/v1/${name}`).expect(400);
    expect(refused).toMatchObject({ field: "measure", code: "value-not-allowed" });
  },
);
