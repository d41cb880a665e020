import { computed } from "@preact/signals";
import { intervalAxis } from "../../geo/view/interval-axis.ts";
import { answer } from "./answer.ts";

/** The axis that every interval of the answer is drawn on. */
export const axis = computed(() => {
  const values = answer.value?.values;
  return intervalAxis(values?.value ?? [], values?.measure.scale ?? "rate");
});
