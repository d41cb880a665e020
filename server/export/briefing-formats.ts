/** One form that a whole briefing can be had in. */
export interface BriefingFormat {
  /** As it stands behind the dot of `/briefing.`. */
  readonly extension: string;
  readonly mediaType: string;
}

export const BRIEFING_FORMATS: readonly BriefingFormat[] = [
  { extension: "html", mediaType: "text/html; charset=utf-8" },
  { extension: "pdf", mediaType: "application/pdf" },
  {
    extension: "pptx",
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  },
];

/** The format of that extension, or undefined. */
export function briefingFormat(extension: string): BriefingFormat | undefined {
  return BRIEFING_FORMATS.find((format) => format.extension === extension);
}
