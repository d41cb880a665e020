import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { addMonths, monthFromIndex, monthIndex, type Period } from "../../geo/domain/period.ts";
import { wordMonth, wordPeriod } from "../../geo/domain/period-wording.ts";
import { isByYear } from "../state/catalogue.ts";
import { moveTo, settle, step } from "../state/play.ts";
import type { Timeline } from "../state/timeline.ts";
import { ask, view } from "../state/view.ts";
import { heldWords } from "./held-words.ts";
import { TimelineBars } from "./timeline-bars.tsx";
import { TimelineThumb } from "./timeline-thumb.tsx";

type Part = "start" | "whole" | "end";

/** The bar of months with the period on it: its middle moves it, its ends make it longer or shorter. */
export function TimelineTrack({
  held,
  shown,
}: {
  readonly held: Timeline;
  readonly shown: Period;
}) {
  const bar = useRef<HTMLDivElement>(null);
  const dragged = useSignal<Period | null>(null);
  const { months } = held;
  const drawn = dragged.value ?? shown;
  const first = monthIndex(months[0] ?? drawn.from);
  const at = (month: string) => within((monthIndex(month) - first) / months.length, 0, 1);
  const place = { from: at(drawn.from), to: at(addMonths(drawn.to, 1)) };

  /** How many months a distance in pixels is. */
  const monthsIn = (pixels: number) =>
    Math.round((pixels / (bar.current?.clientWidth ?? 1)) * months.length);

  const move = (part: Part, by: number) => moved(months, shown, part, by);
  const drag = (part: Part, pixels: number) => {
    const to = move(part, monthsIn(pixels));
    dragged.value = to;
    if (part === "whole") void moveTo(to.from, true);
  };
  const drop = (part: Part) => {
    const to = dragged.value;
    dragged.value = null;
    if (part === "whole") settle();
    else if (to) ask({ ...view.value, period: to });
  };
  const press = (part: Part, by: number) => {
    const to = move(part, by);
    // Between the ends of quarters there is no window to go to.
    if (part === "whole" && held.quarters) void step(Math.round(by / 3) || Math.sign(by));
    else if (part === "whole") void moveTo(to.from);
    else ask({ ...view.value, period: to }, "replace");
  };
  const thumb = (part: Part, label: string, month: string, text: string) => (
    <TimelineThumb
      part={part}
      label={label}
      now={within(monthIndex(month) - first, 0, months.length - 1)}
      most={months.length - 1}
      text={text}
      onDrag={(pixels) => drag(part, pixels)}
      onDrop={() => drop(part)}
      onPress={(by) => press(part, by)}
    />
  );

  return (
    <div
      class="timeline-track"
      style={{ "--from": `${place.from * 100}%`, "--to": `${place.to * 100}%` }}
    >
      <div class="timeline-bar" ref={bar}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the sliders do the same by keyboard. */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the sliders do the same by keyboard. */}
        <div
          class="timeline-months"
          onClick={(event) => {
            const { left, width } = event.currentTarget.getBoundingClientRect();
            const month = months[Math.floor(((event.clientX - left) / width) * months.length)];
            if (month !== undefined) void moveTo(month);
          }}
        >
          <TimelineBars held={held} shown={drawn} />
        </div>
        {thumb("start", "First month", drawn.from, wordMonth(drawn.from))}
        {thumb("whole", "Period", drawn.from, `${wordPeriod(drawn)}, ${heldWords(held, drawn)}`)}
        {thumb("end", "Last month", drawn.to, wordMonth(drawn.to))}
      </div>
    </div>
  );
}

/** The period with one part moved by so many months, within the months on the bar. */
function moved(months: readonly string[], { from, to }: Period, part: Part, by: number): Period {
  const least = monthIndex(months[0] ?? from);
  const most = least + months.length - 1;
  const [start, end] = [monthIndex(from), monthIndex(to)];
  const month = (index: number) => monthFromIndex(within(index, least, most));
  if (part === "start") {
    return lengthened({ from: month(Math.min(start + by, end)), to: month(end) });
  }
  if (part === "end") {
    return lengthened({ from: month(start), to: month(Math.max(end + by, start)) });
  }
  const moved = within(start + by, least, Math.max(least, most - (end - start)));
  return { from: month(moved), to: month(moved + end - start) };
}

/** To whole calendar years where only those are answered. */
function lengthened({ from, to }: Period): Period {
  if (!isByYear.value) return { from, to };
  return { from: `${from.slice(0, 4)}-01`, to: `${to.slice(0, 4)}-12` };
}

function within(number: number, least: number, most: number): number {
  return Math.min(Math.max(number, least), most);
}
