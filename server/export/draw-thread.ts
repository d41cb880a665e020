import { platform, setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import type { Parsed } from "../../geo/view/fault.ts";
import { BRIEFING_DRAWERS } from "./briefing-drawers.ts";
import type { BriefingSheet } from "./briefing-sheet.ts";
import type { Drawable, PictureOptions } from "./drawable.ts";
import { DRAWERS } from "./drawers.ts";
import { type EmbedShown, embedPicture } from "./embed-picture.ts";
import { holdClock } from "./still-clock.ts";

/** What a thread is asked to draw: a View, the map of an embed or a whole briefing. */
export type DrawJob = ViewJob | EmbedJob | BriefingJob;

interface ViewJob {
  readonly extension: string;
  readonly drawable: Drawable;
  readonly options: PictureOptions;
}

interface EmbedJob {
  readonly extension: "embed";
  readonly drawable: Drawable;
  readonly shown: EmbedShown;
}

interface BriefingJob {
  readonly extension: string;
  readonly briefing: BriefingSheet;
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

async function answer(job: DrawJob): Promise<DrawAnswer> {
  const draw = drawerOf(job);
  if (!draw) return { done: false, message: `nothing draws .${job.extension}` };
  holdClock(new REAL_DATE("briefing" in job ? job.briefing.created : job.drawable.words.created));
  try {
    return { done: true, result: await draw() };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { done: false, message };
  }
}

function drawerOf(job: DrawJob) {
  if ("briefing" in job) {
    const draw = BRIEFING_DRAWERS[job.extension];
    return draw && (() => draw(job.briefing));
  }
  if ("shown" in job) {
    const { drawable, shown } = job;
    return () => ({ ok: true as const, value: Buffer.from(embedPicture(drawable, shown)) });
  }
  const draw = DRAWERS[job.extension];
  return draw && (() => draw(job.drawable, job.options));
}
