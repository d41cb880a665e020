import { fileURLToPath } from "node:url";

/** The fonts that pictures and documents are set in, shipped with the program so that they look the same everywhere. */
export const FONT_FILES = {
  regular: fileURLToPath(
    import.meta.resolve("@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf"),
  ),
  semibold: fileURLToPath(
    import.meta.resolve("@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf"),
  ),
} as const;
