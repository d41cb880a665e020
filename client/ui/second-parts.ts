import { later } from "./later.tsx";

/** The second map, and what belongs to it: each is fetched when it is first wanted. */
export const SecondMap = later(async () => {
  const [{ SecondMap: Part }] = await Promise.all([
    import("./second-map.tsx"),
    import("../styles/second-map.css"),
  ]);
  return Part;
});

/** How the reader asks for it, and what it is to show. */
export const TwoMaps = later(async () => {
  const [{ TwoMaps: Part }] = await Promise.all([
    import("./two-maps.tsx"),
    import("../styles/second-map.css"),
  ]);
  return Part;
});

export const SecondSummary = later(
  async () => (await import("./second-summary.tsx")).SecondSummary,
);

export const LeftName = later(async () => (await import("./right-figures.tsx")).LeftName);

export const RightFigures = later(async () => (await import("./right-figures.tsx")).RightFigures);
