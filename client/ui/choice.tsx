import { useId } from "preact/hooks";

/** One entry of a `Choice`. */
export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
}

/** A labelled drop-down of few values. */
export function Choice<T extends string>({
  label,
  value,
  options,
  onChoose,
  wide = false,
}: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChoose: (value: T) => void;
  /** Takes the whole row instead of half of it. */
  readonly wide?: boolean;
}) {
  const id = useId();
  const choose = (text: string) => {
    const chosen = options.find((option) => option.value === text);
    if (chosen) onChoose(chosen.value);
  };
  return (
    <div class={wide ? "field field-wide" : "field"}>
      <label class="field-label" for={id}>
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
