import type { Signal } from "@preact/signals";
import type { EmbedLook } from "../../geo/view/embed-address.ts";
import { boundsOnMap, type ShareChoice } from "../state/shared-addresses.ts";

/** What can be chosen of a shared View; choices that exclude each other give way to the newest. */
export function ShareChoices({ choice }: { readonly choice: Signal<ShareChoice> }) {
  const { look, pinned, width, height } = choice.value;
  const change = (next: Partial<ShareChoice>) => {
    choice.value = { ...choice.value, ...next };
  };
  const changeLook = (next: Partial<EmbedLook>) => change({ look: fitting({ ...look, ...next }) });
  const flag = (name: Flag, words: string) => (
    <label class="share-flag">
      <input
        type="checkbox"
        checked={look[name]}
        disabled={excluded(name, look)}
        onChange={(event) => changeLook({ [name]: event.currentTarget.checked })}
      />
      {words}
    </label>
  );
  return (
    <div class="share-choices">
      <Choice
        label="Data"
        value={pinned ? "pinned" : "live"}
        options={{ live: "Live: renewed, and says so", pinned: "Pinned to this snapshot for ever" }}
        change={(value) => change({ pinned: value === "pinned" })}
      />
      <Choice
        label="Picture"
        value={look.interactive ? "interactive" : look.static ? "static" : "plain"}
        options={{
          plain: "Picture with words",
          interactive: "Interactive: areas can be pointed at",
          static: "Static: no script at all",
        }}
        change={(value) =>
          changeLook({ interactive: value === "interactive", static: value === "static" })
        }
      />
      <Choice
        label="Readers may change"
        value={look.lock ?? "none"}
        options={{
          none: "anything offered",
          level: "anything but the level",
          view: "the area only",
          all: "nothing",
        }}
        change={(value) => changeLook({ lock: LOCKS[value] ?? null })}
      />
      <Choice
        label="Colours"
        value={look.theme}
        options={{ auto: "as the reader's system", light: "light", dark: "dark" }}
        change={(value) =>
          changeLook({ theme: value === "light" || value === "dark" ? value : "auto" })
        }
      />
      <Choice
        label="Width"
        value={width === null ? "all" : String(width)}
        options={{
          all: "all there is",
          320: "320 px",
          480: "480 px",
          640: "640 px",
          960: "960 px",
        }}
        change={(value) => change({ width: value === "all" ? null : Number(value) })}
      />
      <Choice
        label="Height, until the script has measured it"
        value={String(height)}
        options={{ 600: "600 px", 900: "900 px", 1200: "1,200 px" }}
        change={(value) => change({ height: Number(value) })}
      />
      <fieldset>
        <legend class="unseen">Parts</legend>
        {flag("table", "Table of all areas")}
        {flag("search", "Search for an area")}
        {flag("controls", "Controls for measure, level and period")}
        {flag("legend", "Legend stands open")}
        {flag("plain", "Without edge and padding")}
        {flag("transparent", "Transparent ground")}
        <label class="share-flag">
          <input
            type="checkbox"
            checked={look.bounds !== null}
            onChange={(event) =>
              changeLook({ bounds: event.currentTarget.checked ? boundsNow() : null })
            }
          />
          Only the part that the map shows now
        </label>
      </fieldset>
    </div>
  );
}

type Flag = "table" | "search" | "controls" | "legend" | "plain" | "transparent";

const LOCKS: Readonly<Record<string, EmbedLook["lock"]>> = {
  level: "level",
  view: "view",
  all: "all",
};

function excluded(name: Flag, { static: isStatic, lock }: EmbedLook): boolean {
  if (name === "search") return isStatic || lock === "all";
  if (name === "controls") return isStatic || lock === "all" || lock === "view";
  return false;
}

function fitting(look: EmbedLook): EmbedLook {
  return {
    ...look,
    search: look.search && !excluded("search", look),
    controls: look.controls && !excluded("controls", look),
  };
}

function boundsNow(): EmbedLook["bounds"] {
  const map = document.querySelector(".map");
  return map ? boundsOnMap(location.hash, map.clientWidth, map.clientHeight) : null;
}

function Choice({
  label,
  value,
  options,
  change,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: Readonly<Record<string, string>>;
  readonly change: (value: string) => void;
}) {
  return (
    <label class="share-choice">
      {label}
      <select value={value} onChange={(event) => change(event.currentTarget.value)}>
        {Object.entries(options).map(([own, words]) => (
          <option key={own} value={own}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
