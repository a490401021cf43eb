import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import type { Api } from "./api";

/** A PDF on disk, for the tools that everybody else reads it with. */
export class Pdf {
  private readonly folder = mkdtempSync(path.join(tmpdir(), "mitoyen-pdf-"));
  private readonly file = path.join(this.folder, "letter.pdf");

  constructor(readonly bytes: Buffer) {
    writeFileSync(this.file, bytes);
  }

  static async download(api: Api, address: string): Promise<Pdf> {
    const answer = await api.http.get(address);
    const kind = answer.headers()["content-type"];
    if (!answer.ok() || kind !== "application/pdf") throw new Error(`${address} answers ${answer.status()} with ${kind}`);
    return new Pdf(await answer.body());
  }

  /** The text in reading order. */
  text(): string {
    return this.run("pdftotext", ["-enc", "UTF-8", this.file, "-"]);
  }

  /** Throws with the tool's words when the file is not sound. */
  check(): string {
    return this.run("qpdf", ["--check", this.file]);
  }

  /** The XMP metadata. */
  metadata(): string {
    return this.run("pdfinfo", ["-meta", this.file]);
  }

  info(): string {
    return this.run("pdfinfo", [this.file]);
  }

  pages(): number {
    return Number(/^Pages:\s+(\d+)/m.exec(this.info())?.[1]);
  }

  /** What the codes on the pages say, read off the picture that a printer would make. */
  codes(): string[] {
    this.run("pdftoppm", ["-r", "150", "-gray", "-png", this.file, path.join(this.folder, "page")]);
    const pictures = readdirSync(this.folder).filter((name) => name.endsWith(".png")).sort();
    return pictures.flatMap((name) => scan(path.join(this.folder, name)));
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private run(program: string, options: string[]): string {
    return execFileSync(program, options, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024, stdio: ["ignore", "pipe", "pipe"] });
  }
}

/** What the payment codes in a picture say. */
export function scan(picture: string): string[] {
  try {
    // Without "binary" the tool guesses an alphabet; our codes say themselves that they are UTF-8.
    const options = ["--quiet", "--raw", "-Sbinary", "-S*.enable=0", "-Sqrcode.enable=1", picture];
    const text = execFileSync("zbarimg", options, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    return text.split(/^(?=BCD$)/m).map((code) => code.trimEnd());
  } catch (error) {
    // Status 4 says that there is no code in the picture.
    if ((error as { status?: number }).status === 4) return [];
    throw error;
  }
}

export async function letterText(api: Api, address: string): Promise<string> {
  const pdf = await Pdf.download(api, address);
  try {
    return pdf.text();
  } finally {
    pdf.dispose();
  }
}
