import "../styles/compared.css";
import { AreaAnswer } from "./area-answer.tsx";
import { ComparedAreas } from "./compared-areas.tsx";

/** What the answer of one area and of several is made of, fetched as one file when an area is first selected. */
export const PARTS = { AreaAnswer, ComparedAreas };
