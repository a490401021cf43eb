import { mkdirSync } from "node:fs";
import path from "node:path";

import { Server, freePort } from "./server";

/** Starts the server that all tests share, with the demonstration in it, and stops it when they are done. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const logs = path.join(__dirname, "..", "test-results");
  mkdirSync(logs, { recursive: true });
  const wanted = process.env.MITOYEN_BASE_URL;
  const port = wanted ? Number(new URL(wanted).port) : await freePort();
  const server = new Server({ port, demo: true, log: path.join(logs, "server.log") });
  server.fill();
  await server.start();
  // Workers inherit the environment that stands here when they start.
  process.env.MITOYEN_BASE_URL = server.url;
  process.env.MITOYEN_TEST_MAILS = server.mails;
  return async () => {
    await server.stop();
    // A page may look right while the server has failed behind it.
    const failures = server.failures();
    if (failures.length > 0) throw new Error(`The server has logged failures:\n${failures.join("\n")}`);
  };
}
