// Where a Chromium is, for tests that need a real browser.
import { existsSync } from "node:fs";

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

export const missingBrowser =
  "no Chromium was found; install one (Debian: apt-get install -y chromium), or name it in CHROMIUM_PATH";

/** What CHROMIUM_PATH names, else the first of the usual places that has one, else null. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | null {
  const named = environment["CHROMIUM_PATH"];
  const places = named === undefined || named === "" ? usualPlaces : [named];
  return places.find((place) => existsSync(place)) ?? null;
}
