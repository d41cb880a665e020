import type { Month } from "../../geo/domain/period.ts";
import { createChooser } from "./distributions.ts";
import type { Facts } from "./facts.ts";
import type { Random } from "./random.ts";

/** The person columns of a stop-and-search row, in the publisher's words; blank where nothing was recorded. */
export interface SearchedPerson {
  readonly gender: string;
  readonly age: string;
  readonly self: string;
  readonly officer: string;
}

/** From this month the Met's files know Arab and Gypsy or Irish Traveller people. */
const NEW_LABELS: Month = "2024-02";

/** Shares as published by the Met for 2023, rounded: Male, Female, Other, blank and so on. */
const GENDERS = ["Male", "Female", "Other"];
const chooseGender = createChooser([910, 88, 2]);
const AGES = ["10-17", "18-24", "25-34", "over 34", "under 10", ""];
const chooseAge = createChooser([166, 262, 204, 222, 1, 145]);

/** Three searches in ten have no self-defined ethnicity, one in a hundred a blank. */
const NOT_STATED = "Other ethnic group - Not stated";
const NOT_STATED_SHARE = 0.3;
const BLANK_SHARE = 0.01;

const OFFICER_LABELS = ["White", "Black", "Asian", "Other", ""];

/** Draws the person columns for people of a census group, by its row of the ethnicity table. */
export type PersonDrawer = (ethnicity: number, month: Month, random: Random) => SearchedPerson;

/** Prepares the drawing; what an officer records depends on the person's group as in the Met's files of 2023. */
export function createPersonDrawer(ethnicities: Facts["ethnicities"]): PersonDrawer {
  const officers = ethnicities.map(({ white, black, asian, other, blank }) =>
    createChooser([white, black, asian, other, blank]),
  );
  return (ethnicity, month, random) => ({
    gender: GENDERS[chooseGender(random)] ?? "",
    age: AGES[chooseAge(random)] ?? "",
    self: selfDefined(ethnicities[ethnicity], month, random),
    officer: OFFICER_LABELS[officers[ethnicity]?.(random) ?? -1] ?? "",
  });
}

function selfDefined(
  row: Facts["ethnicities"][number] | undefined,
  month: Month,
  random: Random,
): string {
  const answer = random();
  if (!row || answer < BLANK_SHARE) return "";
  if (answer < BLANK_SHARE + NOT_STATED_SHARE) return NOT_STATED;
  return month < NEW_LABELS ? row.label_to_2024_01 : row.label;
}
