/** Ages by which residents are set beside each other, in whole years, both ends included; tables in five years and in broad bands have all their limits. */
export const AGE_BANDS = [
  { label: "under 20", from: 0, to: 19 },
  { label: "20 to 34", from: 20, to: 34 },
  { label: "35 to 49", from: 35, to: 49 },
  { label: "50 to 64", from: 50, to: 64 },
  { label: "65 and over", from: 65, to: null },
] as const;

/** People by age: one count for each of `AGE_BANDS`, in that order. */
export type AgeCounts = readonly number[];
