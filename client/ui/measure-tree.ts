import type { MeasureDescription } from "../../geo/measure/measure.ts";

/** One branch of the tree of measures: what they tell, and the measures that do. */
export interface MeasureBranch {
  readonly label: string;
  readonly measures: readonly MeasureDescription[];
}

/** The branches in the order of the questions people come with; a measure belongs to the first that fits it. */
const BRANCHES: readonly { readonly label: string; fits(measure: MeasureDescription): boolean }[] =
  [
    {
      label: "Stop and search: of whom",
      fits: ({ id }) => /^stop-(disparity|gap)/.test(id),
    },
    {
      label: "Stop and search: with what result",
      fits: ({ id }) => /^(hit|arrest)-/.test(id),
    },
    { label: "Stop and search: how often and where", fits: ({ id }) => id.startsWith("stop-") },
    { label: "Recorded crime", fits: ({ id }) => id.startsWith("crime-") },
    { label: "Population and deprivation", fits: ({ id }) => /^(residents|deprivation)/.test(id) },
    { label: "Trust", fits: () => true },
  ];

/** Where each branch stands when shown: how often before of whom. */
const ORDER = [2, 0, 1, 3, 5, 4];

/** Sorts measures into branches, each measure into one; empty branches are left out. With a text, only measures whose name or meaning has all of its words. */
export function measureTree(
  measures: readonly MeasureDescription[],
  text: string,
  meaningOf: (measure: MeasureDescription) => string,
): MeasureBranch[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = measures.filter((measure) => {
    const said = `${measure.label} ${meaningOf(measure)}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
  return ORDER.flatMap((at) => {
    const branch = BRANCHES[at];
    const own = found.filter((measure) => BRANCHES.find(({ fits }) => fits(measure)) === branch);
    return branch && own.length > 0 ? [{ label: branch.label, measures: own }] : [];
  });
}
