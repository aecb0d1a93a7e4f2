// The example for nginx, read by nginx itself. Skipped where there is none.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished } from "vitest";
import { fakeAnswerer, gate, sampleEvents } from "../support/fake-answerer.ts";
import { readProjectFile } from "../support/source-files.ts";
import { startTestServer } from "../support/test-server.ts";
import { unlessMissingHere } from "../support/unless-missing.ts";

const missing = spawnSync("nginx", ["-v"]).error === undefined ? null : "nginx is not installed";

const ADMIN_KEY = "a-key-of-this-test-only";

/** The settings that the example's comment names. */
const flagsOfExample = Object.fromEntries(
  [...readProjectFile("deploy/nginx.conf").matchAll(/\b([A-Z_]+)=(\S+)/g)].map((match) => [
    match[1]!,
    match[2]!,
  ]),
);

/** The example with addresses of this test, and without the certificate that it has not. */
function exampleFor(port: number, upstream: string): string {
  return readProjectFile("deploy/nginx.conf")
    .replace("listen 443 ssl;", `listen 127.0.0.1:${port};`)
    .replace(/^\s*ssl_certificate.*$/gm, "")
    .replace("http://127.0.0.1:3000", upstream);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function startNginx(upstream: string): Promise<string> {
  if (missing !== null) throw new Error(missing);
  const folder = await mkdtemp(join(tmpdir(), "citewell-nginx-"));
  const port = await freePort();
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join("\n");
  await writeFile(join(folder, "site.conf"), exampleFor(port, upstream));
  await writeFile(
    join(folder, "nginx.conf"),
    `daemon off;\nmaster_process off;\npid ${folder}/pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n${temporary}\ninclude ${folder}/site.conf;\n}\n`,
  );
  const child = spawn("nginx", ["-c", join(folder, "nginx.conf"), "-e", "stderr"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  onTestFinished(async () => {
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    await rm(folder, { recursive: true, force: true });
  });
  const address = `http://127.0.0.1:${port}`;
  while (!(await isUp(address))) {
    if (child.exitCode !== null) throw new Error(`nginx did not start: ${errors}`);
    await setTimeout(25);
  }
  return address;
}

const isUp = (address: string): Promise<boolean> =>
  fetch(`${address}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );

unlessMissingHere(missing).test(
  "nginx passes on each event as it comes, not at the end",
  async () => {
    const held = gate();
    const [evidence, text, ...rest] = sampleEvents;
    const { answerer } = fakeAnswerer([evidence!, text!, held.opened, ...rest]);
    const { address } = await startTestServer({
      answerer,
      flags: { ...flagsOfExample, ADMIN_KEY },
    });
    const response = await fetch(`${await startNginx(address)}/ask`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "text/event-stream",
        authorization: `Bearer ${ADMIN_KEY}`,
      },
      body: JSON.stringify({ question: "How far did the river rise?" }),
    });
    let received = "";
    const decoder = new TextDecoder();
    for await (const bytes of response.body!) {
      received += decoder.decode(bytes, { stream: true });
      if (received.includes("event: text")) held.open();
    }
    expect(received).toContain("event: answer");
  },
);
