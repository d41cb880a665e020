import "../styles/second-map.css";
import { LeftName, RightFigures } from "./right-figures.tsx";
import { SecondSummary } from "./second-summary.tsx";
import { TwoMaps } from "./two-maps.tsx";

/** All that is said and asked of a second map, fetched as one file: parts that share little with each other would each bring their own. */
export const PARTS = { TwoMaps, SecondSummary, LeftName, RightFigures };
