import { measureById } from "../../geo/view/measure-registry.ts";
import type { TrustHeld } from "../state/trust-held.ts";
import { Choice } from "./choice.tsx";

/** One of the survey measures held. */
export function SurveyChoice({
  label,
  value,
  held,
  onChoose,
}: {
  readonly label: string;
  readonly value: string;
  readonly held: TrustHeld;
  readonly onChoose: (id: string) => void;
}) {
  const options = held.survey.map(({ measure }) => ({
    value: measure,
    label: measureById(measure)?.label ?? measure,
  }));
  return <Choice label={label} value={value} options={options} onChoose={onChoose} />;
}
