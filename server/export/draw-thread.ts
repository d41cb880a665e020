import { platform, setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import type { Parsed } from "../../geo/view/fault.ts";
import type { Drawable, PictureOptions } from "./drawable.ts";
import { DRAWERS } from "./drawers.ts";
import { holdClock } from "./still-clock.ts";

/** What a thread is asked to draw. */
export interface DrawJob {
  readonly extension: string;
  readonly drawable: Drawable;
  readonly options: PictureOptions;
}

/** What it answers: the file, the faults of what was asked, or that it failed. */
export type DrawAnswer =
  | { readonly done: true; readonly result: Parsed<Uint8Array> }
  | { readonly done: false; readonly message: string };

const REAL_DATE = Date;

// On Linux a thread has a priority of its own: drawing waits for tiles and answers, never they for it.
if (platform() === "linux") setPriority(5);

parentPort?.on("message", async (job: DrawJob) => {
  parentPort?.postMessage(await answer(job));
});

async function answer({ extension, drawable, options }: DrawJob): Promise<DrawAnswer> {
  const draw = DRAWERS[extension];
  if (!draw) return { done: false, message: `nothing draws .${extension}` };
  holdClock(new REAL_DATE(drawable.words.created));
  try {
    return { done: true, result: await draw(drawable, options) };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { done: false, message };
  }
}
