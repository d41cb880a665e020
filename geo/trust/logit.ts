/** Shares are kept this far from 0 and 1, where log odds are infinite: half a respondent in 400. */
const EDGE = 0.00125;

/** Log odds of a share. */
export function logit(share: number): number {
  const inside = Math.min(1 - EDGE, Math.max(EDGE, share));
  return Math.log(inside / (1 - inside));
}

/** The share with these log odds. */
export function inverseLogit(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
