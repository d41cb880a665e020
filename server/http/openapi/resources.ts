import { DRIVER_SWITCHES } from "../../../geo/view/driver-question.ts";
import { FORECAST_QUARTERS } from "../../../geo/view/forecast-question.ts";
import { INSIGHT_GRADES } from "../../../geo/view/insight-question.ts";
import { PARAMETERS, type ParameterName } from "../../../geo/view/parameters.ts";
import { SURVEY_IDS } from "../../../geo/view/survey-ids.ts";
import { FORMATS } from "../../export/formats.ts";
import { PICTURE_PARAMETERS } from "../../export/picture-options.ts";
import { WINDOW } from "../routes/frames.ts";
import { OPENAPI_TYPE } from "../routes/landing.ts";
import { BY } from "../routes/mix.ts";
import { SEARCH_TEXT } from "../routes/search.ts";
import { SERIES } from "../routes/tiles.ts";
import { DOWNLOAD } from "../routes/view-file.ts";
import { oneOf, queryParameter } from "./parameter-object.ts";
import { bytes, json, page, type Resource } from "./resource.ts";
import { SHARING } from "./sharing-resources.ts";
import { VIEW, viewParameter } from "./view-parameters.ts";

const AT_LEVEL = VIEW.filter((name) => name !== "level");

const SNAPSHOT: readonly ParameterName[] = ["snapshot"];

const AREA = queryParameter("area", PARAMETERS.areas, "Which areas to answer for.");

const SWITCHES = Object.entries(DRIVER_SWITCHES).map(([name, allowed]) =>
  queryParameter(name, oneOf(allowed), "Another way of asking; the first value is the usual one."),
);

const SURVEY_MEASURE = queryParameter("measure", oneOf(SURVEY_IDS), "The survey's measure.");

const QUARTERS = queryParameter("quarters", oneOf(FORECAST_QUARTERS), "How many quarters ahead.");

const GRADE = queryParameter("grade", oneOf(INSIGHT_GRADES), "The least grade listed; usually B.");

const DISPARITY = "measure=stop-disparity&level=borough";

const HOTSPOT = "measure=crime-hotspot&level=hex";

/**
 * Every address of the service, by its path as the application has it, with what is told of it: one line each.
 *
 * A test compares this list with the application's own routes and names what is missing on either side.
 */
export const RESOURCES: Readonly<Record<string, Resource>> = {
  "/api/v1/values": json(
    "figures",
    "One value per area, with its interval, what it is made of and what must be said beside it.",
    "Values",
    { takes: VIEW, example: `/api/v1/values?${DISPARITY}` },
  ),
  "/api/v1/series": json(
    "figures",
    "The View month by month, for its areas or for London.",
    "Series",
    { takes: VIEW, example: "/api/v1/series?measure=stop-rate&level=borough" },
  ),
  "/api/v1/compare": json(
    "figures",
    "The View's areas beside the rest of their borough, London, their peers and another period; without areas, which of them stand out.",
    "Comparison",
    { takes: VIEW, example: "/api/v1/compare?measure=stop-rate&level=borough" },
  ),
  "/api/v1/mix": json(
    "figures",
    "What searches or crimes are made of, for the View's areas and London.",
    "Mix",
    {
      takes: VIEW,
      own: [queryParameter("by", BY, "What the events are broken down by.", true)],
      example: "/api/v1/mix?by=object&level=borough",
    },
  ),
  "/api/v1/frames": json(
    "figures",
    "The View in every window of so many months within its period.",
    "Frames",
    {
      takes: VIEW,
      own: [queryParameter("window", WINDOW, "Months in each window; 1 where it is left out.")],
      example: "/api/v1/frames?measure=stop-rate&level=borough&window=3",
    },
  ),
  "/api/v1/denominators": json(
    "figures",
    "A rate per residents, people on a working day and km² side by side.",
    "Denominators",
    { takes: VIEW, example: "/api/v1/denominators?measure=stop-rate&level=borough" },
  ),
  "/api/v1/hotspots/accuracy": json(
    "figures",
    "How well hotspots of the months before foretold where events fell.",
    "HotspotAccuracy",
    { takes: VIEW, example: `/api/v1/hotspots/accuracy?${HOTSPOT}` },
  ),
  "/api/v1/hotspots/emerging": json(
    "figures",
    "How areas have been hot or cold over many quarters.",
    "HotspotHistory",
    { takes: VIEW, example: `/api/v1/hotspots/emerging?${HOTSPOT}` },
  ),
  "/api/v1/trust/drivers": json(
    "figures",
    "What goes with a survey measure, as association only.",
    "Drivers",
    {
      takes: ["period", "snapshot"],
      own: SWITCHES,
      example: "/api/v1/trust/drivers?measure=trust",
    },
  ),
  "/api/v1/trust/forecast": json(
    "figures",
    "Where a survey measure is heading, and how well such forecasts have done.",
    "Forecast",
    {
      takes: SNAPSHOT,
      own: [SURVEY_MEASURE, AREA, QUARTERS],
      example: "/api/v1/trust/forecast?measure=trust",
    },
  ),
  "/api/v1/insights": json(
    "figures",
    "What stands out, with evidence, counter-reading and action.",
    "Insights",
    { takes: SNAPSHOT, own: [AREA, GRADE], example: "/api/v1/insights" },
  ),
  "/api/v1/trust/drivers.csv": bytes("figures", "The same as CSV.", ["text/csv"], {
    takes: ["period", "snapshot"],
    own: SWITCHES,
    example: "/api/v1/trust/drivers.csv?measure=trust",
  }),
  "/api/v1/trust/forecast.csv": bytes("figures", "The same as CSV.", ["text/csv"], {
    takes: SNAPSHOT,
    own: [SURVEY_MEASURE, AREA, QUARTERS],
    example: "/api/v1/trust/forecast.csv?measure=trust",
  }),
  "/api/v1/insights.csv": bytes(
    "figures",
    "The same as CSV, a row for each piece of evidence.",
    ["text/csv"],
    {
      takes: SNAPSHOT,
      own: [AREA, GRADE],
      example: "/api/v1/insights.csv",
    },
  ),
  "/api/v1": json(
    "what is held",
    "Where to begin: links to data, tiles and descriptions.",
    "Landing",
    {
      takes: SNAPSHOT,
      example: "/api/v1",
    },
  ),
  "/api/v1/measures": json(
    "what is held",
    "Each measure's definition, formula, caveats, source and parameters.",
    "Measures",
    { example: "/api/v1/measures" },
  ),
  "/api/v1/snapshot": json(
    "what is held",
    "What the service answers from: months, files and their credits.",
    "Snapshot",
    { takes: SNAPSHOT, example: "/api/v1/snapshot" },
  ),
  "/api/v1/snapshots": json("what is held", "The snapshots kept, newest first.", "Snapshots", {
    example: "/api/v1/snapshots",
  }),
  "/api/v1/coverage": json(
    "what is held",
    "Months by force and kind, and the survey's quarters.",
    "Coverage",
    { takes: SNAPSHOT, example: "/api/v1/coverage" },
  ),
  "/api/v1/levels": json("places", "The boundary sets held.", "Levels", {
    takes: SNAPSHOT,
    example: "/api/v1/levels",
  }),
  "/api/v1/areas": json("places", "The areas of a level.", "Areas", {
    takes: ["vintage", "snapshot"],
    own: [viewParameter("level", true)],
    example: "/api/v1/areas?level=borough",
  }),
  "/api/v1/areas/:code": json(
    "places",
    "One area, in every boundary set that has its code.",
    "Areas",
    { takes: SNAPSHOT, example: "/api/v1/areas/E09000014" },
  ),
  "/api/v1/search": json(
    "places",
    "Areas, policing units and postcodes by name or code.",
    "SearchResult",
    {
      takes: SNAPSHOT,
      own: [queryParameter("q", SEARCH_TEXT, "What to look for.", true)],
      example: "/api/v1/search?q=har",
    },
  ),
  "/api/v1/density": json(
    "maps and files",
    "How densely events lie, as GeoJSON bands: a drawing without tests.",
    "Density",
    { takes: VIEW, example: "/api/v1/density?measure=crime-count&level=hex" },
  ),
  "/view.:format": bytes(
    "maps and files",
    "The View as a file, with everything that must be said beside its numbers.",
    FORMATS.map(({ mediaType }) => mediaType),
    {
      takes: VIEW,
      own: [
        queryParameter("download", DOWNLOAD, "To save the file instead of showing it."),
        queryParameter("width", PICTURE_PARAMETERS.width, "SVG and PNG."),
        queryParameter("dpi", PICTURE_PARAMETERS.dpi, "PNG."),
        queryParameter(
          "theme",
          PICTURE_PARAMETERS.theme,
          "SVG and PNG: the ground they are drawn on.",
        ),
      ],
      example: `/view.geojson?${DISPARITY}`,
    },
  ),
  "/tiles/:level.json": json("maps and files", "TileJSON of a View's tiles.", "TileJson", {
    takes: AT_LEVEL,
    example: "/tiles/borough.json?measure=stop-disparity",
  }),
  "/tiles/:level/:z/:x/:y.mvt": bytes(
    "maps and files",
    "A vector tile: one layer with the View's values.",
    ["application/vnd.mapbox-vector-tile"],
    {
      takes: AT_LEVEL,
      own: [queryParameter("series", SERIES, "With the value of each month as m0, m1 and so on.")],
      example: "/tiles/borough/10/511/340.mvt?measure=stop-disparity",
    },
  ),
  "/tiles/scenery/:z/:x/:y.mvt": bytes(
    "maps and files",
    "A vector tile of parks and water.",
    ["application/vnd.mapbox-vector-tile"],
    { takes: SNAPSHOT, example: "/tiles/scenery/10/511/340.mvt" },
  ),
  "/": page("The map.", { takes: VIEW, example: `/?${DISPARITY}` }),
  "/compare": page("The View's areas beside others.", {
    takes: VIEW,
    example: "/compare?measure=stop-rate&level=borough",
  }),
  "/area/:code": page("One area's profile.", { example: "/area/E09000014" }),
  "/methods": page("What is held, and every definition and source.", {
    takes: VIEW,
    example: "/methods",
  }),
  "/docs": page("This description, to read.", { example: "/docs" }),
  "/openapi.json": bytes(
    "service",
    "This description, for programs (OpenAPI 3.1).",
    [OPENAPI_TYPE],
    { ofSnapshot: false, example: "/openapi.json" },
  ),
  ...SHARING,
  "/healthz": json("service", "Whether the process lives.", null, {
    ofSnapshot: false,
    example: "/healthz",
  }),
  "/readyz": json("service", "Whether it may be sent traffic, and what it answers from.", null, {
    ofSnapshot: false,
    example: "/readyz",
  }),
};
