import type { FileKind } from "./download.ts";
import { Interrupted, NotFetched } from "./failure.ts";
import { get, type Reply } from "./get.ts";
import type { Net } from "./net.ts";
import {
  contentRange,
  isSameOrigin,
  type Origin,
  originOf,
  rangeCondition,
  unlessUnchanged,
} from "./origin.ts";
import { type Finished, PartFile } from "./part-file.ts";
import { withRetries } from "./retries.ts";
import { ofKind } from "./sniff.ts";
import { failureOf } from "./status.ts";

/** A file to fetch as it is. */
export interface WholeFile {
  readonly address: string;
  /** Where it goes; made by us, never taken from a header. */
  readonly target: string;
  readonly kind: FileKind;
  readonly mostBytes: number;
  readonly sha256: string | null;
  /** What is there already, if it is; then the file is fetched only if the publisher's is another. */
  readonly known: Origin | null;
}

/** Bytes that have arrived, and all there will be; null when the server does not say. */
export type Progress = (done: number, of: number | null) => void;

/**
 * Fetches a file, going on where an earlier try ended, and gives it its name when all of it is there and right; null when what
 * is known is still what the publisher has.
 *
 * Throws `NotFetched`, or what the operating system says.
 */
export async function fetchWhole(
  net: Net,
  file: WholeFile,
  progress: Progress,
): Promise<(Finished & { origin: Origin }) | null> {
  return PartFile.with(file.target, (part) =>
    withRetries(
      net,
      () => part.size,
      async () => {
        const state = isComplete(part, file)
          ? "complete"
          : await fetchRest(net, file, part, progress);
        return state === "unchanged" ? null : finish(file, part);
      },
    ),
  );
}

/** Whether an earlier process got everything and ended before it could give the file its name. */
function isComplete({ origin, size }: PartFile, { address }: WholeFile): boolean {
  return size > 0 && isPartOf(origin, address) && origin?.length === size;
}

function isPartOf(origin: PartFile["origin"], address: string): boolean {
  return origin !== null && origin.address === address && origin.selection === null;
}

async function fetchRest(
  net: Net,
  file: WholeFile,
  part: PartFile,
  progress: Progress,
): Promise<"complete" | "unchanged"> {
  return get(net, file.address, headersFor(file, part), async (reply) => {
    if (reply.status === 304 && file.known !== null) {
      await part.discard();
      return "unchanged";
    }
    if (reply.status === 206) await expectContinuation(reply, part);
    else if (reply.status === 416) await startAgain(part, `${file.address} has no such part`);
    else if (reply.status === 200) await part.begin(originOf(reply), null);
    else throw failureOf(reply);
    await receive(reply, file, part, progress);
    return "complete";
  });
}

function headersFor(file: WholeFile, part: PartFile): Record<string, string> {
  const { origin, size } = part;
  const condition =
    origin !== null && isPartOf(origin, file.address) ? rangeCondition(origin) : null;
  if (origin?.length != null && condition !== null && size > 0 && size < origin.length) {
    return { range: `bytes=${size}-`, "if-range": condition };
  }
  return file.known === null ? {} : unlessUnchanged(file.known);
}

/** A part is of use only if it is of the same file and begins where ours ends. */
async function expectContinuation(reply: Reply, part: PartFile): Promise<void> {
  const fits =
    part.origin !== null &&
    contentRange(reply.headers)?.start === part.size &&
    isSameOrigin(part.origin, originOf(reply));
  if (!fits) await startAgain(part, `${reply.address} sent another part than the one asked for`);
}

async function startAgain(part: PartFile, message: string): Promise<never> {
  await part.discard();
  throw new Interrupted(message);
}

async function receive(
  reply: Reply,
  { address, kind, mostBytes }: WholeFile,
  part: PartFile,
  progress: Progress,
): Promise<void> {
  const of = part.origin?.length ?? null;
  if (of !== null && of > mostBytes) throw await tooLarge(part, address, mostBytes);
  const chunks = part.size === 0 ? ofKind(reply.body, kind, address) : reply.body;
  for await (const chunk of chunks) {
    if (part.size + chunk.length > (of ?? mostBytes))
      throw await tooLarge(part, address, of ?? mostBytes);
    await part.append(chunk);
    progress(part.size, of);
  }
  if (of !== null && part.size < of) {
    throw new Interrupted(`${address} stopped after ${part.size} of ${of} bytes`);
  }
}

async function tooLarge(part: PartFile, address: string, most: number): Promise<NotFetched> {
  await part.discard();
  return new NotFetched("too-large", `expected at most ${most} bytes from ${address}, found more`);
}

async function finish(file: WholeFile, part: PartFile): Promise<Finished & { origin: Origin }> {
  const { origin, size } = part;
  if (origin === null) throw new RangeError(`${part.path} has no origin`);
  const sha256 = await part.sha256();
  if (file.sha256 !== null && sha256 !== file.sha256) {
    await part.discard();
    throw new NotFetched(
      "checksum-differs",
      `expected a file with SHA-256 ${file.sha256} from ${file.address}, found ${sha256}`,
    );
  }
  await part.publish();
  return { bytes: size, sha256, origin };
}
