import { changeMeasure } from "../../geo/view/change-view.ts";
import { formatView } from "../../geo/view/format-view.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import type { BesideColumns } from "../../geo/wire/values.ts";
import { type Question, resolveView } from "./resolve-view.ts";
import type { Snapshot } from "./snapshot.ts";
import { tallyAreas } from "./tally-areas.ts";

/** The figures that must be read beside a measure's, of those that its level has. */
export function besideOf(snapshot: Snapshot, question: Question): BesideColumns[] {
  const { measure, view } = question;
  return (measure.beside ?? []).flatMap((id) => {
    if (!measureById(id)?.levels.includes(view.level)) return [];
    const columns = columnsOf(snapshot, question, id);
    return columns ? [columns] : [];
  });
}

function columnsOf(snapshot: Snapshot, question: Question, id: string): BesideColumns | null {
  const { view, period, disclosure } = question;
  const asked = { ...changeMeasure(view, id), period, areas: [], palette: null, classes: null };
  const resolved = resolveView(snapshot, asked, disclosure);
  if (!resolved.ok) return null;
  const other = resolved.value;
  const { rows } = tallyAreas(snapshot, other, other.measure.needs(other.view));
  const estimates = other.measure.estimate(rows, other.view);
  const { label, unit, scale, definition } = other.measure;
  return {
    measure: { id, label, unit, scale, definition },
    view: formatView(other.view),
    value: estimates.map(({ value }) => value),
    low: estimates.map(({ low }) => low),
    high: estimates.map(({ high }) => high),
    state: estimates.map(({ state }) => state),
    reason: estimates.map(({ reason }) => reason),
  };
}
