import { mkdir, writeFile } from "node:fs/promises";
import { dirname, parse, resolve } from "node:path";
import type { Fault } from "../../geo/view/fault.ts";
import { parseView } from "../../geo/view/parse-view.ts";
import type { View } from "../../geo/view/view.ts";
import { createAtlas } from "../atlas/create-atlas.ts";
import { openSnapshot } from "../atlas/snapshot.ts";
import { type PictureOptions, USUAL_PICTURE } from "../export/drawable.ts";
import { createExporter } from "../export/exporter.ts";
import { FORMATS, type Format, formatByExtension } from "../export/formats.ts";
import { type Material, materialOf } from "../export/material.ts";
import { narrowToBorough } from "../export/narrow-to-borough.ts";
import { PICTURE_PARAMETERS, type PictureParameter } from "../export/picture-options.ts";
import { readCurrentId } from "../ingest/store.ts";
import { boroughFile } from "./borough-file.ts";
import { type Call, type Command, WrongCall } from "./command.ts";
import { NoSnapshot } from "./exit-code.ts";
import { exportBriefing } from "./export-briefing.ts";

export const exportCommand: Command = {
  name: "export",
  usage:
    "VIEW|--briefing FILE --to FILE [--each-borough] [--width PX] [--dpi N] [--theme light|dark]",
  summary: "write a View to a file, format by extension (--each-borough: one for each)",
  options: {
    to: { type: "string" },
    "each-borough": { type: "boolean" },
    briefing: { type: "string" },
    width: { type: "string" },
    dpi: { type: "string" },
    theme: { type: "string" },
  },
  async run(call) {
    const { briefing } = call.options;
    if (typeof briefing === "string") return exportBriefing(call, briefing);
    const view = readView(call);
    const target = readTarget(call);
    const options = readOptions(call, target.format);
    const material = await ask(call, view);
    const exporter = createExporter({ slots: 1, queue: 0 });
    const files: string[] = [];
    try {
      const each = call.options["each-borough"] === true;
      for (const { file, own } of filesOf(material, target, each)) {
        const bytes = await exporter.render(target.format, own, options);
        if (!bytes) throw new Error("the queue of exports is full");
        if (!bytes.ok) throw wrongView(bytes.faults);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, bytes.value);
        files.push(file);
      }
    } finally {
      await exporter.close();
    }
    const { snapshot, address } = material.words;
    process.stdout.write(
      call.json ? `${JSON.stringify({ snapshot, address, files })}\n` : `${files.join("\n")}\n`,
    );
    return 0;
  },
};

/** A View is its query string, or the address of a page that shows it. */
function readView({ paths }: Call): View {
  const [text, ...more] = paths;
  if (text === undefined || more.length > 0) {
    throw new WrongCall(
      'export expects one View, in quotes, such as "measure=stop-rate&level=ward" or the address of a page.',
    );
  }
  const query = text.replace(/#.*$/s, "").replace(/^(https?:\/\/)?[^?=&]*\?/, "");
  const view = parseView(new URLSearchParams(query));
  if (!view.ok) throw wrongView(view.faults);
  return view.value;
}

interface Target {
  readonly file: string;
  readonly format: Format;
}

function readTarget({ options }: Call): Target {
  const to = options["to"];
  const known = FORMATS.map(({ extension }) => `.${extension}`).join(", ");
  if (typeof to !== "string") {
    throw new WrongCall(`export expects --to FILE, whose name ends with one of ${known}.`);
  }
  const format = formatByExtension(parse(to).ext.slice(1));
  if (!format) throw new WrongCall(`${to} does not say its format: end it with one of ${known}.`);
  return { file: resolve(to), format };
}

function readOptions({ options }: Call, format: Format): PictureOptions {
  const { width, dpi, theme } = PICTURE_PARAMETERS;
  const given = <T>(name: PictureParameter, parameter: OptionReader<T>): T | null =>
    readOption(name, options[name], format, parameter);
  return {
    width: given("width", width) ?? USUAL_PICTURE.width,
    dpi: given("dpi", dpi) ?? USUAL_PICTURE.dpi,
    theme: given("theme", theme) ?? USUAL_PICTURE.theme,
  };
}

interface OptionReader<T> {
  readonly expected: string;
  readonly read: (text: string) => T | null;
}

/** Null where the option was not given. */
function readOption<T>(
  name: PictureParameter,
  text: string | boolean | undefined,
  { extension, takes }: Format,
  { read, expected }: OptionReader<T>,
): T | null {
  if (typeof text !== "string") return null;
  if (!takes.includes(name)) {
    throw new WrongCall(`--${name} does not apply to .${extension} files. Leave it out.`);
  }
  const value = read(text);
  if (value === null) throw new WrongCall(`--${name} cannot be ${text}. ${expected}`);
  return value;
}

async function ask({ config, storeFolder }: Call, view: View): Promise<Material> {
  const store = { folder: storeFolder };
  const id = view.snapshot ?? (await readCurrentId(store));
  if (id === null) throw new NoSnapshot(`expected a snapshot in ${storeFolder}, found none.`);
  const atlas = createAtlas(await openSnapshot(store, id), config.disclosure);
  const material = await materialOf(atlas, view, config.publicUrl);
  if (!material.ok) throw wrongView(material.faults);
  return material.value;
}

/** One file, or one for each borough with its code and name behind the name given. */
function* filesOf(
  material: Material,
  { file }: Target,
  eachBorough: boolean,
): Generator<{ readonly file: string; readonly own: Material }> {
  if (!eachBorough) {
    yield { file, own: material };
    return;
  }
  const held = new Set(material.values.borough);
  for (const { code, name: borough } of material.outlines.boroughs) {
    if (!held.has(code)) continue;
    yield {
      file: boroughFile(file, code, borough),
      own: narrowToBorough(material, code, borough),
    };
  }
}

function wrongView(faults: readonly Fault[]): WrongCall {
  return new WrongCall(faults.map(({ field, detail }) => `${field}: ${detail}`).join(" "));
}
