// What browsers save beside a page: `flood.html` with `flood_files/`. The pages and texts in there
// (frames, advertisements) belong to the page and are no articles.
import { wordsOfAny } from "../languages/any-language.ts";

/** The endings that browsers and word processors give the folder: in our languages, and in others. */
const endings = [
  ...wordsOfAny(({ articles }) => articles.pageFolders),
  ..."_Dateien -Dateien _fichiers _archivos _ficheiros _arquivos _bestanden _filer -filer".split(
    " ",
  ),
  ..."_tiedostot _pliki _soubory _súbory _elemei _datoteke _failid _fajlovi _fişiere".split(" "),
  ..."_fisiere _dosyalar _faili _failai _αρχεία".split(" "),
].map((ending) => ending.toLowerCase());
const page = /\.(?:html?|xhtml)$/iu;

/**
 * Which of the folders of these paths (with `/`) belong to a page among them, in lower case. Paths
 * are of files; a folder that holds none is not looked for.
 */
export function pageFolders(paths: readonly string[]): ReadonlySet<string> {
  const bases = paths
    .filter((path) => page.test(path))
    .map((path) => path.replace(page, "").toLowerCase());
  return new Set(bases.flatMap((base) => endings.map((ending) => base + ending)));
}

/** Whether the file lies in one of these folders, or deeper. */
export function isPagePart(path: string, folders: ReadonlySet<string>): boolean {
  const names = path.toLowerCase().split("/");
  return names.slice(0, -1).some((_, index) => folders.has(names.slice(0, index + 1).join("/")));
}
