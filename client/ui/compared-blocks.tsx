import { formatView } from "../../geo/view/format-view.ts";
import { LEVEL_WORDS } from "../../geo/view/labels.ts";
import type { AreasCompared, ComparedArea } from "../../geo/wire/comparison.ts";
import { view } from "../state/view.ts";
import { BesideTable } from "./beside-table.tsx";

/** The areas that were asked for, each with what it stands beside and who its peers are. */
export function ComparedBlocks({ shown }: { readonly shown: AreasCompared }) {
  return (
    <>
      {shown.areas.map((area) => (
        <section key={area.code} class="methods-section" aria-label={area.name}>
          <h2>{area.name}</h2>
          <BesideTable shown={shown} area={area} />
          {area.peers.length > 0 && <Peers shown={shown} area={area} />}
        </section>
      ))}
    </>
  );
}

function Peers({ shown, area }: { readonly shown: AreasCompared; readonly area: ComparedArea }) {
  const { many } = LEVEL_WORDS[shown.level];
  return (
    <p class="muted">
      Peers, the most alike first:{" "}
      {area.peers.map(({ code, name }, i) => (
        <span key={code}>
          {i > 0 && ", "}
          <a href={`/compare?${formatView({ ...view.value, areas: [code] })}`}>{name}</a>
        </span>
      ))}
      . The {shown.peersBy?.count} nearest {many} by residents, ethnic mix and what else is held.
    </p>
  );
}
