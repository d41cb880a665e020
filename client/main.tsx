import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/header.css";
import "./styles/sheet.css";
import "./styles/question.css";
import "./styles/answer.css";
import "./styles/map.css";
import { render } from "preact";
import { Explore } from "./pages/explore.tsx";
import { answerQuestions } from "./state/answer.ts";
import { readAreas } from "./state/areas.ts";
import { readCatalogue } from "./state/catalogue.ts";
import { followLayout } from "./state/layout.ts";
import { followPageTitle } from "./state/page-title.ts";
import { watchProgress } from "./state/progress.ts";
import { followTheme } from "./state/theme.ts";
import { followHistory } from "./state/view.ts";

followTheme();
followLayout();
followHistory();
answerQuestions();
watchProgress();
readCatalogue();
readAreas();
followPageTitle();

const app = document.getElementById("app");
if (app) {
  app.replaceChildren();
  render(<Explore />, app);
}
