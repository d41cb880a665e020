import { CITY_OF_LONDON } from "../../geo/domain/area.ts";
import { type Denominator, denominatorsFor } from "../../geo/measure/denominator.ts";
import type { MeasureDescription } from "../../geo/measure/measure.ts";
import { agree, standingOf } from "../../geo/measure/standing.ts";
import { changeDenominator } from "../../geo/view/change-view.ts";
import type { Fault, Parsed } from "../../geo/view/fault.ts";
import { MEASURES, measureById } from "../../geo/view/measure-registry.ts";
import type { View } from "../../geo/view/view.ts";
import type { Denominators, UnderDenominator } from "../../geo/wire/denominators.ts";
import type { Note, Values } from "../../geo/wire/values.ts";
import type { Atlas } from "./atlas.ts";

/** The View's rate under every denominator that it can have, or why there is but one. The View's own denominator changes nothing. */
export async function denominatorsAnswer(
  atlas: Pick<Atlas, "values">,
  view: View,
): Promise<Parsed<Denominators>> {
  const measure = measureById(view.measure);
  if (!measure) throw new RangeError(`no measure ${view.measure}`);
  const choices = denominatorsFor(measure, view.group);
  if (choices.length < 2) return { ok: false, faults: [oneOnly(measure)] };
  const answers: { readonly choice: Denominator; readonly values: Values }[] = [];
  for (const choice of choices) {
    const answer = await atlas.values(changeDenominator(view, choice));
    // One that is refused must not pass for one that is not held.
    if (!answer.ok) return answer;
    answers.push({ choice, values: answer.value });
  }
  const [usual] = answers;
  if (!usual) return { ok: false, faults: [oneOnly(measure)] };
  const denominators = answers.map(({ choice, values }) => under(choice, values));
  return { ok: true, value: sideBySide(usual.values, denominators) };
}

function sideBySide(usual: Values, denominators: readonly UnderDenominator[]): Denominators {
  const { snapshot, view, synthetic, disclosure, level, vintage, period } = usual;
  const { areas, name, borough, count } = usual;
  const { id, label, definition } = usual.measure;
  const survives = areas.map((_, i) =>
    agree(denominators.map(({ standing }) => standing[i] ?? null)),
  );
  return {
    snapshot,
    view,
    ...(synthetic && { synthetic }),
    ...(disclosure && { disclosure }),
    measure: { id, label, definition },
    level,
    vintage,
    period,
    areas,
    name,
    borough,
    count,
    denominators,
    survives,
    notes: [howJudged(denominators, survives), ...usual.notes],
  };
}

function under(denominator: Denominator, values: Values): UnderDenominator {
  const { value, low, high, base, state, reason, london, borough } = values;
  return {
    denominator,
    unit: values.measure.unit,
    source: values.denominator,
    london: { value: london.value, low: london.low, high: london.high, base: london.base },
    value,
    low,
    high,
    base,
    state,
    reason,
    standing: state.map((own, i) =>
      borough[i] === CITY_OF_LONDON
        ? null
        : standingOf({ low: low[i] ?? null, high: high[i] ?? null, state: own }, london.value),
    ),
  };
}

function howJudged(
  denominators: readonly UnderDenominator[],
  survives: readonly (boolean | null)[],
): Note {
  const held = denominators.filter(({ source }) => source !== null);
  const judged = survives.filter((own) => own !== null);
  const same = judged.filter((own) => own).length;
  const lacking = denominators.filter(({ source }) => source === null);
  const none = lacking.map(({ denominator }) => denominator).join(", ");
  const text = `Above, below or cannot tell: each area's 95 % limits against London's value under the same denominator. Of ${judged.length} areas, ${same} are judged alike under all ${held.length} denominators held${none && ` (not held: ${none})`}.`;
  return { code: "denominators-compared", text };
}

function oneOnly({ id }: MeasureDescription): Fault {
  return {
    code: "value-not-allowed",
    field: "measure",
    detail: `${id} is set against one thing only. Ask for a rate.`,
    allowed: MEASURES.filter((measure) => denominatorsFor(measure, null).length > 1).map(
      (measure) => measure.id,
    ),
  };
}
