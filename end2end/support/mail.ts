import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

/** The text of a quoted-printable or plain body. */
function decoded(body: string): string {
  const bytes = body.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** The path of a link with a secret, such as `/join`, in a mail to this address; waits for the mail. */
export async function linkTo(address: string, page: string): Promise<string> {
  const folder = process.env.MITOYEN_TEST_MAILS;
  if (!folder) throw new Error("MITOYEN_TEST_MAILS is not set: the global setup names the folder of the mails");
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const mails = readdirSync(folder).filter((name) => name.endsWith(".eml")).map((name) => readFileSync(path.join(folder, name), "latin1"));
    const found = mails.filter((mail) => new RegExp(`^To: [^\\n]*(\\n[ \\t][^\\n]*)*${address.replaceAll(".", "\\.")}`, "m").test(mail)).map((mail) => /https?:\/\/[^/\s]+(\/\S+\?link=[\w-]+)/.exec(decoded(mail))?.[1]);
    const link = found.find((one) => one?.includes(`${page}?`));
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No mail with a link to ${page} has come for ${address}`);
}
