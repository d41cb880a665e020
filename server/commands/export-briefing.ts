import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, parse, resolve } from "node:path";
import type { Briefing } from "../../geo/view/briefing.ts";
import { readBriefingFile } from "../../geo/view/briefing-file.ts";
import type { Fault } from "../../geo/view/fault.ts";
import type { Atlas } from "../atlas/atlas.ts";
import { createAtlas } from "../atlas/create-atlas.ts";
import { openSnapshot } from "../atlas/snapshot.ts";
import { BRIEFING_FORMATS, briefingFormat } from "../export/briefing-formats.ts";
import { draft, type LendAtlas, sheetOf } from "../export/briefing-material.ts";
import { type Borough, draftOfBorough, wordTemplate } from "../export/briefing-of-borough.ts";
import type { BriefingSheet } from "../export/briefing-sheet.ts";
import { createExporter } from "../export/exporter.ts";
import { readCurrentId } from "../ingest/store.ts";
import { boroughFile } from "./borough-file.ts";
import { type Call, WrongCall } from "./command.ts";
import { NoSnapshot } from "./exit-code.ts";

/** Writes a briefing's file as a document or, as a template, one document for each borough. */
export async function exportBriefing(call: Call, path: string): Promise<number> {
  const { file, extension } = readTarget(call);
  const template = await readTemplate(path);
  const lend = await lender(call);
  const exporter = createExporter({ slots: 1, queue: 0 });
  const files: string[] = [];
  try {
    for (const borough of await boroughsOf(call, lend)) {
      const sheet = await sheetFor(template, borough, lend, call.config.publicUrl);
      const bytes = await exporter.renderBriefing(extension, sheet);
      if (!bytes) throw new Error("the queue of exports is full");
      if (!bytes.ok) throw wrong(bytes.faults);
      const own = borough ? boroughFile(file, borough.code, borough.name) : file;
      await mkdir(dirname(own), { recursive: true });
      await writeFile(own, bytes.value);
      files.push(own);
    }
  } finally {
    await exporter.close();
  }
  process.stdout.write(call.json ? `${JSON.stringify({ files })}\n` : `${files.join("\n")}\n`);
  return 0;
}

async function sheetFor(
  template: Briefing,
  borough: Borough | null,
  lend: LendAtlas,
  publicUrl: string,
): Promise<BriefingSheet> {
  const words = borough ? wordTemplate(template, borough) : template;
  const drafter = borough ? draftOfBorough(borough) : draft;
  const sheet = await sheetOf(words, lend, publicUrl, drafter);
  if (!sheet.ok) throw wrong(sheet.faults);
  // Boroughs whose template has no words of its own would otherwise be taken for one another.
  const fileName = `${sheet.value.fileName}${borough ? `-${borough.code}` : ""}`;
  return { ...sheet.value, fileName };
}

function readTarget({ options, paths }: Call) {
  const to = options["to"];
  const known = BRIEFING_FORMATS.map(({ extension }) => `.${extension}`).join(", ");
  const format = typeof to === "string" ? briefingFormat(parse(to).ext.slice(1)) : undefined;
  if (typeof to !== "string" || !format) {
    throw new WrongCall(
      `export --briefing expects --to FILE, whose name ends with one of ${known}.`,
    );
  }
  const other = ["width", "dpi", "theme"].find((name) => options[name] !== undefined);
  if (other) throw new WrongCall(`--${other} does not apply to a briefing. Leave it out.`);
  if (paths.length > 0) throw new WrongCall("give a View or --briefing FILE, not both.");
  return { file: resolve(to), extension: format.extension };
}

async function readTemplate(path: string): Promise<Briefing> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new WrongCall(`${path} cannot be read: ${String(error)}`);
  });
  const briefing = readBriefingFile(text);
  if (!briefing.ok) throw wrong(briefing.faults);
  return briefing.value;
}

/** Opens each snapshot once; rejects where the store does not have it. */
async function lender({ config, storeFolder }: Call): Promise<LendAtlas> {
  const store = { folder: storeFolder };
  const current = await readCurrentId(store);
  if (current === null) throw new NoSnapshot(`expected a snapshot in ${storeFolder}, found none.`);
  const opened = new Map<string, Promise<Atlas>>();
  const open = async (id: string) => createAtlas(await openSnapshot(store, id), config.disclosure);
  return async (snapshot, work) => {
    const id = snapshot ?? current;
    const opening = opened.get(id) ?? open(id);
    opened.set(id, opening);
    return work(await opening);
  };
}

/** Null stands for the briefing as it is. */
async function boroughsOf(
  { options }: Call,
  lend: LendAtlas,
): Promise<readonly (Borough | null)[]> {
  if (options["each-borough"] !== true) return [null];
  const held = await lend(null, async (atlas) => atlas.areas("borough", null)?.areas ?? []);
  return held ?? [];
}

function wrong(faults: readonly Fault[]): WrongCall {
  return new WrongCall(faults.map(({ field, detail }) => `${field}: ${detail}`).join(" "));
}
