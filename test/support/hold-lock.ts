// A process that takes a store's lock: `hold` keeps it until it is killed, `take-turns` takes it five
// times and fails if it ever meets another process inside, `update` dies in the middle of an update.
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { acquireIngestLock } from "../../vectorstore/local/ingest-lock.ts";
import { beginUpdate } from "../../vectorstore/local/update-store.ts";

const [store = "", mode = ""] = process.argv.slice(2);

if (mode === "hold") {
  await acquireIngestLock(store, { waitMs: 0 });
  console.log("held");
  setInterval(() => undefined, 1000);
} else if (mode === "take-turns") {
  for (let turn = 0; turn < 5; turn++) {
    const lock = await acquireIngestLock(store, { waitMs: 25_000 });
    const inside = join(store, "inside");
    await writeFile(inside, "", { flag: "wx" });
    await lock.assertHeld();
    await rm(inside);
    await lock.release();
  }
  console.log("done");
} else {
  const update = await beginUpdate(store, {
    embedder: { name: "test-16", dimension: 16 },
    passageSettings: "paragraphs",
  });
  await update.remove(["a.txt"]);
  console.log("held");
  setInterval(() => undefined, 1000);
}
