import type { Express } from "express";
import { LEVELS } from "../../../geo/domain/level.ts";
import { parseClaim } from "../../../geo/view/claim-question.ts";
import type { Fault } from "../../../geo/view/fault.ts";
import type { Atlas, Atlases } from "../../atlas/atlas.ts";
import type { AppParts } from "../app-parts.ts";
import { fileBody } from "../body.ts";
import { NO_STORE, REVALIDATE, sendBody } from "../cache.ts";
import { page } from "../markup.ts";
import { type Pairs, readQuery } from "../params.ts";
import { checkClaim } from "./check-claim.ts";
import { type ClaimShown, claimPage } from "./claim-page.ts";

/** Serves `/claim`: a form for a claim, and below it what the data make of the one that the address asks about. */
export function serveClaimPage(app: Express, { atlases }: Pick<AppParts, "atlases">): void {
  app.get("/claim", async (req, res) => {
    const query = readQuery(req.originalUrl);
    const shown = query.ok
      ? await show(atlases, query.value)
      : { query: [], claim: null, areas: [], faults: query.faults };
    const isGood = shown.faults.length === 0;
    const body = fileBody("text/html; charset=utf-8", page(claimPage(shown)), {});
    await sendBody(req, res.status(isGood ? 200 : 400), body, isGood ? REVALIDATE : NO_STORE);
  });
}

async function show(atlases: Atlases, query: Pairs): Promise<ClaimShown> {
  const claim = query.some(([name]) => name === "area") ? parseClaim(query) : null;
  const snapshot = claim?.ok ? claim.value.view.snapshot : null;
  const shown = await atlases.lend(snapshot, (atlas) => answer(atlas, query, claim));
  return shown ?? { query, claim: null, areas: [], faults: [notHeld(snapshot)] };
}

async function answer(
  atlas: Atlas,
  query: Pairs,
  claim: ReturnType<typeof parseClaim> | null,
): Promise<ClaimShown> {
  const wanted = claim?.ok ? claim.value.view.level : query.find(([name]) => name === "level")?.[1];
  const level = LEVELS.find((own) => own === wanted) ?? "borough";
  const plain = { query, areas: atlas.areas(level, null)?.areas ?? [], claim: null, faults: [] };
  if (!claim) return plain;
  const checked = claim.ok ? await checkClaim(atlas, claim.value) : claim;
  return checked.ok
    ? { ...plain, claim: checked.value.claim }
    : { ...plain, faults: checked.faults };
}

function notHeld(snapshot: string | null): Fault {
  const detail = snapshot === null ? "There are no data yet." : `${snapshot} is not kept here.`;
  return { code: "value-not-allowed", field: "snapshot", detail, allowed: [] };
}
