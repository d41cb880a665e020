import { capitalised } from "./alternative-text.ts";
import type { ExportWords } from "./export-words.ts";

/** A heading with its paragraphs, as they stand below a picture or on the last page. */
export interface NoteSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** All that must be said of an answer, in the order in which it is read. */
export function noteSections(words: ExportWords): NoteSection[] {
  const { period, denominator, intervals, definition, caveats, attribution, synthetic } = words;
  const reading = [
    synthetic && `${capitalised(synthetic)}.`,
    definition,
    period,
    denominator && `Per: ${denominator}.`,
    intervals,
  ];
  return [
    { heading: "How to read it", paragraphs: reading.filter((text) => text !== null) },
    { heading: "To keep in mind", paragraphs: caveats },
    { heading: "Sources", paragraphs: attribution },
    {
      heading: "The same numbers again",
      paragraphs: [`Snapshot ${words.snapshot}`, words.address],
    },
  ].filter(({ paragraphs }) => paragraphs.length > 0);
}
