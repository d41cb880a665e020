import "../styles/share.css";
import { signal } from "@preact/signals";
import { render } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { PLAIN_LOOK } from "../../geo/view/embed-address.ts";
import { formatTitle, viewTitle } from "../../geo/view/view-title.ts";
import { type Answer, answer } from "../state/answer.ts";
import {
  FILE_FORMATS,
  type ShareChoice,
  type SharedAddresses,
  sharedAddresses,
} from "../state/shared-addresses.ts";
import { ground } from "../state/theme.ts";
import { view } from "../state/view.ts";
import { CopyField } from "./copy-field.tsx";
import { ShareChoices } from "./share-choices.tsx";

const choice = signal<ShareChoice>({ look: PLAIN_LOOK, pinned: false, width: null, height: 900 });

/** Opens the dialog in which the View on screen is shared; it goes when it is closed. */
export function openShare(): void {
  const host = document.createElement("div");
  document.body.append(host);
  const leave = () => {
    render(null, host);
    host.remove();
  };
  render(<ShareDialog leave={leave} />, host);
}

function ShareDialog({ leave }: { readonly leave: () => void }) {
  const shown = answer.value;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="share" aria-labelledby="share-title" onClose={leave}>
      <form method="dialog" class="share-head">
        <h2 id="share-title">Share and embed</h2>
        <button type="submit">Close</button>
      </form>
      {shown ? <ShareBody shown={shown} /> : <p class="muted">There is no answer to share yet.</p>}
    </dialog>
  );
}

function ShareBody({ shown }: { readonly shown: Answer }) {
  const { period, snapshot } = shown.values;
  const shared = sharedAddresses(choice.value, {
    view: view.value,
    snapshot,
    origin: location.origin,
    title: formatTitle(viewTitle(view.value, period)),
  });
  return (
    <div class="share-body">
      <div class="share-left">
        <ShareChoices choice={choice} />
        <Files shared={shared} />
      </div>
      <div class="share-right">
        <CopyField label="Link" text={shared.link} />
        <CopyField label="Frame for a web page" text={`${shared.frame}\n${shared.script}`} />
        <CopyField label="Frame alone, where scripts are stripped" text={shared.frame} />
        <CopyField label="Picture for Markdown" text={shared.markdown} />
        <CopyField label="oEmbed address" text={shared.oembed} />
        <h3>Preview</h3>
        <iframe
          key={shared.embed}
          class="share-preview"
          title="Preview of the embed"
          src={shared.embed.slice(location.origin.length)}
          style={{
            width: choice.value.width === null ? "100%" : `${choice.value.width}px`,
            colorScheme: ground.value,
          }}
        />
      </div>
    </div>
  );
}

function Files({ shared }: { readonly shared: SharedAddresses }) {
  return (
    <section aria-labelledby="share-files">
      <h3 id="share-files">Files</h3>
      <ul class="share-files">
        {FILE_FORMATS.map((format) => (
          <li key={format}>
            <a href={shared.file(format)} download>
              {format.toUpperCase()}
            </a>
          </li>
        ))}
      </ul>
      <p class="muted">
        <a href="/claim">Check a claim</a> about these figures.
      </p>
    </section>
  );
}
