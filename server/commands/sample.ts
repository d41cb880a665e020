import { FolderInUse, writeSampleCity } from "../sample/write-sample-city.ts";
import { type Command, WrongCall } from "./command.ts";

export const sampleCommand: Command = {
  name: "sample",
  usage: "--out DIR",
  summary: "write the sample city in the publishers' own formats",
  options: { out: { type: "string" } },
  async run({ options, json }) {
    const folder = options["out"];
    if (typeof folder !== "string") {
      throw new WrongCall("sample expects a folder to write to: trust-atlas sample --out DIR");
    }
    const { files } = await writeSampleCity(folder).catch((error: unknown) => {
      throw error instanceof FolderInUse ? new WrongCall(error.message) : error;
    });
    const text = `${files.length} files in ${folder}; show them with: trust-atlas ingest ${folder}`;
    process.stdout.write(`${json ? JSON.stringify({ folder, files }) : text}\n`);
    return 0;
  },
};
