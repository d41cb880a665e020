import { wordSwitch } from "../../geo/wire/driver-wording.ts";
import type { Survival } from "../../geo/wire/drivers.ts";

/** Whether the answers that are clear as asked stay so when one thing is asked otherwise. */
export function ConclusionSurvives({ survives }: { readonly survives: Survival }) {
  return (
    <>
      <h3>Does the conclusion survive?</h3>
      <p>{survives.words}</p>
      {survives.bySwitch.length > 0 && (
        <table class="trust-table survives">
          <caption class="unseen">One thing asked otherwise at a time</caption>
          <thead>
            <tr>
              <th scope="col">Asked otherwise</th>
              <th scope="col">Clear answers that stay as they are</th>
            </tr>
          </thead>
          <tbody>
            {survives.bySwitch.map(({ name, value, holds, of }) => (
              <tr key={`${name} ${value}`}>
                <th scope="row">{wordSwitch({ name, value })}</th>
                <td>
                  {holds === of ? "● all" : holds === 0 ? "× none" : "◌ some"}: {holds} of {of}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
