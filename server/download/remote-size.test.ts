import { expect, test } from "vitest";
import { testNet } from "./net.test-support.ts";
import { serveFile, startPublisher } from "./publisher.test-support.ts";
import { remoteSize } from "./remote-size.ts";

const BODY = Buffer.alloc(12_345, "x");

test("the length comes from the head alone, behind redirects too", async () => {
  const methods: (string | undefined)[] = [];
  const { address } = await startPublisher((request, response) => {
    methods.push(request.method);
    if (request.url === "/old") response.writeHead(301, { location: "/new" }).end();
    else serveFile(request, response, { body: BODY });
  });
  expect(await remoteSize(testNet(), `${address}/old`)).toBe(12_345);
  expect(methods).toEqual(["HEAD", "HEAD"]);
});

test("a server that knows no HEAD is asked for one byte", async () => {
  const { address, asked } = await startPublisher((request, response) => {
    if (request.method === "HEAD") response.writeHead(405).end();
    else serveFile(request, response, { body: BODY });
  });
  expect(await remoteSize(testNet(), address)).toBe(12_345);
  expect(asked).toEqual(["/", "/ bytes=0-0"]);
});

test("a server that makes its answer as it goes does not say, and its body is not read", async () => {
  let sent = 0;
  const { address } = await startPublisher((request, response) => {
    if (request.method === "HEAD") response.end();
    else {
      const more = () => {
        sent += BODY.length;
        if (!response.destroyed && sent < 1e9) response.write(BODY, more);
      };
      more();
    }
  });
  expect(await remoteSize(testNet(), address)).toBeNull();
  expect(sent).toBeLessThan(1e8);
});

test("a file that is gone is told, and a busy server is asked again", async () => {
  const statuses = [503, 404];
  const { address } = await startPublisher((_request, response) => {
    response.writeHead(statuses.shift() ?? 500).end();
  });
  const net = testNet();
  await expect(remoteSize(net, address)).rejects.toMatchObject({ code: "not-published" });
  expect(net.waits).toHaveLength(1);
});
