import { fileURLToPath } from "node:url";

/** The fonts that pictures and documents are set in, shipped with the program so that they look the same everywhere. */
export const FONT_FILES = {
  regular: fileOf("400Regular/Inter_400Regular.ttf"),
  semibold: fileOf("600SemiBold/Inter_600SemiBold.ttf"),
} as const;

function fileOf(path: string): string {
  return fileURLToPath(import.meta.resolve(`@expo-google-fonts/inter/${path}`));
}
