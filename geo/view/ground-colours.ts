/** The colours of everything on a picture that carries no data. */
export interface GroundColours {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
  readonly line: string;
  /** Edges of areas, and the cross hatch of those without a figure. */
  readonly edge: string;
  readonly ground: string;
  readonly river: string;
}

export type Theme = "light" | "dark";

/** The page has the same ones as tokens of its style sheet; a test holds the two together. */
export const GROUND_COLOURS: Readonly<Record<Theme, GroundColours>> = {
  light: {
    paper: "#ffffff",
    ink: "#16202b",
    muted: "#51606f",
    accent: "#1f5f99",
    line: "#d5dde5",
    edge: "#5b6b7a",
    ground: "#eef1f3",
    river: "#cfdde6",
  },
  dark: {
    paper: "#12181f",
    ink: "#e7edf3",
    muted: "#a5b3c1",
    accent: "#8fc1ec",
    line: "#2c3844",
    edge: "#7d8c9a",
    ground: "#161c23",
    river: "#1e2b36",
  },
};
