import { parseArgs } from "node:util";
import { agreementCommand } from "./commands/agreement.ts";
import { type Call, type Command, WrongCall } from "./commands/command.ts";
import { coverageCommand } from "./commands/coverage.ts";
import { EXIT, explain } from "./commands/exit-code.ts";
import { exportCommand } from "./commands/export.ts";
import { fetchCommand } from "./commands/fetch.ts";
import { ingestCommand } from "./commands/ingest.ts";
import { sampleCommand } from "./commands/sample.ts";
import { serveCommand } from "./commands/serve.ts";
import { snapshotsCommand } from "./commands/snapshots.ts";
import { readConfig } from "./config.ts";

const COMMANDS: readonly Command[] = [
  ingestCommand,
  coverageCommand,
  fetchCommand,
  sampleCommand,
  serveCommand,
  exportCommand,
  snapshotsCommand,
  agreementCommand,
];

const COMMON = {
  store: { type: "string" },
  json: { type: "boolean" },
  quiet: { type: "boolean" },
  help: { type: "boolean" },
} as const;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    const [verb = "help", ...rest] = args;
    const command = COMMANDS.find(({ name }) => name === verb);
    if (!command && !isHelp(verb)) {
      throw new WrongCall(`there is no ${JSON.stringify(verb)}.\n\n${usage()}`);
    }
    if (!command || rest.includes("--help")) {
      process.stdout.write(usage());
      return EXIT.done;
    }
    return await command.run(parse(command, rest));
  } catch (error) {
    const explained = explain(error);
    if (!explained) throw error;
    process.stderr.write(`trust-atlas: ${explained.sentence}\n`);
    return explained.code;
  }
}

function parse(command: Command, args: readonly string[]): Call {
  const { values, positionals } = parsed(command, args);
  const config = readConfig();
  return {
    paths: positionals,
    options: values,
    config,
    storeFolder: typeof values["store"] === "string" ? values["store"] : config.storeFolder,
    json: values["json"] === true,
    quiet: values["quiet"] === true,
  };
}

function parsed(
  command: Command,
  args: readonly string[],
): { values: Record<string, string | boolean | undefined>; positionals: string[] } {
  try {
    return parseArgs({
      args: [...args],
      options: { ...COMMON, ...command.options },
      allowPositionals: true,
    });
  } catch (error) {
    throw new WrongCall(error instanceof Error ? error.message : String(error));
  }
}

function isHelp(verb: string): boolean {
  return ["help", "--help", "-h"].includes(verb);
}

function usage(): string {
  const lines = COMMANDS.map(({ name, usage: rest, summary }) => {
    const call = `${name} ${rest}`.trimEnd();
    // A long call has a line of its own.
    return call.length < 22
      ? `  ${call.padEnd(22)}${summary}`
      : `  ${call}\n${" ".repeat(24)}${summary}`;
  });
  return `usage: trust-atlas VERB\n\n${lines.join("\n")}\n\n  --store DIR           where snapshots are kept (or TRUST_ATLAS_STORE; default data/built)\n  --json                machine lines on standard output\n  --quiet               no progress\n  --help                this text\n`;
}
