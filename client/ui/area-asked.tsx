import { type IntervalAxis, intervalAxis } from "../../geo/view/interval-axis.ts";
import type { View } from "../../geo/view/view.ts";
import type { AreasCompared } from "../../geo/wire/comparison.ts";
import { areaFailure } from "../state/area-page.ts";
import { AreaHeadline } from "./area-headline.tsx";

/** One question of an area's page with its answer, or what has become of it. */
export function AreaAsked({
  view,
  shown,
}: {
  readonly view: View;
  readonly shown: AreasCompared | null;
}) {
  return shown ? (
    <AreaHeadline view={view} shown={shown} axis={axisOf(shown)} />
  ) : (
    <p class="muted area-waiting">{areaFailure.value ? "Not read." : "Reading."}</p>
  );
}

/** Each measure has its own: searches on the axis of crimes, of which there are many times more, would all lie in one spot. */
function axisOf({ areas, measure }: AreasCompared): IntervalAxis {
  const figures = areas.flatMap(({ figure, beside }) => [
    figure,
    ...beside.map((one) => one.against ?? one.figure),
  ]);
  return intervalAxis(
    figures.flatMap(({ value, high }) => [value, high]),
    measure.scale,
  );
}
