/** Whether a file is the note that the sample city's generator leaves beside its files, saying that their incidents are invented. */
export function isSampleMark(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head).trim();
  if (!text.startsWith("{") || text.length > 2000) return false;
  try {
    const note: unknown = JSON.parse(text);
    return (
      typeof note === "object" && note !== null && "synthetic" in note && note.synthetic === true
    );
  } catch {
    return false;
  }
}
