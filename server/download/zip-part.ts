import { NotFetched } from "./failure.ts";
import type { Net } from "./net.ts";
import { isSameOrigin } from "./origin.ts";
import { type Finished, PartFile } from "./part-file.ts";
import { withRetries } from "./retries.ts";
import type { Progress } from "./whole-file.ts";
import { faultOfZip } from "./zip-check.ts";
import type { ZipPlan } from "./zip-plan.ts";
import type { ZipSource } from "./zip-source.ts";

/**
 * Makes the planned archive out of its parts, going on where an earlier try ended, and gives it its name when every file in it
 * is whole.
 *
 * Throws `SourceChanged` when the publisher's archive is no longer the one that was planned for, `NotFetched`, or what the
 * operating system says.
 */
export async function fetchZipPart(
  net: Net,
  source: ZipSource,
  plan: ZipPlan,
  target: string,
  progress: Progress,
): Promise<Finished> {
  return PartFile.with(target, (part) =>
    withRetries(
      net,
      () => part.size,
      async () => {
        const { origin } = part;
        const goesOn =
          origin !== null && origin.selection === plan.id && isSameOrigin(origin, source.origin);
        if (!goesOn || part.size > plan.length) await part.begin(source.origin, plan.id);
        await copyPieces(source, plan, part, progress);
        return finish(part, plan, source);
      },
    ),
  );
}

async function copyPieces(
  source: ZipSource,
  { pieces, directory, length }: ZipPlan,
  part: PartFile,
  progress: Progress,
): Promise<void> {
  let before = 0;
  for (const { start, end } of pieces) {
    const held = part.size - before;
    before += end - start;
    if (part.size >= before) continue;
    await source.copy(start + held, end, async (chunk) => {
      await part.append(chunk);
      progress(part.size, length);
    });
  }
  if (part.size < length) await part.append(directory.subarray(part.size - before));
}

async function finish(
  part: PartFile,
  { length }: ZipPlan,
  { origin }: ZipSource,
): Promise<Finished> {
  const fault = part.size === length ? await faultOfZip(part.path) : "its length is wrong";
  if (fault !== null) {
    await part.discard();
    throw new NotFetched(
      "unexpected-content",
      `expected whole files from ${origin.address}, found damaged ones: ${fault}; nothing of them is kept`,
    );
  }
  const sha256 = await part.sha256();
  await part.publish();
  return { bytes: part.size, sha256 };
}
