import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

/** The text of a quoted-printable or plain body. */
function decoded(body: string): string {
  const bytes = body.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** What the mails to an address say, in no order. */
function mailsTo(address: string): string[] {
  const folder = process.env.MITOYEN_TEST_MAILS;
  if (!folder) throw new Error("MITOYEN_TEST_MAILS is not set: the global setup names the folder of the mails");
  const mails = readdirSync(folder).filter((name) => name.endsWith(".eml")).map((name) => readFileSync(path.join(folder, name), "latin1"));
  const to = new RegExp(`^To: [^\\n]*(\\n[ \\t][^\\n]*)*${address.replaceAll(".", "\\.")}`, "m");
  return mails.filter((mail) => to.test(mail)).map(decoded);
}

/** Looks for a link until it has come. */
async function waitFor(find: () => string | undefined, what: string): Promise<string> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const link = find();
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No mail with a link to ${what} has come`);
}

/** The path of a link with a secret, such as `/join`, in a mail to this address; waits for the mail. */
export function linkTo(address: string, page: string): Promise<string> {
  const find = () => mailsTo(address).map((mail) => /https?:\/\/[^/\s]+(\/\S+\?link=[\w-]+)/.exec(mail)?.[1]).find((link) => link?.includes(`${page}?`));
  return waitFor(find, `${page} for ${address}`);
}

/** The path of a link that ends with its secret, such as `/notary/file/`, in a mail to this address, other than those that are known; waits for the mail. */
export function pathTo(address: string, page: string, but: string[] = []): Promise<string> {
  const links = () => mailsTo(address).flatMap((mail) => [...mail.matchAll(/https?:\/\/[^/\s]+(\/[\w/-]+)/g)].map((link) => link[1]!));
  return waitFor(() => links().find((link) => link.includes(page) && !but.includes(link)), `${page} for ${address}`);
}
