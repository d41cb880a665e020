/** Tells on standard error how far a long command is: one rewritten line on a terminal, one line a stage otherwise. */
export function progressTo(
  stream: NodeJS.WriteStream,
  quiet: boolean,
): (stage: string, done: number, of: number) => void {
  let last = "";
  return (stage, done, of) => {
    if (quiet) return;
    const text = of > 1 ? `${stage} ${done + 1} of ${of}` : stage;
    if (stream.isTTY) stream.write(`\r\u001b[K${text}`);
    else if (stage !== last) stream.write(`${stage}\n`);
    last = stage;
  };
}
