import { type BriefingItem, MAX_TEXT } from "../../geo/view/briefing.ts";
import { formatAsked, snapshotOf } from "../../geo/view/briefing-item.ts";
import { formatView } from "../../geo/view/format-view.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { trustItemAddress } from "../../geo/view/trust-item-address.ts";
import type { View } from "../../geo/view/view.ts";
import { formatTitle, viewTitle } from "../../geo/view/view-title.ts";
import { changeItem, moveItem, removeItem } from "../state/briefing.ts";
import { briefingNews, newsKey } from "../state/briefing-news.ts";
import { useInsights } from "../state/trust-answers.ts";
import { InsightList } from "./insight-list.tsx";

/** One item with its heading and note to edit, and buttons to move it or take it out. */
export function BriefingItemForm({
  item,
  place,
  isLast,
}: {
  readonly item: BriefingItem;
  readonly place: number;
  readonly isLast: boolean;
}) {
  const title = wordItem(item);
  const number = place + 1;
  const named = snapshotOf(item);
  return (
    <li aria-label={`Item ${number}`}>
      <p class="briefing-what">
        <strong>{number}.</strong> <a href={addressOf(item)}>{title}</a>
        {named && <span class="muted"> · snapshot {named}</span>}
      </p>
      <News item={item} number={number} />
      {item.kind === "insights" && <Findings item={item} />}
      <label class="briefing-field">
        Heading
        <input
          type="text"
          value={item.heading ?? ""}
          placeholder={title.slice(0, MAX_TEXT.heading)}
          maxLength={MAX_TEXT.heading}
          onChange={({ currentTarget }) =>
            changeItem(place, { heading: currentTarget.value || null })
          }
        />
      </label>
      <label class="briefing-field">
        Note
        <textarea
          rows={3}
          value={item.note ?? ""}
          maxLength={MAX_TEXT.note}
          onChange={({ currentTarget }) => changeItem(place, { note: currentTarget.value || null })}
        />
      </label>
      <p class="briefing-buttons">
        <button type="button" disabled={place === 0} onClick={(event) => move(event, place, -1)}>
          Up <span class="unseen">item {number}</span>
        </button>
        <button type="button" disabled={isLast} onClick={(event) => move(event, place, 1)}>
          Down <span class="unseen">item {number}</span>
        </button>
        <button type="button" onClick={() => removeItem(place)}>
          Remove <span class="unseen">item {number}</span>
        </button>
      </p>
    </li>
  );
}

/** The focus goes with the item, so that pressing again moves it further. */
function move({ currentTarget }: Event, place: number, by: -1 | 1): void {
  const list = currentTarget instanceof Element ? currentTarget.closest("ol") : null;
  moveItem(place, by);
  requestAnimationFrame(() => {
    const buttons = list?.children[place + by]?.querySelectorAll("button:not(:disabled)") ?? [];
    const button = by < 0 || buttons.length < 3 ? buttons[0] : buttons[1];
    if (button instanceof HTMLElement) button.focus();
  });
}

function News({ item, number }: { readonly item: BriefingItem; readonly number: number }) {
  const news = briefingNews.value.get(newsKey(item));
  if (!news) return null;
  return (
    <ul class="briefing-news" aria-label={`Since the snapshot of item ${number}`}>
      {news.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** What the item would list today, one by one with what speaks for and against it. */
function Findings({
  item,
}: {
  readonly item: Extract<BriefingItem, { readonly kind: "insights" }>;
}) {
  const { answer, waiting } = useInsights(formatAsked(item));
  if (!answer) return <p class="muted">{waiting ? "Looking at every area and measure." : ""}</p>;
  return (
    <details class="briefing-findings">
      <summary>{answer.headline}</summary>
      <InsightList insights={answer.insights} snapshot={answer.snapshot} />
    </details>
  );
}

function wordItem(item: BriefingItem): string {
  if (!("view" in item)) return wordTrustItem(item);
  const { kind, view } = item;
  const { subject, level, period } = viewTitle(view);
  if (kind === "area") return `Profile of ${view.areas.join()} · ${period}`;
  const title = formatTitle({ subject, level, period });
  return kind === "compare" ? `Comparison: ${title}` : title;
}

type TrustItem = Exclude<BriefingItem, { readonly view: View }>;

function wordTrustItem(item: TrustItem): string {
  if (item.kind === "insights") {
    return `What stands out in ${item.question.areas.join(", ") || "London"}`;
  }
  const label = `"${measureById(item.question.measure)?.label ?? item.question.measure}"`;
  if (item.kind === "drivers") return `What goes with ${label}`;
  return `Where ${label} is heading in ${item.question.areas.join(", ") || "London"}`;
}

function addressOf(item: BriefingItem): string {
  if (!("view" in item)) return trustItemAddress(item);
  const { kind, view } = item;
  if (kind === "area") return `/area/${view.areas.join()}?${formatView({ ...view, areas: [] })}`;
  return `${kind === "compare" ? "/compare" : "/"}?${formatView(view)}`;
}
