import { useEffect, useId, useState } from "preact/hooks";
import { LEVEL_WORDS } from "../../geo/view/labels.ts";
import type { AreaSummary } from "../../geo/wire/snapshot.ts";
import { vintagesOf } from "../state/catalogue.ts";
import { goToArea } from "../state/go-to-area.ts";
import { found, search } from "../state/search.ts";

/**
 * A combobox over the names of all areas, after the ARIA pattern with a list that pops up: the focus stays in the field, arrow
 * keys move through the list, Enter goes to an area, Esc closes the list and then clears the field.
 */
export function AreaSearch() {
  const id = useId();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const results = found.value ?? [];
  const listed = open && found.value !== null;

  useEffect(() => {
    const wait = setTimeout(() => void search(text), TYPING_MS);
    return () => clearTimeout(wait);
  }, [text]);

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (area: AreaSummary) => {
    setText(area.name);
    close();
    goToArea(area);
  };
  const press = (event: KeyboardEvent) => {
    const chosen = results[active] ?? results[0];
    switch (event.key) {
      case "ArrowDown":
        setOpen(true);
        setActive(Math.min(active + 1, results.length - 1));
        break;
      case "ArrowUp":
        setActive(Math.max(active - 1, -1));
        break;
      case "Enter":
        if (listed && chosen) choose(chosen);
        break;
      case "Escape":
        if (!listed) setText("");
        close();
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return (
    <div class="search">
      <label class="unseen" for={`${id}-field`}>
        Find a borough or ward by name
      </label>
      <input
        id={`${id}-field`}
        type="text"
        role="combobox"
        placeholder="Find a borough or ward"
        autocomplete="off"
        maxlength={100}
        aria-expanded={listed}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={listed && active >= 0 ? `${id}-${active}` : undefined}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={press}
        onFocus={() => setOpen(true)}
        onBlur={close}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label="Areas found"
        class="search-list"
        hidden={!listed}
      >
        {results.map((area, i) => (
          <Suggestion
            key={`${area.code} ${area.vintage}`}
            id={`${id}-${i}`}
            area={area}
            isActive={i === active}
            onChoose={() => choose(area)}
          />
        ))}
      </div>
      <p class="unseen" role="status">
        {listed &&
          (results.length === 0 ? "No area of that name" : `${results.length} areas found`)}
      </p>
      {listed && results.length === 0 && <p class="search-none">No area of that name is held.</p>}
    </div>
  );
}

const TYPING_MS = 120;

/** Pointing must not take the focus from the field, or the list would close before it is clicked. */
function Suggestion({
  id,
  area,
  isActive,
  onChoose,
}: {
  readonly id: string;
  readonly area: AreaSummary;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and handles the keys for its list.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      class="search-option"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {area.name}
      <span class="muted"> {whereabouts(area)}</span>
    </div>
  );
}

/** What tells areas of one name apart: level, borough, and the vintage where it is not the newest. */
function whereabouts({ level, vintage, borough, code, boroughName }: AreaSummary): string {
  const older = vintage !== null && vintage !== vintagesOf(level)[0] ? `, ${vintage}` : "";
  const within = code === borough ? "" : ` in ${boroughName}`;
  return `${LEVEL_WORDS[level].one}${within}${older}`;
}
