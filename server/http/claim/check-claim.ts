import type { ClaimedThan, ClaimQuestion } from "../../../geo/view/claim-question.ts";
import type { Fault, Parsed } from "../../../geo/view/fault.ts";
import { formatView } from "../../../geo/view/format-view.ts";
import { judgeAgainstNumber, judgeDifference } from "../../../geo/view/judge-claim.ts";
import { wordValue } from "../../../geo/view/number-format.ts";
import type { Claim, ClaimedFigure } from "../../../geo/wire/claim.ts";
import type { AreasCompared, Comparison } from "../../../geo/wire/comparison.ts";
import type { Values } from "../../../geo/wire/values.ts";
import type { Atlas } from "../../atlas/atlas.ts";
import { claimSentence, wordThan } from "./claim-words.ts";

/** A claim checked, and the canonical query string that asks for it. */
export interface CheckedClaim {
  readonly claim: Claim;
  readonly query: string;
}

/** Looks a statement's figures up and judges it; the faults where the snapshot does not hold what it is about, or where it compares what cannot be compared. */
export async function checkClaim(
  atlas: Pick<Atlas, "values" | "compare">,
  question: ClaimQuestion,
): Promise<Parsed<CheckedClaim>> {
  const { area, than, says } = question;
  const codes = than.kind === "area" ? [area, than.code] : [area];
  const view = { ...question.view, areas: [...new Set(codes)] };
  const asked = await atlas.values(view);
  if (!asked.ok) return asked;
  const values = asked.value;
  const faults = faultsOf(question, values);
  if (faults.length > 0) return { ok: false, faults };
  const own = figureAt(values, area);
  const other = than.kind === "number" ? than : thanFigure(values, than);
  const compared = await compareWith(atlas, { ...question, view }, values);
  if (compared && !compared.ok) return compared;
  const judged = compared
    ? judgeDifference(
        says,
        compared.value.pair,
        compared.value.kind,
        inUnit(other.value, compared.value),
      )
    : judgeAgainstNumber(says, own, other.value ?? Number.NaN, values.measure.scale === "count");
  const { value: figure, interval } = wordValue(own, values.measure);
  const claim: Claim = {
    snapshot: values.snapshot,
    view: values.view,
    ...(values.synthetic && { synthetic: true as const }),
    ...judged,
    says,
    claim: claimSentence(own.name, says, wordThan(other, than, values.measure), values.period),
    finding: `${own.name}: ${figure}${interval && values.measure.scale !== "count" ? ` (${interval})` : ""}.`,
    measure: values.measure,
    period: values.period,
    denominator: values.denominator,
    area: own,
    than: "kind" in other ? { value: other.value } : other,
    ...(compared && { difference: differenceOf(compared.value) }),
    notes: values.notes,
  };
  return { ok: true, value: { claim, query: queryOf(question) } };
}

function queryOf({ view, area, says, than }: ClaimQuestion): string {
  const named =
    than.kind === "number" ? String(than.value) : than.kind === "area" ? than.code : "london";
  return [formatView(view), `area=${area}&says=${says}&than=${named}`].filter(Boolean).join("&");
}

function faultsOf({ area, than }: ClaimQuestion, values: Values): Fault[] {
  const { scale, id } = values.measure;
  if (scale === "score") {
    return [fault("measure", `${id} has no figure that a claim could be about.`)];
  }
  const codes =
    than.kind === "area"
      ? [
          ["area", area],
          ["than", than.code],
        ]
      : [["area", area]];
  const unknown = codes
    .filter(([, code = ""]) => !values.areas.includes(code))
    .map(([field = "", code]) => fault(field, `${code} is not an area of this level and vintage.`));
  if (than.kind === "area" && than.code === area) {
    return [fault("than", "An area cannot be compared with itself.")];
  }
  if (than.kind === "london" && scale === "count") {
    return [
      fault(
        "than",
        "A number of records in one area cannot be compared with all of London's. Ask for a rate.",
      ),
    ];
  }
  return unknown;
}

function fault(field: string, detail: string): Fault {
  return { code: "value-not-allowed", field, detail, allowed: [] };
}

function figureAt(values: Values, code: string): ClaimedFigure {
  const i = values.areas.indexOf(code);
  return {
    code,
    name: values.name[i] ?? code,
    value: values.value[i] ?? null,
    low: values.low[i] ?? null,
    high: values.high[i] ?? null,
    state: values.state[i] ?? "missing",
    reason: values.reason[i] ?? null,
  };
}

function thanFigure(values: Values, than: Exclude<ClaimedThan, { kind: "number" }>): ClaimedFigure {
  if (than.kind === "area") return figureAt(values, than.code);
  const { value, low, high, state, reason } = values.london;
  return { code: "london", name: "London", value, low, high, state, reason };
}

type Compared = Pick<AreasCompared, "difference"> & {
  readonly kind: AreasCompared["difference"];
  readonly pair: AreasCompared["pairs"][number]["difference"];
};

/** The difference that the statement is about; null where it is about a number, or about numbers of records. */
async function compareWith(
  atlas: Pick<Atlas, "compare">,
  { view, than }: ClaimQuestion,
  { measure }: Values,
): Promise<Parsed<Compared> | null> {
  if (than.kind === "number" || measure.scale === "count") return null;
  const comparison = await atlas.compare(view);
  if (!comparison.ok) return comparison;
  const pair = pairOf(comparison.value, than.kind);
  if (!pair) return { ok: false, faults: [fault("than", "These two cannot be compared.")] };
  const { difference } = comparison.value;
  return { ok: true, value: { difference, kind: difference, pair } };
}

/** Shares are between 0 and 1, and their differences are percentage points. */
function inUnit(value: number | null, { kind }: Compared): number | null {
  return value !== null && kind.unit === "percentage points" ? value * 100 : value;
}

function pairOf(comparison: Comparison, kind: "london" | "area") {
  if (comparison.kind !== "areas") return undefined;
  return kind === "area"
    ? comparison.pairs[0]?.difference
    : comparison.areas[0]?.beside.find((own) => own.with === "london")?.difference;
}

function differenceOf({ pair, kind }: Compared): NonNullable<Claim["difference"]> {
  const { value, low, high } = pair;
  return { value, low, high, unit: kind.unit, method: kind.method };
}
