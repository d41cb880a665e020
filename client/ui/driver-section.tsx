import { wordPeriod } from "../../geo/domain/period-wording.ts";
import { wordCheck } from "../../geo/wire/driver-wording.ts";
import type { Drivers } from "../../geo/wire/drivers.ts";
import type { TrustAddress } from "../state/trust-address.ts";
import { driverQuery } from "../state/trust-queries.ts";
import type { Asked } from "../state/use-answers.ts";
import { BeginBriefing } from "./begin-briefing.tsx";
import { ConclusionSurvives } from "./conclusion-survives.tsx";
import { DriverSwitches } from "./driver-switches.tsx";
import { DriverTable } from "./driver-table.tsx";
import { NoteList } from "./note-list.tsx";
import { Waiting } from "./waiting.tsx";

/** Which factors go with the measure: the verdict first, then each association, how stable it is and what it does not mean. */
export function DriverSection({
  address,
  asked,
}: {
  readonly address: TrustAddress;
  readonly asked: Asked<Drivers>;
}) {
  const shown = asked.answer;
  const label = shown ? `"${shown.measure.label}"` : "the measure";
  return (
    <section class="methods-section" aria-labelledby="drivers">
      <h2 id="drivers">What goes with {label}</h2>
      {shown && <p class="trust-verdict">{shown.headline}</p>}
      <Waiting
        asked={asked}
        sentence="Fitting the models and every other way of asking; this takes a few seconds."
      />
      <DriverSwitches address={address} />
      {shown && (
        <>
          <ConclusionSurvives survives={shown.survives} />
          <DriverTable
            caption={`Factors from outside the survey, and ${label}`}
            drivers={shown.drivers.filter(({ block }) => block === "external")}
          />
          <h3>Answers of the same survey: they move together</h3>
          <p>
            The same people answered these in the same interview. They are no factors to be ranked
            with those above.
          </p>
          <DriverTable
            caption={`Other answers of the survey, and ${label}`}
            drivers={shown.drivers.filter(({ block }) => block === "moves-together")}
          />
          <BeginBriefing
            kind="drivers"
            query={driverQuery(address, address.snapshot)}
            what={`what goes with ${label}`}
          />
          <RestsOn shown={shown} />
        </>
      )}
    </section>
  );
}

function RestsOn({ shown }: { readonly shown: Drivers }) {
  const { sample, prediction, reliability, importance } = shown;
  const name = (factor: string) =>
    shown.drivers.find((one) => one.factor === factor)?.label ?? factor;
  return (
    <>
      <h3>What this rests on</h3>
      <ul class="methods-list">
        <li>
          {sample.boroughYears} borough-years of {sample.boroughs} boroughs
          {sample.boroughYears > 0 && `, ${wordPeriod(shown.period)}`}, with{" "}
          {sample.factors.map(name).join("; ") || "no factor"} together.
        </li>
        <li>{wordCheck(prediction.boroughsLeftOut, "On boroughs left out")}</li>
        <li>{wordCheck(prediction.yearsAhead, "On years ahead")}</li>
        {reliability && <li>{reliability.text}</li>}
        <li>
          The survey's base is assumed: {sample.design.basePerBorough} people a borough, design
          effect {sample.design.designEffect}.
        </li>
        {leftOut(sample).map((text) => (
          <li key={text}>{text}</li>
        ))}
        {sample.notInJoint.length > 0 && (
          <li>
            Not in the joint model:{" "}
            {sample.notInJoint
              .map(({ factor, reason }) => `${name(factor)} (${REASONS[reason] ?? reason})`)
              .join("; ")}
            .
          </li>
        )}
        {importance?.orderings.map(({ first, second, share }) => (
          <li key={`${first} ${second}`}>
            {name(first)} took a larger share of the joint model's fit than {name(second)} in{" "}
            {Math.round(share * 100)}&nbsp;% of samples of boroughs.
          </li>
        ))}
      </ul>
      <h3>Before anybody acts on it</h3>
      <ul class="methods-list">
        {shown.caveats.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <NoteList notes={shown.notes} on="what goes with the measure" />
      <p class="muted">Snapshot {shown.snapshot}.</p>
    </>
  );
}

function leftOut({ leftOut: counts }: Drivers["sample"]): string[] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${count} borough-years left out: ${REASONS[reason] ?? reason}.`);
}

const REASONS: Readonly<Record<string, string>> = {
  "no-survey-value": "the survey has no value",
  "predictor-missing": "a factor has no value",
  "months-missing": "months of files are missing",
  "not-a-rate": "a factor has no rate there",
  "too-few-borough-years": "too few borough-years have it",
};
