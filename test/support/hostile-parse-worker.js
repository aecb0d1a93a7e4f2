// Stands in for the parser's thread: does to it what the name of the file or of its part says.
import { Buffer } from "node:buffer";
import { exit } from "node:process";
import { parentPort } from "node:worker_threads";

const deeds = {
  loop() {
    for (;;);
  },
  hog() {
    const kept = [];
    for (;;) kept.push(Array.from({ length: 1000 }, (_, index) => ({ index })));
  },
  crash() {
    throw new Error("Cannot go on: it fell over");
  },
  exit() {
    exit(0);
  },
};

parentPort.on("message", ({ path, bytes, from }) => {
  // A file of several parts names them in its content, a line each.
  const parts = path.endsWith(".zip")
    ? Buffer.from(bytes)
        .toString()
        .split("\n")
        .map((name) => `${path}/${name}`)
    : [path];
  for (const part of parts.slice(from)) {
    parentPort.postMessage({ kind: "begin", path: part });
    deeds[/(\w+)\.\w+$/.exec(part)[1]]?.();
    const article = { id: part, file: path, title: part, text: `The council of ${part} met.` };
    const unknown = { date: null, publisher: null, dateline: null, url: null, language: null };
    const parsed = {
      articles: [{ ...article, ...unknown, marks: [] }],
      failures: [],
      places: new Map([[part, path]]),
    };
    parentPort.postMessage({ kind: "part", parsed });
  }
  parentPort.postMessage({ kind: "end" });
});
parentPort.postMessage({ kind: "ready" });
