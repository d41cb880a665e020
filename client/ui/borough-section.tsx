import { wordMonth } from "../../geo/domain/period-wording.ts";
import { addQuarters } from "../../geo/trust/survey-quarter.ts";
import { formatView } from "../../geo/view/format-view.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { SURVEY_IDS } from "../../geo/view/survey-ids.ts";
import type { TrustAddress } from "../state/trust-address.ts";
import { useCompared } from "../state/trust-answers.ts";
import { boroughQuarters, type ShownQuarters, type TrustHeld } from "../state/trust-held.ts";
import { askTrust } from "../state/trust-page.ts";
import { POLICE_MEASURES, trustViews } from "../state/trust-views.ts";
import { BoroughCrimes } from "./borough-crimes.tsx";
import { BoroughFigures } from "./borough-figures.tsx";
import { BoroughPeers } from "./borough-peers.tsx";
import { NoteList } from "./note-list.tsx";
import { QuarterChoice } from "./two-borough-maps.tsx";
import { Waiting } from "./waiting.tsx";

/** One borough: what people there say, set against London, against what is recorded there, and against an earlier year. */
export function BoroughSection({
  held,
  address,
  code,
  quarters,
}: {
  readonly held: TrustHeld;
  readonly address: TrustAddress;
  readonly code: string;
  /** Null without a survey. */
  readonly quarters: ShownQuarters | null;
}) {
  const views = trustViews(held.snapshot.id);
  const query = (measure: string) => formatView(views.borough(measure, code, quarters));
  const survey = useCompared(
    quarters ? SURVEY_IDS.filter((id) => isHeld(held, id)).map(query) : [],
  );
  const police = useCompared([...POLICE_MEASURES, ...(quarters ? ["crime-rate"] : [])].map(query));
  const name = held.boroughs.find((one) => one.code === code)?.name ?? code;
  const answers = survey.answer?.filter((one) => one !== null) ?? [];
  const searched = police.answer?.filter((one) => one !== null) ?? [];
  return (
    <section class="methods-section" aria-labelledby="borough">
      <h2 id="borough">{name}</h2>
      {quarters && <SinceChoice held={held} address={address} quarters={quarters} />}
      {quarters && (
        <>
          <h3>What people there say</h3>
          <Waiting asked={survey} sentence="Comparing the survey's measures with London." />
          <BoroughFigures
            caption={`${name}: survey measures against London, and the change since the year to ${wordMonth(quarters.since)}`}
            shown={answers}
            name={name}
            since={quarters.since}
          />
          <NoteList
            notes={answers.flatMap(({ notes }) => notes)}
            on={`what people in ${name} say`}
          />
        </>
      )}
      <h3>What is recorded there</h3>
      <p>
        What worries people most cannot be set against it: the open survey files hold the eight
        measures above and no question on concerns, such as worry about crime, anti-social
        behaviour, knives or gangs. So the record stands by itself.
      </p>
      <Waiting asked={police} sentence="Counting searches and crimes." />
      <BoroughFigures
        caption={`${name}: searches and recorded crime against the rest of London`}
        shown={searched}
        name={name}
        since={quarters?.since ?? null}
      />
      <NoteList notes={searched.flatMap(({ notes }) => notes)} on={`what is recorded in ${name}`} />
      <BoroughCrimes snapshot={held.snapshot.id} code={code} name={name} />
      <BoroughPeers shown={answers[0] ?? searched[0]} address={address} name={name} />
      <p class="trust-links">
        <a href={`/area/${code}${address.snapshot ? `?snapshot=${address.snapshot}` : ""}`}>
          Profile of {name}
        </a>
        ,{" "}
        <a href={`/compare?${formatView({ ...views.borough(address.measure, code, quarters) })}`}>
          its comparison in full
        </a>
        .
      </p>
    </section>
  );
}

function SinceChoice({
  held,
  address,
  quarters: { quarter, since },
}: {
  readonly held: TrustHeld;
  readonly address: TrustAddress;
  readonly quarters: ShownQuarters;
}) {
  const earlier = boroughQuarters(held, "confidence").concat(
    boroughQuarters(held, address.measure),
  );
  const options = [...new Set(earlier)].sort().filter((one) => one <= addQuarters(quarter, -4));
  return (
    <>
      <div class="trust-choices">
        <QuarterChoice
          label="Change since"
          value={since}
          quarters={options}
          onChoose={(chosen) => askTrust({ since: chosen })}
        />
      </div>
      <p class="muted">
        Values of the year to {wordMonth(quarter)}. A change is told over four quarters or more
        only: nearer values share interviews.
      </p>
    </>
  );
}

function isHeld({ survey }: TrustHeld, id: string): boolean {
  return measureById(id)?.kind === "survey" && survey.some(({ measure }) => measure === id);
}
