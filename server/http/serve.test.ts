import { once } from "node:events";
import { Agent, get, type IncomingMessage, type RequestListener } from "node:http";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import { createLog } from "../log.ts";
import { type Serving, serve } from "./serve.ts";

const log = createLog("silent");
const hello: RequestListener = (_req, res) => void res.end("hello");

/** Longer than any test may take: a test that would wait for it fails by its own time limit. */
const LONG_MS = 60_000;

const open: Serving[] = [];

afterEach(() => Promise.all(open.splice(0).map((serving) => serving.close(0))));

test("it says where it listens, and lets go of the port when closed", async () => {
  const serving = await listen(hello);
  expect(serving.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await text(await ask(serving))).toBe("hello");
  await serving.close(LONG_MS);
  const again = await listen(hello, portOf(serving));
  expect(await text(await ask(again))).toBe("hello");
});

test("a port that is taken is told as Node's own error", async () => {
  const serving = await listen(hello);
  await expect(listen(hello, portOf(serving))).rejects.toMatchObject({ code: "EADDRINUSE" });
});

test("closing lets a request in flight finish, and then does not wait for its connection to grow idle", async () => {
  const held = holdingApp();
  const serving = await listen(held.app);
  const agent = new Agent({ keepAlive: true });
  const answer = ask(serving, agent);
  await held.arrived;
  const closed = serving.close(LONG_MS);
  held.finish();
  expect(await text(await answer)).toBe("done");
  await closed;
  agent.destroy();
});

test("closing does not wait for a connection that stays open after its answer", async () => {
  const serving = await listen(hello);
  const agent = new Agent({ keepAlive: true });
  await text(await ask(serving, agent));
  await serving.close(LONG_MS);
  agent.destroy();
});

test("closing does not wait for a connection that never asked anything", async () => {
  const serving = await listen(hello);
  const socket = await knock(serving);
  await serving.close(LONG_MS);
  socket.destroy();
});

test("a request that outlives the grace is cut", async () => {
  const held = holdingApp();
  const serving = await listen(held.app);
  const answer = ask(serving);
  await held.arrived;
  const cut = expect(answer).rejects.toMatchObject({ code: "ECONNRESET" });
  await serving.close(0);
  await cut;
});

test("closing twice is closing once", async () => {
  const serving = await listen(hello);
  await Promise.all([serving.close(LONG_MS), serving.close(LONG_MS)]);
  await expect(ask(serving)).rejects.toMatchObject({ code: "ECONNREFUSED" });
});

test.each([
  ["no HTTP at all", "hello?\r\n\r\n", 400],
  [
    "two lengths",
    "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
    400,
  ],
  [
    "a length beside chunks",
    "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
    400,
  ],
  ["headers past 16 KiB", `GET / HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(17_000)}\r\n\r\n`, 431],
])("%s gets a problem and the end of the connection", async (_what, sent, status) => {
  const socket = await knock(await listen(hello));
  socket.write(sent);
  const [head = "", body = ""] = (await text(socket)).split("\r\n\r\n");
  expect(head).toContain(`HTTP/1.1 ${status} `);
  expect(head).toContain("Content-Type: application/problem+json");
  expect(JSON.parse(body)).toMatchObject({ status, requestId: expect.any(String) });
});

test("a target with a host that nobody can parse still reaches the application, as a path", async () => {
  const socket = await knock(await listen((req, res) => void res.end(req.url)));
  socket.write("GET http://[/api HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  expect(await text(socket)).toMatch(/\r\n\r\n\/api$/);
});

async function listen(app: RequestListener, port = 0): Promise<Serving> {
  const serving = await serve(app, { port, host: "127.0.0.1", log });
  open.push(serving);
  return serving;
}

/** An application that keeps its first request waiting until `finish` is called. */
function holdingApp() {
  let finish = () => {};
  let app: RequestListener = hello;
  const arrived = new Promise<void>((resolve) => {
    app = (_req, res) => {
      finish = () => void res.end("done");
      resolve();
    };
  });
  return { app, arrived, finish: () => finish() };
}

function ask(serving: Serving, agent?: Agent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(serving.address, { agent: agent ?? false }, resolve).once("error", reject);
  });
}

async function knock(serving: Serving): Promise<Socket> {
  const socket = connect(portOf(serving), "127.0.0.1");
  await once(socket, "connect");
  return socket;
}

function portOf(serving: Serving): number {
  return Number(new URL(serving.address).port);
}
