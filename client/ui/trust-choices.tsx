import type { TrustAddress } from "../state/trust-address.ts";
import type { TrustHeld } from "../state/trust-held.ts";
import { askTrust } from "../state/trust-page.ts";
import { Choice } from "./choice.tsx";
import { SurveyChoice } from "./survey-choice.tsx";

/** What the whole page is about: a survey measure, and London or one borough. */
export function TrustChoices({
  held,
  address,
}: {
  readonly held: TrustHeld;
  readonly address: TrustAddress;
}) {
  const boroughs = held.boroughs.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <div class="trust-choices">
      {held.survey.length > 0 && (
        <SurveyChoice
          label="Measure"
          value={address.measure}
          held={held}
          onChoose={(measure) => askTrust({ measure })}
        />
      )}
      <Choice
        label="Borough"
        value={address.borough ?? ""}
        options={[{ value: "", label: "London, no borough" }, ...boroughs]}
        onChoose={(code) => askTrust({ borough: code === "" ? null : code })}
      />
    </div>
  );
}
