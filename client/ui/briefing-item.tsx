import { type BriefingItem, MAX_TEXT } from "../../geo/view/briefing.ts";
import { formatView } from "../../geo/view/format-view.ts";
import { formatTitle, viewTitle } from "../../geo/view/view-title.ts";
import { changeItem, moveItem, removeItem } from "../state/briefing.ts";
import { briefingNews, newsKey } from "../state/briefing-news.ts";

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
  return (
    <li aria-label={`Item ${number}`}>
      <p class="briefing-what">
        <strong>{number}.</strong> <a href={addressOf(item)}>{title}</a>
        {item.view.snapshot && <span class="muted"> · snapshot {item.view.snapshot}</span>}
      </p>
      <News item={item} number={number} />
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

function wordItem({ kind, view }: BriefingItem): string {
  const { subject, level, period } = viewTitle(view);
  if (kind === "area") return `Profile of ${view.areas.join()} · ${period}`;
  const title = formatTitle({ subject, level, period });
  return kind === "compare" ? `Comparison: ${title}` : title;
}

function addressOf({ kind, view }: BriefingItem): string {
  if (kind === "area") return `/area/${view.areas.join()}?${formatView({ ...view, areas: [] })}`;
  return `${kind === "compare" ? "/compare" : "/"}?${formatView(view)}`;
}
