import "../styles/second-map.css";
import { LeftName, RightFigures } from "./right-figures.tsx";
import { SecondMap } from "./second-map.tsx";
import { SecondSummary } from "./second-summary.tsx";
import { TwoMaps } from "./two-maps.tsx";

/** All that belongs to a second map, fetched as one file: parts that share little with each other would each bring their own. */
export const PARTS = { SecondMap, TwoMaps, SecondSummary, LeftName, RightFigures };
