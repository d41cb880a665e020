import { useEffect, useId, useState } from "preact/hooks";
import { found, type Suggestion, search } from "../state/search.ts";

/**
 * A combobox over the names of all areas and postcodes, after the ARIA pattern with a list that pops up: the focus stays in the
 * field, arrow keys move through the list, Enter goes to a place, Esc closes the list and then clears the field.
 */
export function AreaSearch() {
  const id = useId();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const results = found.value?.suggestions ?? [];
  const listed = open && found.value !== null;
  const isNone = listed && results.length === 0;

  useEffect(() => {
    const wait = setTimeout(() => void search(text), TYPING_MS);
    return () => clearTimeout(wait);
  }, [text]);

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (place: Suggestion) => {
    setText(place.name);
    close();
    place.choose();
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
        Find a borough, ward or postcode
      </label>
      <input
        id={`${id}-field`}
        type="text"
        role="combobox"
        placeholder="Borough, ward or postcode"
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
        {results.map((place, i) => (
          <Option
            key={place.id}
            id={`${id}-${i}`}
            place={place}
            isActive={i === active}
            onChoose={() => choose(place)}
          />
        ))}
      </div>
      <p class={isNone ? "search-none" : "unseen"} role="status">
        {isNone ? found.value?.none : listed && `${results.length} found`}
      </p>
    </div>
  );
}

const TYPING_MS = 120;

/** Pointing must not take the focus from the field, or the list would close before it is clicked. */
function Option({
  id,
  place,
  isActive,
  onChoose,
}: {
  readonly id: string;
  readonly place: Suggestion;
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
      {place.name}
      <span class="muted"> {place.where}</span>
    </div>
  );
}
