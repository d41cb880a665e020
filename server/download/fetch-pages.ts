import { join } from "node:path";
import type { Download } from "./download.ts";
import { NotFetched } from "./failure.ts";
import { arrived, type FetchedFile, type Fetching, stillThere } from "./fetching.ts";
import type { Net } from "./net.ts";
import { isSameOrigin, type Origin } from "./origin.ts";
import { type Finished, PartFile } from "./part-file.ts";
import { addRecords, heldRecords, recordsIn } from "./record-part.ts";
import { withRetries } from "./retries.ts";
import type { Answer, Service } from "./service.ts";
import { SourceChanged } from "./source-changed.ts";

/** Between two pages: a service for everybody is not to be hurried. */
const PAUSE_MS = 500;

const MOST_OPENINGS = 5;

/**
 * Fetches all that a service answers as one file, page by page, going on with the page at which an earlier try ended.
 *
 * The records must be as many as the service counts, before and after; otherwise all is asked again. Throws `NotFetched`, or
 * what the operating system says.
 */
export async function fetchPages(
  fetching: Fetching,
  download: Download,
  service: Service,
  name: string,
): Promise<FetchedFile> {
  for (let openings = 0; openings < MOST_OPENINGS; openings++) {
    try {
      return await fetchOnce(fetching, download, service, name);
    } catch (error) {
      if (!(error instanceof SourceChanged)) throw error;
      await fetching.net.pause(PAUSE_MS);
    }
  }
  throw new NotFetched("unreachable", `${service.address} changes each time that it is read`);
}

/** As `Service.ask`, asking again when the server is in trouble. Throws `NotFetched`, also when there is nothing. */
export async function askPatiently(net: Net, service: Service): Promise<Answer> {
  const answer = await withRetries(
    net,
    () => 0,
    () => service.ask(),
  );
  if (answer.count > 0) return answer;
  throw new NotFetched(
    "unexpected-content",
    `expected records from ${service.address}, found none for the question in the table`,
  );
}

async function fetchOnce(
  fetching: Fetching,
  download: Download,
  service: Service,
  name: string,
): Promise<FetchedFile> {
  const { net, folder, record } = fetching;
  const answer = await askPatiently(net, service);
  const origin = { address: service.address, etag: answer.tag, lastModified: null, length: null };
  const selection = `${service.question} (${answer.count} records)`;
  const before = await record.known(name);
  if (answer.tag !== null && before?.selection === selection && isSameOrigin(before, origin)) {
    return stillThere(fetching, download, name, before);
  }
  const target = join(folder, name);
  return PartFile.with(`${target}.records`, async (part) => {
    try {
      await collect(fetching, download, answer, part, await heldRecords(part, origin, selection));
      const after = await askPatiently(net, service);
      if (after.count !== answer.count || after.tag !== answer.tag) {
        throw new SourceChanged(`${service.address} has changed`);
      }
      const got = await writeFile(target, answer.file(recordsIn(part)), origin, selection);
      await part.discard();
      return await arrived(fetching, download, name, { ...origin, selection, ...got });
    } catch (error) {
      if (error instanceof SourceChanged) await part.discard();
      throw error;
    }
  });
}

async function collect(
  { net, progress }: Fetching,
  { id, mostBytes }: Download,
  answer: Answer,
  part: PartFile,
  before: number,
): Promise<void> {
  for (let held = before; held < answer.count; ) {
    if (held > 0) await net.pause(PAUSE_MS);
    const from = held;
    const records = await withRetries(
      net,
      () => part.size,
      () => answer.page(from),
    );
    held += records.length;
    if (records.length === 0 || held > answer.count) {
      throw new SourceChanged(`${held} records came of ${answer.count}`);
    }
    await addRecords(part, records);
    progress(`${id}, ${held} of ${answer.count} records`, part.size, null);
    if (part.size > mostBytes) {
      await part.discard();
      throw new NotFetched("too-large", `expected at most ${mostBytes} bytes of ${id}, found more`);
    }
  }
}

async function writeFile(
  target: string,
  text: AsyncIterable<string>,
  origin: Origin,
  selection: string,
): Promise<Finished> {
  return PartFile.with(target, async (file) => {
    try {
      await file.begin(origin, selection);
      for await (const piece of text) await file.append(Buffer.from(piece));
      const sha256 = await file.sha256();
      await file.publish();
      return { bytes: file.size, sha256 };
    } catch (error) {
      await file.discard();
      throw error;
    }
  });
}
