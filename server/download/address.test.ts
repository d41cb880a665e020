import { expect, test } from "vitest";
import { checkedAddress } from "./address.ts";
import { get } from "./get.ts";
import { testNet } from "./net.test-support.ts";
import { startPublisher } from "./publisher.test-support.ts";

const HTTPS = "https://data.example/a.zip";

test("https leads to https only, on the same server or another", () => {
  expect(checkedAddress("/b.zip", false, HTTPS)).toBe("https://data.example/b.zip");
  expect(checkedAddress("https://files.example/b.zip", false, HTTPS)).toBe(
    "https://files.example/b.zip",
  );
  for (const other of [
    "http://data.example/",
    "file:///etc/passwd",
    "data:,a",
    "http://127.0.0.1/",
  ]) {
    expect(() => checkedAddress(other, false, HTTPS)).toThrow(
      `${HTTPS} redirects to ${JSON.stringify(other)}: expected an https address`,
    );
  }
});

test("an address with a password, or none at all, is refused", () => {
  expect(() => checkedAddress("https://me:secret@data.example/", false)).toThrow(
    "expected an https",
  );
  expect(() => checkedAddress("no address", false)).toThrow("expected an https address");
});

test("plain http is for this machine, and only where that is allowed", () => {
  expect(checkedAddress("http://127.0.0.1:9/", true)).toBe("http://127.0.0.1:9/");
  expect(() => checkedAddress("http://127.0.0.1:9/", false)).toThrow("expected an https address");
  expect(() => checkedAddress("http://data.example/", true)).toThrow("expected an https address");
  expect(() => checkedAddress("http://127.0.0.1.data.example/", true)).toThrow("expected an https");
});

/** Redirects from `/5` to `/4` and so on; `/0` is the file. */
function redirecting() {
  return startPublisher((request, response) => {
    const left = Number(request.url?.slice(1));
    if (left === 0) response.end(request.headers.range ?? "");
    else response.writeHead(302, { location: `/${left - 1}` }).end("moved");
  });
}

const textOf = async (body: AsyncIterable<Uint8Array>) => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

test("five redirects are followed, with what was asked for, and the sixth is not", async () => {
  const { address } = await redirecting();
  const ask = (path: string) =>
    get(testNet(), `${address}${path}`, { range: "bytes=5-" }, ({ body }) => textOf(body));
  expect(await ask("/5")).toBe("bytes=5-");
  await expect(ask("/6")).rejects.toThrow("redirects more than 5 times");
});

test("a redirect to a place that is not allowed is not followed", async () => {
  const { address } = await startPublisher((_request, response) => {
    response.writeHead(301, { location: "http://elsewhere.example/" }).end();
  });
  const asking = get(testNet(), address, {}, async () => "followed");
  await expect(asking).rejects.toMatchObject({ code: "refused-address" });
});

test("a server that is not there is worth another try, with the system's reason", async () => {
  const { address } = await startPublisher((request) => request.socket.destroy());
  const asking = get(testNet(), address, {}, async () => "answered");
  await expect(asking).rejects.toMatchObject({
    name: "Interrupted",
    message: expect.stringMatching(/^127\.0\.0\.1:\d+ cannot be reached \(UND_ERR_SOCKET\)$/),
  });
});
