import { coverageAnswer } from "../atlas/coverage-answer.ts";
import { loadSurvey } from "../atlas/survey.ts";
import { readAbout } from "../ingest/read-about.ts";
import type { Command } from "./command.ts";
import { coverageText } from "./coverage-text.ts";
import { NoSnapshot } from "./exit-code.ts";

export const coverageCommand: Command = {
  name: "coverage",
  usage: "",
  summary: "what is in the current snapshot, by month, force and kind",
  options: {},
  async run({ storeFolder, json }) {
    const current = await readAbout({ folder: storeFolder });
    if (!current)
      throw new NoSnapshot(
        `expected a snapshot in ${storeFolder}, found none: make one with trust-atlas ingest PATH...`,
      );
    const survey = loadSurvey(current.references);
    const coverage = coverageAnswer({ ...current, survey }, "open");
    process.stdout.write(json ? `${JSON.stringify(coverage)}\n` : coverageText(coverage));
    return 0;
  },
};
