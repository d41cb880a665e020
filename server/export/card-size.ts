/** The picture of a link, in pixels: as wide and high as the services that show links ask for. */
export const CARD = { width: 1200, height: 630 } as const;
