import { useEffect } from "preact/hooks";
import { MAX_TEXT } from "../../geo/view/briefing.ts";
import { briefing, briefingFaults, readCurrentSnapshot, showBriefing } from "../state/briefing.ts";
import { readNews } from "../state/briefing-news.ts";
import { BriefingAdd } from "../ui/briefing-add.tsx";
import { BriefingFiles } from "../ui/briefing-files.tsx";
import { BriefingItemForm } from "../ui/briefing-item.tsx";
import { MethodsHeader } from "../ui/methods-header.tsx";
import { SyntheticBanner } from "../ui/synthetic-banner.tsx";

/** Builds a briefing: what is in it, in which order and with which words, and the files it can be had as. */
export function BriefingPage() {
  const { title, items } = briefing.value;
  useEffect(() => {
    void readCurrentSnapshot().then(readNews);
  }, []);
  useEffect(() => {
    document.title = `${title ?? "Briefing"} – Trust Atlas`;
  }, [title]);
  return (
    <div class="methods briefing">
      <MethodsHeader />
      <SyntheticBanner />
      <main class="methods-main">
        <h1>Briefing</h1>
        <p>
          An ordered list of maps, profiles, comparisons and answers on trust with your own words.
          It is kept in the address of this page and in the files that you save, and on no server.
        </p>
        <Refused />
        <label class="briefing-field">
          Title
          <input
            type="text"
            value={title ?? ""}
            maxLength={MAX_TEXT.title}
            onChange={({ currentTarget }) =>
              showBriefing({ ...briefing.value, title: currentTarget.value || null })
            }
          />
        </label>
        <section class="methods-section" aria-labelledby="briefing-items">
          <h2 id="briefing-items">Items</h2>
          {items.length === 0 && <p class="muted">Nothing is in it yet.</p>}
          <ol class="briefing-items">
            {items.map((item, place) => (
              <BriefingItemForm
                key={place}
                item={item}
                place={place}
                isLast={place === items.length - 1}
              />
            ))}
          </ol>
          <BriefingAdd />
        </section>
        <BriefingFiles />
      </main>
    </div>
  );
}

function Refused() {
  if (briefingFaults.value.length === 0) return null;
  return (
    <section class="problem" role="alert">
      <h2>This is no briefing that can be opened</h2>
      <ul>
        {briefingFaults.value.map(({ field, detail }) => (
          <li key={`${field} ${detail}`}>{detail}</li>
        ))}
      </ul>
    </section>
  );
}
