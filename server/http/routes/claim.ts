import { parseClaim } from "../../../geo/view/claim-question.ts";
import { addressOf } from "../address.ts";
import { checkClaim } from "../claim/check-claim.ts";
import { refuseFaults } from "../refusal.ts";
import type { Route } from "../route.ts";

/** What the data make of a statement on one area's figure. */
export const claimRoute: Route = {
  path: "/api/v1/claim",
  read: ({ query }) => {
    const claim = parseClaim(query);
    if (!claim.ok) return refuseFaults(claim.faults);
    return {
      kind: "asked",
      snapshot: claim.value.view.snapshot,
      answer: async (atlas) => {
        const checked = await checkClaim(atlas, claim.value);
        if (!checked.ok) return refuseFaults(checked.faults);
        return {
          kind: "json",
          value: checked.value.claim,
          canonical: addressOf("/api/v1/claim", checked.value.query),
        };
      },
    };
  },
};
