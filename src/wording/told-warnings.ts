// Warnings of texts that speak to assistants, as programs and assistants are told of them: in English,
// whatever the text is in.
import type { PlantedWarning, ToldPlantedWarning } from "../answering/planted-warning.ts";
import { plantedWarningInWords } from "./in-words.ts";
import { told } from "./told-answer.ts";

export function toldWarnings(warnings: readonly PlantedWarning[]): ToldPlantedWarning[] {
  return warnings.map((warning) => told(warning, plantedWarningInWords, "en"));
}

/** Before the text that they warn of. */
export function warningLines(warnings: readonly PlantedWarning[]): string {
  return toldWarnings(warnings)
    .map(({ message }) => `Warning: ${message}\n`)
    .join("");
}
