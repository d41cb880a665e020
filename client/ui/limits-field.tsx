import { useId, useState } from "preact/hooks";
import type { Scale } from "../../geo/measure/measure.ts";
import { parseClasses } from "../../geo/view/classes.ts";
import { longestRamp, paletteShape } from "../../geo/view/palette-choice.ts";
import { ask, view } from "../state/view.ts";

/** Class limits as text, e.g. `5, 10, 20`; percentages where values are shares. They are asked for by Enter or on leaving the field. */
export function LimitsField({
  breaks,
  scale,
}: {
  readonly breaks: readonly number[];
  readonly scale: Scale;
}) {
  const id = useId();
  const [fault, setFault] = useState("");
  const unit = scale === "share" ? 100 : 1;
  const most = longestRamp(paletteShape(scale)) - 1;
  const text = breaks.map((limit) => Number((limit * unit).toPrecision(6))).join(", ");
  const read = (written: string) => {
    if (written.trim() === text) return;
    const limits = written
      .split(/[,;\s]+/)
      .filter(Boolean)
      .map((part) => Number(part) / unit);
    const classes = limits.length <= most ? parseClasses(`custom:${limits.join(",")}`) : null;
    setFault(classes ? "" : `Write 1 to ${most} numbers, each above the one before.`);
    if (classes) ask({ ...view.value, classes });
  };
  return (
    <div class="limits-field">
      <label class="field-label" for={id}>
        Limits between classes{scale === "share" ? ", in per cent" : ""}
      </label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        key={text}
        defaultValue={text}
        aria-invalid={fault !== ""}
        aria-describedby={`${id}-fault`}
        onChange={(event) => read(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && read(event.currentTarget.value)}
      />
      <p id={`${id}-fault`} class="muted" role="status">
        {fault}
      </p>
    </div>
  );
}
