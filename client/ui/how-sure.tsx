import { measureById } from "../../geo/view/measure-registry.ts";
import { sureOf } from "../../geo/view/sure-classes.ts";
import { ask, view } from "../state/view.ts";

/** Turns the map from values to what their intervals bear out, and back; absent where a measure has nothing to bear out. */
export function HowSure() {
  const measure = measureById(view.value.measure);
  if (!measure || sureOf(measure) === null) return null;
  const isSure = view.value.classes?.method === "sure";
  return (
    <button
      type="button"
      class="how-sure"
      aria-pressed={isSure}
      onClick={() => ask({ ...view.value, classes: isSure ? null : { method: "sure" } })}
    >
      {isSure ? "Show the values" : "Show how sure"}
    </button>
  );
}
