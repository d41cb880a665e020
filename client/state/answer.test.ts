import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Problem } from "../../geo/wire/problem.ts";
import { answer, answerQuestions, failure, retry, waiting } from "./answer.ts";
import { someValues } from "./values.test-support.ts";
import { addressFaults, view } from "./view.ts";

interface Call {
  readonly path: string;
  readonly signal: AbortSignal | null;
  reply(body: unknown, status?: number): Promise<void>;
}

const calls: Call[] = [];
let stop = () => {};
const plain = view.value;

/** A server that answers when the test says so, and drops calls that are aborted, as browsers do. */
function fakeFetch(path: string, { signal = null }: { signal?: AbortSignal | null } = {}) {
  return new Promise<Response>((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
    const reply = async (body: unknown, status = 200) => {
      resolve(new Response(JSON.stringify(body), { status }));
      await vi.waitFor(() => expect(waiting.value).toBe(false), { interval: 1 });
    };
    calls.push({ path, signal, reply });
  });
}

beforeEach(() => {
  vi.stubGlobal("fetch", fakeFetch);
  stop = answerQuestions();
});

afterEach(() => {
  stop();
  calls.length = 0;
  view.value = plain;
  addressFaults.value = [];
  answer.value = null;
  vi.unstubAllGlobals();
});

test("an answer carries the question it was asked with", async () => {
  view.value = { ...plain, level: "borough" };
  await calls.at(-1)?.reply(someValues());
  expect(calls.at(-1)?.path).toBe("/api/v1/values?level=borough");
  expect(answer.value).toEqual({ view: { ...plain, level: "borough" }, values: someValues() });
});

test("a question that is overtaken is called off and its answer never shown", async () => {
  view.value = { ...plain, level: "borough" };
  view.value = { ...plain, level: "lsoa" };
  expect(calls.map(({ signal }) => signal?.aborted)).toEqual([true, true, false]);
  await calls[2]?.reply(someValues({ level: "lsoa" }));
  expect(answer.value?.values.level).toBe("lsoa");
});

test("selecting areas and choosing colours ask nothing", () => {
  view.value = { ...plain, areas: ["E05000001"], palette: "plum" };
  expect(calls).toHaveLength(1);
});

test("a refusal is kept with its words, beside the last answer, and can be tried again", async () => {
  await calls[0]?.reply(someValues());
  view.value = { ...plain, vintage: 1999 };
  const problem: Problem = {
    type: "about:blank",
    title: "The question cannot be answered",
    status: 400,
    code: "value-not-allowed",
    field: "vintage",
    allowed: ["2022", "2018"],
    requestId: "1",
  };
  await calls[1]?.reply(problem, 400);
  expect(failure.value).toEqual(problem);
  expect(answer.value?.view).toBe(plain);
  retry();
  await calls[2]?.reply(someValues());
  expect(failure.value).toBeNull();
});

test("an answer that is none, or none at all, is a problem in words", async () => {
  await calls[0]?.reply({ hello: "there" });
  expect(failure.value?.code).toBe("unreadable");
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")));
  retry();
  await vi.waitFor(() => expect(failure.value?.code).toBe("unreachable"));
});

test("a question asked before is answered at once, and again where the current snapshot is another by now", async () => {
  await calls[0]?.reply(someValues());
  view.value = { ...plain, level: "borough" };
  await calls[1]?.reply(someValues({ level: "borough" }));
  const values = answer.value?.values;
  view.value = plain;
  expect(answer.value).toEqual({ view: plain, values: someValues() });
  expect(waiting.value).toBe(false);
  await calls[2]?.reply(someValues({ snapshot: "2024-01-31-0123456789ab" }));
  await vi.waitFor(() => expect(answer.value?.values.snapshot).toBe("2024-01-31-0123456789ab"));
  view.value = { ...plain, level: "borough" };
  await calls[3]?.reply(someValues({ level: "borough" }));
  expect(answer.value?.values).toBe(values);
});

test("a question asked before of a snapshot that it names asks nobody", async () => {
  const named = { ...plain, snapshot: "2023-12-31-0123456789ab" };
  view.value = named;
  await calls[1]?.reply(someValues());
  view.value = { ...named, level: "borough" };
  await calls[2]?.reply(someValues({ level: "borough" }));
  view.value = named;
  expect(answer.value?.values.level).toBe("ward");
  expect(calls).toHaveLength(3);
});

test("an address that cannot be read asks nothing", () => {
  stop();
  addressFaults.value = [{ code: "unknown-parameter", field: "x", detail: "?", allowed: [] }];
  stop = answerQuestions();
  expect(calls).toHaveLength(1);
});
