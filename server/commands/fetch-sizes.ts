import type { Download } from "../download/download.ts";
import { type Had, together } from "../download/had.ts";
import type { Net } from "../download/net.ts";
import { type Sized, sizeDownload } from "../download/size-download.ts";
import { sizesText, totalOf } from "../download/sizes-text.ts";
import type { MonthsAsked } from "../download/take-download.ts";
import type { Call } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { patientNet } from "./patient-net.ts";
import { progressTo } from "./progress.ts";

/**
 * The dry run: lists every address and its size and writes nothing. Answers with success whatever could not be had: nothing was
 * asked to be there.
 */
export async function listSizes(
  { quiet, json }: Call,
  wanted: readonly Download[],
  asked: MonthsAsked,
  net: Net,
): Promise<number> {
  const say = progressTo(process.stderr, quiet);
  const had: Had<Sized>[] = [];
  for (const download of wanted) {
    say(`asking about ${download.id}`, 0, 1);
    had.push(await sizeDownload(patientNet(net, say), download, asked));
  }
  if (process.stderr.isTTY && !quiet) process.stderr.write("\r\u001b[K");
  const all = together(had);
  const report = { dryRun: true, ...all, total: totalOf(all.files) };
  process.stdout.write(json ? `${JSON.stringify(report)}\n` : sizesText(all));
  return EXIT.done;
}
