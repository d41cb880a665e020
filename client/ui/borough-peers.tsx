import type { AreasCompared } from "../../geo/wire/comparison.ts";
import type { TrustAddress } from "../state/trust-address.ts";
import { trustPageAddress } from "../state/trust-page.ts";

/** The boroughs most like one, and what makes them so; absent where none are known. */
export function BoroughPeers({
  shown,
  address,
  name,
}: {
  readonly shown: AreasCompared | undefined;
  readonly address: TrustAddress;
  readonly name: string;
}) {
  const peers = shown?.areas[0]?.peers ?? [];
  if (!shown?.peersBy || peers.length === 0) return null;
  const alike = shown.peersBy.variables.map(({ label }) => label).join("; ");
  return (
    <>
      <h3>Its peers</h3>
      <p>
        The boroughs most like {name}, nearest first:{" "}
        {peers.map((peer, i) => (
          <span key={peer.code}>
            {i > 0 && ", "}
            <a href={trustPageAddress({ ...address, borough: peer.code })}>{peer.name}</a>
          </span>
        ))}
        . <span class="muted">Alike by: {alike}.</span>
      </p>
    </>
  );
}
