import { isRounded } from "../state/catalogue.ts";

/** How small numbers are treated. */
export function PolicySection() {
  return isRounded.value ? <Rounded /> : <Open />;
}

function Rounded() {
  return (
    <section id="policy" class="methods-section" aria-labelledby="policy-head">
      <h2 id="policy-head">Small numbers</h2>
      <p>
        Counts are rounded, by the operator's choice. Events are counted once by ward and once by
        borough, by calendar year and few categories, and each such count is rounded before anything
        is worked out: 0 to 3 counts as 0, 4 to 9 as 7, others to the nearest 5. Every comparison is
        made of those, so that no figure here, nor all of them together, tells a count under 10.
        Wards and boroughs are rounded apart and do not add up exactly. Sums are rounded to 5; those
        under 10, and rates on fewer than 10 events or 100 residents, are withheld. Groups and
        outcomes of searches are told of boroughs only. Figures made of small counts may be off by
        several per cent. Months, smaller areas, hot and cold spots and other filters are not
        offered.
      </p>
    </section>
  );
}

function Open() {
  return (
    <section id="policy" class="methods-section" aria-labelledby="policy-head">
      <h2 id="policy-head">Small numbers</h2>
      <p>
        The policy is open. The incidents and searches counted here are already public record by
        record, with places moved to shared map points, so hiding a small count would protect nobody
        and mislead many. Small counts are therefore shown as they are, in every output. A rate,
        ratio or gap built on little is marked unstable and carries its interval, so that nobody
        takes chance for a finding. Nothing finer than a month and an area is shown: no record, no
        crime id, no hour of a search.
      </p>
    </section>
  );
}
