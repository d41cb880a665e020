import { join } from "node:path";
import { seededBytes } from "./bytes.test-support.ts";
import { newFolder } from "./folder.test-support.ts";
import { testNet } from "./net.test-support.ts";
import type { Net } from "./net.ts";
import {
  type Publisher,
  type Served,
  serveFile,
  startPublisher,
} from "./publisher.test-support.ts";
import { fetchWhole, type WholeFile } from "./whole-file.ts";

/** A megabyte that begins as an archive does. */
export const BODY = Buffer.concat([Buffer.from("PK\x03\x04"), seededBytes(1_000_000, 1)]);

/** Serves each of these in turn, the last one for ever. */
export function inTurn(...files: readonly Served[]): Promise<Publisher> {
  let next = 0;
  return startPublisher((request, response) => {
    const file = files[Math.min(next, files.length - 1)];
    next += 1;
    if (file) serveFile(request, response, file);
  });
}

/** A file to fetch into a folder of its own. */
export function wholeFile(address: string, more: Partial<WholeFile> = {}): WholeFile {
  const target = join(newFolder(), "file.zip");
  return { address, target, kind: "zip", mostBytes: 2e6, sha256: null, known: null, ...more };
}

/** Fetches it without telling how far it is. */
export function got(file: WholeFile, net: Net = testNet()): ReturnType<typeof fetchWhole> {
  return fetchWhole(net, file, () => undefined);
}
