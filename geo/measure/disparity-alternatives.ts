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
export const ALTERNATIVES = [
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

/** The area's ratio made in every other way that the question allows, in the order of `ALTERNATIVES`; none for a group beside itself. */
export function alternativesTo(row: AreaTallies, question: Question): Alternative[] {
  if (comparedGroup(question) === question.reference) return [];
  const made = { ...mixedAdded(row, question), ...byDefinition(row, question) };
  return ALTERNATIVES.flatMap((id) => {
    const ratio = made[id];
    return ratio ? [{ id, ...ratio }] : [];
  });
}

type Made = Partial<Record<AlternativeId, RateRatio>>;

function mixedAdded(row: AreaTallies, question: Question): Made {
  if (!mixesBlack(question)) return {};
  const bases = { group: "groupWithMixed", reference: "referenceWithMixed" };
  return {
    "mixed-black-added": ratioOf(row, tallyOf(row, "count"), tallyOf(row, "referenceCount"), bases),
  };
}

function byDefinition(row: AreaTallies, question: Question): Made {
  const asked = question.ethnicity === "self";
  const other = { count: "otherCount", referenceCount: "otherReferenceCount" };
  const otherBases = { group: "otherGroup", reference: "otherReference" };
  const known = officersKnow(question);
  const officer: Made =
    asked && known
      ? {
          "officer-defined": ratioOf(
            row,
            tallyOf(row, other.count),
            tallyOf(row, other.referenceCount),
            otherBases,
          ),
        }
      : {};
  const names = asked ? { count: "count", referenceCount: "referenceCount" } : other;
  const bases = asked ? { group: "group", reference: "reference" } : otherBases;
  const notStated = tallyOf(row, asked ? "notStated" : "otherNotStated");
  const [count, reference] = [tallyOf(row, names.count), tallyOf(row, names.referenceCount)];
  const self = (more: number, moreReference: number) =>
    ratioOf(row, count + more, reference + moreReference, bases);
  return {
    ...officer,
    ...(!asked && { "self-defined": self(0, 0) }),
    "not-stated-as-reference": self(0, notStated),
    ...(known && {
      "not-stated-as-officer-saw": self(
        tallyOf(row, "seenCount"),
        tallyOf(row, "seenReferenceCount"),
      ),
    }),
    "not-stated-as-group": self(notStated, 0),
  };
}

const NO_RATIO: RateRatio = { value: null, low: null, high: null };

function ratioOf(
  row: AreaTallies,
  count: number,
  referenceCount: number,
  names: { readonly group: string; readonly reference: string },
): RateRatio {
  const [base, referenceBase] = [baseOf(row, names.group), baseOf(row, names.reference)];
  const withheld = row.borough === CITY_OF_LONDON || row.months === 0;
  if (withheld || !base || !referenceBase) return NO_RATIO;
  return rateRatio({ count, base }, { count: referenceCount, base: referenceBase });
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
