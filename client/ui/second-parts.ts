import { later } from "./later.tsx";

/** What is said and asked of a second map; it is fetched when the first of these is wanted. */
const parts = async () => (await import("./second-chunk.ts")).PARTS;

/** How the reader asks for it, and what it is to show. */
export const TwoMaps = later(async () => (await parts()).TwoMaps);

export const SecondSummary = later(async () => (await parts()).SecondSummary);

export const LeftName = later(async () => (await parts()).LeftName);

export const RightFigures = later(async () => (await parts()).RightFigures);
