import { DRIVER_SWITCHES } from "../../geo/view/driver-question.ts";
import { SWITCH_WORDS } from "../../geo/wire/driver-wording.ts";
import type { TrustAddress, TrustSwitches } from "../state/trust-address.ts";
import { askTrust } from "../state/trust-page.ts";
import { Choice } from "./choice.tsx";

/** The ways in which the drivers can be asked otherwise. */
export function DriverSwitches({ address: { switches } }: { readonly address: TrustAddress }) {
  return (
    <fieldset class="trust-choices">
      <legend>Ask it otherwise</legend>
      <Switch name="lag" values={DRIVER_SWITCHES.lag} switches={switches} />
      <Switch name="ending" values={DRIVER_SWITCHES.ending} switches={switches} />
      <Switch name="boroughs" values={DRIVER_SWITCHES.boroughs} switches={switches} />
      <Switch name="ethnicity" values={DRIVER_SWITCHES.ethnicity} switches={switches} />
      <Switch name="denominator" values={DRIVER_SWITCHES.denominator} switches={switches} />
      <Switch name="months" values={DRIVER_SWITCHES.months} switches={switches} />
    </fieldset>
  );
}

function Switch<K extends keyof TrustSwitches>({
  name,
  values,
  switches,
}: {
  readonly name: K;
  readonly values: readonly TrustSwitches[K][];
  readonly switches: TrustSwitches;
}) {
  const words = SWITCH_WORDS[name];
  return (
    <Choice
      label={words?.label ?? name}
      value={switches[name]}
      options={values.map((value) => ({ value, label: words?.values[value] ?? value }))}
      onChoose={(value) => askTrust({ switches: { ...switches, [name]: value } })}
    />
  );
}
