import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { MAX_RATIO, MAX_RATIO_FREE_BYTES } from "./limits.ts";
import { RefusedInput } from "./refused-input.ts";

/** The expanded bytes of a gzip stream; refused when it is damaged, cut short, or expands like a bomb. */
export async function* gunzip(source: AsyncIterable<Buffer>, path: string): AsyncGenerator<Buffer> {
  let taken = 0;
  let given = 0;
  const counted = async function* () {
    for await (const chunk of source) {
      taken += chunk.length;
      yield chunk;
    }
  };
  const expanded = createGunzip();
  // The error of any stage destroys `expanded` and is thrown by the loop below.
  pipeline(Readable.from(counted(), { objectMode: false }), expanded, () => {});
  try {
    for await (const chunk of expanded) {
      given += chunk.length;
      if (given > MAX_RATIO_FREE_BYTES && given > taken * MAX_RATIO) throw bomb(path);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof RefusedInput || !isZlibError(error) ? error : damaged(path, error);
  }
}

function isZlibError(error: unknown): error is Error & { code: string } {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    error.code.startsWith("Z_")
  );
}

function damaged(path: string, error: Error & { code: string }): RefusedInput {
  return new RefusedInput({
    code: "damaged-gzip",
    file: path,
    expected: "a complete gzip file",
    arrived: error.code === "Z_BUF_ERROR" ? "one that ends early" : `"${error.message}"`,
    remedy: "obtain the file again",
  });
}

function bomb(path: string): RefusedInput {
  return new RefusedInput({
    code: "expands-too-much",
    file: path,
    expected: `a file that expands at most ${MAX_RATIO} times`,
    arrived: "more",
    remedy: "expand it yourself if you trust it, and give the plain file",
  });
}
