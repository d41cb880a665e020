import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/header.css";
import "./styles/sheet.css";
import "./styles/question.css";
import "./styles/answer.css";
import "./styles/map.css";
import "./styles/legend.css";
import "./styles/timeline.css";
import { type FunctionComponent, render } from "preact";
import { Explore } from "./pages/explore.tsx";
import { answerQuestions } from "./state/answer.ts";
import { readAreas } from "./state/areas.ts";
import { readCatalogue } from "./state/catalogue.ts";
import { readCoverage } from "./state/coverage.ts";
import { readDensity } from "./state/density.ts";
import { followLayout } from "./state/layout.ts";
import { followPageTitle } from "./state/page-title.ts";
import { watchProgress } from "./state/progress.ts";
import { followTheme } from "./state/theme.ts";
import { followHistory } from "./state/view.ts";

const NOT_LOADED = "This page could not be loaded. Reload it: the server may have been renewed.";

const app = document.getElementById("app");

const [, areaCode] = /^\/area\/(\w+)$/.exec(location.pathname) ?? [];

followTheme();
if (app && location.pathname === "/methods") void openMethods(app);
else if (app && areaCode) void openArea(app, areaCode);
else if (app && location.pathname === "/compare") void openCompare(app);
else if (app && location.pathname === "/briefing") void openBriefing(app);
else if (app && location.pathname === "/trust") void openTrust(app);
else if (app) openMap(app);

function openMap(host: HTMLElement): void {
  followLayout();
  followHistory();
  answerQuestions();
  watchProgress();
  readCatalogue();
  readAreas();
  readDensity();
  readCoverage();
  followPageTitle();
  host.replaceChildren();
  render(<Explore />, host);
}

/** The page is fetched when it is wanted; it asks no question of its own. */
function openMethods(host: HTMLElement): Promise<void> {
  return openPage(host, async () => {
    const [{ Methods }] = await Promise.all([
      import("./pages/methods.tsx"),
      import("./styles/methods.css"),
      import("./styles/coverage.css"),
    ]);
    return Methods;
  });
}

function openCompare(host: HTMLElement): Promise<void> {
  return openPage(host, async () => {
    const [{ Compare }] = await Promise.all([
      import("./pages/compare.tsx"),
      import("./styles/methods.css"),
      import("./styles/compare.css"),
    ]);
    return Compare;
  });
}

function openBriefing(host: HTMLElement): Promise<void> {
  return openPage(host, async () => {
    const [{ BriefingPage }] = await Promise.all([
      import("./pages/briefing.tsx"),
      import("./styles/methods.css"),
      import("./styles/briefing.css"),
      import("./styles/insights.css"),
    ]);
    return BriefingPage;
  });
}

function openTrust(host: HTMLElement): Promise<void> {
  return openPage(host, async () => {
    const [{ Trust }] = await Promise.all([
      import("./pages/trust.tsx"),
      import("./styles/methods.css"),
      import("./styles/compare.css"),
      import("./styles/trust.css"),
      import("./styles/insights.css"),
    ]);
    return Trust;
  });
}

async function openPage(host: HTMLElement, load: () => Promise<FunctionComponent>): Promise<void> {
  try {
    const Page = await load();
    host.replaceChildren();
    render(<Page />, host);
  } catch {
    host.append(NOT_LOADED);
  }
}

function openArea(host: HTMLElement, code: string): Promise<void> {
  return openPage(host, async () => {
    const [{ AreaPage }] = await Promise.all([
      import("./pages/area.tsx"),
      import("./styles/methods.css"),
      import("./styles/area.css"),
      import("./styles/insights.css"),
    ]);
    return () => <AreaPage code={code} />;
  });
}
