import type { Drivers } from "../../geo/wire/drivers.ts";
import type { Forecast } from "../../geo/wire/forecast.ts";
import type { Insights } from "../../geo/wire/insights.ts";
import type { Asked } from "../state/use-answers.ts";

/** The page in three sentences, each leading to its part; the first is whether the factors help. */
export function InShort({
  drivers,
  forecast,
  insights,
}: {
  readonly drivers: Asked<Drivers>;
  readonly forecast: Asked<Forecast>;
  readonly insights: Asked<Insights>;
}) {
  const label = drivers.answer?.measure.label;
  return (
    <ul class="in-short" aria-label="In short">
      <Line
        asked={drivers}
        href="#drivers"
        about={label ? `What goes with "${label}"` : "What goes with it"}
      />
      <Line asked={forecast} href="#forecast" about="Where it is heading" />
      <Line asked={insights} href="#insights" about="What stands out" />
    </ul>
  );
}

function Line({
  asked: { answer, problem },
  href,
  about,
}: {
  readonly asked: Asked<{ readonly headline: string }>;
  readonly href: string;
  readonly about: string;
}) {
  const open = problem ? "could not be read; see below." : "being worked out.";
  return (
    <li>
      <a href={href}>{about}</a>: {answer?.headline ?? open}
    </li>
  );
}
