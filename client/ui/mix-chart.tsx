import { wordPeriod } from "../../geo/domain/period-wording.ts";
import { formatCount, formatShare } from "../../geo/view/number-format.ts";
import type { Mix } from "../../geo/wire/mix.ts";
import { type MixRow, mixRows } from "../state/mix-rows.ts";
import { NoteList } from "./note-list.tsx";

/** What an area's events are made of: a bar, count and share per category, London's share beside it, and the base of them all. */
export function MixChart({ title, mix }: { readonly title: string; readonly mix: Mix }) {
  const { rows, none, base, unlike } = mixRows(mix);
  const [name = ""] = mix.name;
  const byGroup = mix.residentsSource !== undefined;
  const widest = Math.max(0, ...rows.flatMap(({ share, london }) => [share ?? 0, london ?? 0]));
  return (
    <article class="mix">
      <h3>{title}</h3>
      <p class="muted">{baseWords(mix, base)}</p>
      {rows.length > 0 && (
        <table class="mix-table">
          <caption class="unseen">
            {title} in {name}, counts and shares beside London's
          </caption>
          <thead>
            <tr>
              <th scope="col">{HEADS[mix.by]}</th>
              <th scope="col" class="mix-bars">
                <span class="unseen">Share as a bar</span>
              </th>
              <th scope="col">Count</th>
              <th scope="col">Share</th>
              <th scope="col">London</th>
              {byGroup && <th scope="col">Residents</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                <td class="mix-bars">
                  <Bar row={row} widest={widest} />
                </td>
                <td>{row.count === null ? "withheld" : formatCount(row.count)}</td>
                <td>{shareWords(row.share)}</td>
                <td>{shareWords(row.london)}</td>
                {byGroup && <td>{shareWords(row.residents)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="muted mix-foot">
        {rows.length > 0 && (
          <span class="mix-key">Bars: the area's share; the thin line is London's.</span>
        )}
        {none.length > 0 && ` None recorded here: ${none.map(inSentence).join("; ")}.`}
        {unlike > 0 && ` ${formatCount(unlike)} of a label that is not recognised.`}
        {mix.residentsSource && ` Residents: ${mix.residentsSource}.`}
      </p>
      <NoteList notes={mix.notes} on={title} />
    </article>
  );
}

const HEADS: Readonly<Record<Mix["by"], string>> = {
  group: "Group",
  object: "Object",
  outcome: "Outcome",
  crime: "Type",
};

function baseWords({ of, period, london }: Mix, base: number | null): string {
  if (base === null) return `No figure of ${of} for ${wordPeriod(period)}.`;
  const all = london.base === null ? "" : `; London: ${formatCount(london.base)}`;
  return `${formatCount(base)} ${of}, ${wordPeriod(period)}${all}.`;
}

/** A share that is not nothing is never written as nothing. */
function shareWords(share: number | null) {
  if (share === null) return <span class="muted">none held</span>;
  return share > 0 && share < 0.0005 ? `under ${formatShare(0.001)}` : formatShare(share);
}

/** `PACE section 1` stays as it is, `Crossbows` does not. */
function inSentence(label: string): string {
  const [first = "", second = ""] = label;
  return second === second.toUpperCase() ? label : first.toLowerCase() + label.slice(1);
}

function Bar({ row, widest }: { readonly row: MixRow; readonly widest: number }) {
  const x = (share: number | null) => (widest === 0 ? 0 : ((share ?? 0) / widest) * 100);
  return (
    <svg class="mix-bar" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      <rect x="0" y="2" width={x(row.share)} height="10" />
      {row.london !== null && <line x1={x(row.london)} x2={x(row.london)} y1="0" y2="14" />}
    </svg>
  );
}
