import { CITY_OF_LONDON } from "../domain/area.ts";
import {
  type CensusGroup,
  type EthnicityDefinition,
  GROUPS_OF,
  type Group,
} from "../domain/group.ts";
import { comparedGroup } from "./group-comparison.ts";
import type { AreaTallies, Needs } from "./measure.ts";
import type { Question } from "./question.ts";
import { type RateRatio, rateRatio } from "./rate-ratio.ts";
import { selectEvents, selectResidents } from "./selection.ts";
import { baseOf, tallyOf } from "./tallies.ts";

/** Other ways to make the same comparison: who is Black, who says so, and what to make of those who do not say. */
const ALTERNATIVES = [
  "mixed-black-added",
  "officer-defined",
  "self-defined",
  "not-stated-as-reference",
  "not-stated-as-officer-saw",
  "not-stated-as-group",
  "months-vary",
] as const;

export type AlternativeId = (typeof ALTERNATIVES)[number];

/** A ratio made another way; all null where that is not possible for the area. */
export interface Alternative extends RateRatio {
  readonly id: AlternativeId;
}

/** Those of Mixed background whom officers mostly record as Black, and who are otherwise in no denominator. */
const MIXED_BLACK: readonly CensusGroup[] = [
  "mixed-white-and-black-african",
  "mixed-white-and-black-caribbean",
];

/** What the alternatives need counted beside the comparison itself. */
export function needsOfAlternatives(question: Question): Needs {
  const group = comparedGroup(question);
  const { reference } = question;
  const other: Question = { ...question, ethnicity: otherThan(question.ethnicity) };
  const self: Question = { ...question, ethnicity: "self" };
  const seenAs = (as: Group) => ({
    ...selectEvents(self, "not-stated"),
    alsoSeen: { group: as, definition: "officer" as const },
  });
  return {
    tallies: {
      otherNotStated: selectEvents(other, "not-stated"),
      ...(bothKnown(other) && {
        otherCount: selectEvents(other, group),
        otherReferenceCount: selectEvents(other, reference),
      }),
      ...(officersKnow(question) && {
        seenCount: seenAs(group),
        seenReferenceCount: seenAs(reference),
      }),
    },
    bases: {
      ...(bothKnown(other) && {
        otherGroup: selectResidents(other, group),
        otherReference: selectResidents(other, reference),
      }),
      ...(mixesBlack(question) && {
        groupWithMixed: withMixed(group, question),
        referenceWithMixed: withMixed(reference, question),
      }),
    },
  };
}

/** Makes an area's ratio in every other way that the question allows, in the order of `ALTERNATIVES`; in none for a group beside itself. */
export function alternativesTo(question: Question): (row: AreaTallies) => Alternative[] {
  const alone = comparedGroup(question) === question.reference;
  const ways = alone ? [] : waysFor(question);
  return (row) =>
    ways.map((way) => {
      const { value, low, high } = ratioOf(row, way);
      return { id: way.id, value, low, high };
    });
}

/** One way to make the ratio: the tallies that are added up on either side, and what they are set against, by name. */
interface Way {
  readonly id: AlternativeId;
  readonly count: readonly string[];
  readonly referenceCount: readonly string[];
  readonly bases: Sides;
}

interface Sides {
  readonly group: string;
  readonly reference: string;
}

const OWN: Sides = { group: "group", reference: "reference" };

const OTHER: Sides = { group: "otherGroup", reference: "otherReference" };

const WITH_MIXED: Sides = { group: "groupWithMixed", reference: "referenceWithMixed" };

function waysFor(question: Question): Way[] {
  const asked = question.ethnicity === "self";
  const known = officersKnow(question);
  const [own, ownReference] = asked ? ["count", "referenceCount"] : OTHER_COUNTS;
  const notStated = asked ? "notStated" : "otherNotStated";
  const way = (
    id: AlternativeId,
    count: readonly string[],
    referenceCount: readonly string[],
    bases: Sides,
  ): Way => ({ id, count, referenceCount, bases });
  const self = asked ? OWN : OTHER;
  return [
    mixesBlack(question) && way("mixed-black-added", ["count"], ["referenceCount"], WITH_MIXED),
    asked && known && way("officer-defined", [OTHER_COUNTS[0]], [OTHER_COUNTS[1]], OTHER),
    !asked && way("self-defined", [own], [ownReference], self),
    way("not-stated-as-reference", [own], [ownReference, notStated], self),
    known &&
      way(
        "not-stated-as-officer-saw",
        [own, "seenCount"],
        [ownReference, "seenReferenceCount"],
        self,
      ),
    way("not-stated-as-group", [own, notStated], [ownReference], self),
  ].filter((made) => made !== false);
}

const OTHER_COUNTS = ["otherCount", "otherReferenceCount"] as const;

const NO_RATIO: RateRatio = { value: null, low: null, high: null };

function ratioOf(row: AreaTallies, { count, referenceCount, bases }: Way): RateRatio {
  const [base, referenceBase] = [baseOf(row, bases.group), baseOf(row, bases.reference)];
  const withheld = row.borough === CITY_OF_LONDON || row.months === 0;
  if (withheld || !base || !referenceBase) return NO_RATIO;
  return rateRatio(
    { count: sumOf(row, count), base },
    { count: sumOf(row, referenceCount), base: referenceBase },
  );
}

function sumOf(row: AreaTallies, names: readonly string[]): number {
  let sum = 0;
  for (const name of names) sum += tallyOf(row, name);
  return sum;
}

function otherThan(definition: EthnicityDefinition): EthnicityDefinition {
  return definition === "self" ? "officer" : "self";
}

function bothKnown(question: Question): boolean {
  const known = GROUPS_OF[question.ethnicity];
  return known.includes(comparedGroup(question)) && known.includes(question.reference);
}

function officersKnow(question: Question): boolean {
  return bothKnown({ ...question, ethnicity: "officer" });
}

function mixesBlack(question: Question): boolean {
  const compared = [comparedGroup(question), question.reference];
  return question.ethnicity === "officer" && compared.includes("black");
}

function withMixed(group: Group, { ethnicity }: Question): Needs["bases"][string] {
  const need = { group, definition: ethnicity };
  return group === "black" ? { ...need, and: MIXED_BLACK } : need;
}
