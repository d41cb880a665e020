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
import { render } from "preact";
import { Explore } from "./pages/explore.tsx";
import { answerQuestions } from "./state/answer.ts";
import { readAreas } from "./state/areas.ts";
import { readCatalogue } from "./state/catalogue.ts";
import { readCoverage } from "./state/coverage.ts";
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
else if (app) openMap(app);

function openMap(host: HTMLElement): void {
  followLayout();
  followHistory();
  answerQuestions();
  watchProgress();
  readCatalogue();
  readAreas();
  readCoverage();
  followPageTitle();
  host.replaceChildren();
  render(<Explore />, host);
}

/** The page is fetched when it is wanted; it asks no question of its own. */
async function openMethods(host: HTMLElement): Promise<void> {
  try {
    const [{ Methods }] = await Promise.all([
      import("./pages/methods.tsx"),
      import("./styles/methods.css"),
      import("./styles/coverage.css"),
    ]);
    host.replaceChildren();
    render(<Methods />, host);
  } catch {
    host.append(NOT_LOADED);
  }
}

async function openArea(host: HTMLElement, code: string): Promise<void> {
  try {
    const [{ AreaPage }] = await Promise.all([
      import("./pages/area.tsx"),
      import("./styles/methods.css"),
      import("./styles/area.css"),
    ]);
    host.replaceChildren();
    render(<AreaPage code={code} />, host);
  } catch {
    host.append(NOT_LOADED);
  }
}
