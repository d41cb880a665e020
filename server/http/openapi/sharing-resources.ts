import { CLAIM_READERS } from "../../../geo/view/claim-question.ts";
import { PARAMETERS } from "../../../geo/view/parameters.ts";
import { BRIEFING_FORMATS } from "../../export/briefing-formats.ts";
import { FORMAT, PIXELS, URL_TEXT } from "../routes/oembed.ts";
import { queryParameter } from "./parameter-object.ts";
import { bytes, json, page, type Resource } from "./resource.ts";
import { VIEW } from "./view-parameters.ts";

const DISPARITY = "measure=stop-disparity&level=borough";

const CLAIM = [
  queryParameter("area", CLAIM_READERS.area, "The area that it is about.", true),
  queryParameter("says", CLAIM_READERS.says, "What is said of its figure.", true),
  queryParameter("than", CLAIM_READERS.than, "What it is set against.", true),
];

const WITHOUT_AREAS = VIEW.filter((name) => name !== "areas");

/** What puts a View into other pages and papers, and checks what is said of it. */
export const SHARING: Readonly<Record<string, Resource>> = {
  "/api/v1/claim": json(
    "service",
    "What the data make of a statement on one area's figure: supported, not supported or cannot tell.",
    null,
    {
      takes: WITHOUT_AREAS,
      own: CLAIM,
      example: `/api/v1/claim?${DISPARITY}&area=E09000014&says=above&than=london`,
    },
  ),
  "/claim": page("The same as a form.", { takes: WITHOUT_AREAS, own: CLAIM, example: "/claim" }),
  "/embed": page("The View for a frame in another page.", {
    takes: VIEW,
    example: `/embed?${DISPARITY}`,
  }),
  "/oembed": bytes(
    "service",
    "How an address of this site is put into another page (oEmbed 1.0).",
    ["application/json", "text/xml"],
    {
      own: [
        queryParameter("url", URL_TEXT, "A page of this site.", true),
        queryParameter("maxwidth", PIXELS, "The widest that it may be."),
        queryParameter("maxheight", PIXELS, "The highest that it may be."),
        queryParameter("format", FORMAT, "json unless told otherwise."),
      ],
    },
  ),
  "/card.png": bytes("service", "The View as the picture of a link to it.", ["image/png"], {
    takes: VIEW,
    example: `/card.png?${DISPARITY}`,
  }),
  "/briefing.:format": bytes(
    "service",
    "A briefing of several Views and answers on trust as one file; its page's query is described in the README.",
    BRIEFING_FORMATS.map(({ mediaType }) => mediaType),
    { example: "/briefing.html?view=measure=stop-rate%26level=borough" },
  ),
  "/briefing": page("The briefing being built.", { example: "/briefing" }),
  "/trust": page("Trust in the police: trends, forecast, drivers and insights.", {
    own: [queryParameter("snapshot", PARAMETERS.snapshot, "A snapshot's id.")],
    example: "/trust",
  }),
};
