import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import path from "node:path";

/** How long a debug build may take to open its database and listen. */
const START_LIMIT_MS = 20_000;
const STOP_LIMIT_MS = 15_000;

const TARGET = process.env.CARGO_TARGET_DIR ?? firstExisting([path.join(homedir(), ".cache/mitoyen/target"), path.join(__dirname, "../../target")]);
export const BINARY = process.env.MITOYEN_BIN ?? path.join(TARGET, "debug/mitoyen");
export const SITE = process.env.MITOYEN_SITE_ROOT ?? path.join(TARGET, "site");

function firstExisting(folders: string[]): string {
  return folders.find((folder) => existsSync(folder)) ?? folders[0]!;
}

/** A port that nothing listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

interface Options {
  port: number;
  /** Whether the demo accounts may be entered without a password. */
  demo: boolean;
  /** The file that everything the server says goes to. */
  log: string;
  /** What stands in the server's configuration file, for what the environment has no words for. */
  configuration?: string;
}

/** The real binary over a database of its own in a folder that goes away. */
export class Server {
  readonly url: string;
  private readonly folder = mkdtempSync(path.join(tmpdir(), "mitoyen-end2end-"));
  private readonly environment: NodeJS.ProcessEnv;
  private child?: ChildProcess;

  constructor(private readonly options: Options) {
    this.url = `http://127.0.0.1:${options.port}`;
    const { PATH, HOME, TZ } = process.env;
    // The server reads this file when it stands in the folder where it works.
    if (options.configuration) writeFileSync(path.join(this.folder, "mitoyen.toml"), options.configuration);
    this.environment = {
      PATH,
      HOME,
      TZ,
      MITOYEN_LISTEN: `127.0.0.1:${options.port}`,
      MITOYEN_PUBLIC_URL: this.url,
      MITOYEN_DATABASE_URL: `sqlite://${path.join(this.folder, "mitoyen.sqlite")}`,
      MITOYEN_SITE_ROOT: SITE,
      MITOYEN_DEMO: String(options.demo),
      MITOYEN_MAIL_FOLDER: this.mails,
      MITOYEN_MAIL_FROM: "Mitoyen <noreply@mitoyen.example>",
    };
  }

  /** The folder that mails are written into instead of being sent. */
  get mails(): string {
    return path.join(this.folder, "mails");
  }

  /** Puts the demonstration into the database. It can be entered only on a server that runs with `demo`. */
  fill(): void {
    if (!existsSync(BINARY)) throw new Error(`${BINARY} does not exist: run \`cargo xtask build\`, or name the binary in MITOYEN_BIN`);
    execFileSync(BINARY, ["demo"], { env: this.environment, cwd: this.folder, stdio: "pipe" });
  }

  async start(): Promise<void> {
    const log = openSync(this.options.log, "w");
    this.child = spawn(BINARY, ["serve"], { env: this.environment, cwd: this.folder, stdio: ["ignore", log, log] });
    closeSync(log);
    const limit = Date.now() + START_LIMIT_MS;
    while (!(await this.isReady())) {
      if (this.child.exitCode !== null || Date.now() > limit) throw new Error(`The server did not start:\n${this.said()}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Starts again on the same database, as a demonstration or not. */
  async restart(demo: boolean): Promise<void> {
    await this.end();
    this.environment.MITOYEN_DEMO = String(demo);
    await this.start();
  }

  async stop(): Promise<void> {
    await this.end();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async end(): Promise<void> {
    const { child } = this;
    if (child && child.exitCode === null) {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT_MS);
      await ended;
      clearTimeout(timer);
    }
  }

  /** The lines that the server has logged as its own fault. */
  failures(): string[] {
    return this.said()
      .split("\n")
      .filter((line) => /\bERROR\b|panicked at/.test(line));
  }

  private said(): string {
    // Colours would stand between a line and its level.
    return readFileSync(this.options.log, "utf8").replace(/\u001b\[[0-9;]*m/g, "");
  }

  private async isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/health/ready`)).ok;
    } catch {
      return false;
    }
  }
}
