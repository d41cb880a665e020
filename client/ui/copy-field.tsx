import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";

/** A text to be taken elsewhere, with a button that copies it; where the browser does not allow that the text is marked instead. */
export function CopyField({ label, text }: { readonly label: string; readonly text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const said = useSignal("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      said.value = "Copied";
    } catch {
      field.current?.select();
      said.value = "Marked: copy it with the keyboard";
    }
  };
  return (
    <div class="copy-field">
      <label>
        {label}
        <textarea ref={field} readOnly rows={text.length > 100 ? 3 : 1} value={text} />
      </label>
      <button type="button" onClick={() => void copy()}>
        Copy<span class="unseen"> {label}</span>
      </button>
      <span class="muted" role="status">
        {said.value}
      </span>
    </div>
  );
}
