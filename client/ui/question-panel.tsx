import { answer } from "../state/answer.ts";
import { ask, view } from "../state/view.ts";
import { ColourControls } from "./colour-controls.tsx";
import { CompareControl } from "./compare-control.tsx";
import { EventFilters } from "./event-filters.tsx";
import { GroupControls } from "./group-controls.tsx";
import { MeasurePicker } from "./measure-picker.tsx";
import { PeriodControl } from "./period-control.tsx";
import { PlaceControls } from "./place-controls.tsx";
import { RateControls } from "./rate-controls.tsx";
import { TwoMaps } from "./second-parts.ts";
import { SourceFooter } from "./source-footer.tsx";

/** Everything that makes the question, with its sources at the end. */
export function QuestionPanel() {
  return (
    <div class="question">
      <MeasurePicker />
      <GroupControls asked={view.value} onAsk={ask} />
      <RateControls />
      <PlaceControls asked={view.value} onAsk={ask} />
      <PeriodControl />
      <CompareControl />
      <EventFilters />
      <ColourControls />
      {answer.value && <TwoMaps />}
      <SourceFooter />
    </div>
  );
}
