let asked = 0;

/**
 * Shows another answer in place of this one, without a flash: the server is asked for the whole page, as any address of it would be.
 *
 * What the server refuses changes nothing; of several questions the last one counts.
 */
export async function askAgain(name: string, value: string): Promise<void> {
  asked += 1;
  const own = asked;
  const address = new URL(location.href);
  if (value === "") address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok || own !== asked) return;
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (own !== asked) return;
  const [here, there] = [document, next].map((page) => page.querySelector("main"));
  const [style, nextStyle] = [document, next].map((page) => page.querySelector("style"));
  if (!here || !there) return;
  document.title = next.title;
  if (style && nextStyle) style.replaceWith(nextStyle);
  here.replaceWith(there);
  history.replaceState(null, "", answer.url);
}
