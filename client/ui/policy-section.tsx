/** How small numbers are treated. */
export function PolicySection() {
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
