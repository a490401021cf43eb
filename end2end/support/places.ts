import { type Api, bare } from "./api";
import { importDraft, newAssociation } from "./association";
import { pathTo } from "./mail";
import { letterText } from "./pdf";

/** Identifiers that page addresses are made of, found in the demonstration through the API. */
export interface Places {
  slug: string;
  association: string;
  building: string;
  entrance: string;
  mandate: string;
  unit: string;
  /** What was last recorded about that unit. */
  change: string;
  owner: string;
  /** The account of the demo owner. */
  account: string;
  /** The role of somebody in the demonstration's association. */
  role: string;
  /** The demonstration's organization. */
  organization: string;
  /** The house of somebody who works in the demonstration's organization too. */
  otherSlug: string;
  generalKey: string;
  specialKey: string;
  deed: string;
  call: string;
  /** What the demo owner herself has. */
  ownUnit: string;
  ownCall: string;
  ownContribution: string;
  /** The text that the code on her letter and on her page stands for. */
  ownPayment: string;
  /** The code that is printed on her letter. */
  verification: string;
  /** An association without a single unit. */
  emptySlug: string;
  /** A list for it that somebody is looking at. */
  importDraft: string;
  /** What everybody finds the demonstration's public page by. */
  publicSlug: string;
  /** The association that takes over from a former syndic. */
  handoverSlug: string;
  handover: string;
  /** Letters that go by post. */
  letterBatch: string;
  /** An address under which the demo syndic's calendar follows. */
  calendarFeed: string;
  webhook: string;
  /** A document of the association, open to every owner. */
  document: string;
  /** The secret of a link by which somebody without an account may fetch it. */
  documentPass: string;
  /** Something that was sent in the association. */
  delivery: string;
  /** A request for the information on a sale that waits for its answer. */
  transfer: string;
  /** The secret of a link by which a notary may ask, and of one to a file that she has asked for. */
  notaryRequest: string;
  notaryFile: string;
  /** Somebody who lives in a unit. */
  occupant: string;
  /** An owner with a means of contact who has agreed to be written to by e-mail. */
  reached: string;
  contact: string;
  consent: string;
  /** An association that has one person twice among its owners. */
  twinsSlug: string;
  twin: string;
  otherTwin: string;
  /** A job that the demo syndic asked for. */
  job: string;
}

// The tests that ran before have made associations too, and the list goes by name.
const DEMO = `{ viewer { associations(first: 100) { nodes { id slug name } } } }`;
const TAKEN_OVER = `{ viewer { associations(first: 100) { nodes { slug handovers(first: 1) { nodes { id } } } } } }`;
const PARTS = `query Parts($id: ID!) {
  association(id: $id) {
    buildings { id entrances { id } }
    mandates { id }
    units(first: 1) { nodes { id ownershipHistory { id holds } } }
    owners(first: 1) { nodes { id } }
    occupants(first: 1) { nodes { id } }
    distributionKeys { id }
    deeds { id }
    publicPage { slug }
    callsForFunds(first: 5) { nodes { id status } }
    documents(filter: { kind: INTERNAL_RULES }, first: 1) { nodes { id } }
    transfers(filter: { states: [REQUESTED, IN_PROGRESS] }, first: 1) { nodes { id } }
  }
}`;
const REACHED = `query Reached($id: ID!) {
  association(id: $id) { owners(filter: { search: "Sofie Janssens" }, first: 1) { nodes { id contacts { id } consents { id } } } }
}`;
const OWN = `{ viewer { account { id } roles { owner {
  ownerships { unit { id } }
  contributions(first: 5) { nodes { id callForFunds { id } payment { epc } } }
} } } }`;

/** What nothing has: where something was not found, its pages are the only ones that fail for it. */
const NOTHING = "00000000-0000-0000-0000-000000000000";

export async function discover(api: Api, ownerApi: Api, platformApi: Api): Promise<Places> {
  const demo = (await api.ask(DEMO)).viewer.associations.nodes.find((one: { name: string }) => one.name === "ACP Résidence Les Tilleuls");
  const { association } = await api.ask(PARTS, { id: demo.id });
  const takenOver = (await api.ask(TAKEN_OVER)).viewer.associations.nodes.find((one: { handovers: { nodes: unknown[] } }) => one.handovers.nodes.length > 0);
  const [reached] = (await api.ask(REACHED, { id: demo.id })).association.owners.nodes;
  const { viewer } = await ownerApi.ask(OWN);
  const own = viewer.roles.find((role: { owner: unknown }) => role.owner).owner;
  // Other tests issue calls and cancel them again: the older ones stay as they are.
  const contribution = own.contributions.nodes.filter((one: { payment: unknown }) => one.payment).at(-1);
  const call = association.callsForFunds.nodes.filter((one: { status: string }) => one.status === "ISSUED").at(-1);
  const letter = await letterText(ownerApi, `/files/calls/${bare(contribution.callForFunds.id)}/contributions/${bare(contribution.id)}.pdf`);
  const verification = /\/verify\/([\w-]+)/.exec(letter)?.[1];
  if (!verification) throw new Error(`The letter names no address to verify it at:\n${letter}`);
  const emptySlug = (await newAssociation(api, "ACP Sans lots")).slug;
  return {
    slug: demo.slug,
    association: bare(demo.id),
    building: bare(association.buildings[0].id),
    entrance: bare(await entrance(api, association.buildings[0])),
    mandate: bare(association.mandates[0].id),
    unit: bare(association.units.nodes[0].id),
    change: bare(association.units.nodes[0].ownershipHistory.find((one: { holds: boolean }) => one.holds).id),
    owner: bare(association.owners.nodes[0].id),
    account: bare(viewer.account.id),
    role: await role(api, demo.id),
    organization: bare((await api.ask("{ viewer { organization { id } } }")).viewer.organization.id),
    otherSlug: "acp-clos-des-lilas",
    generalKey: bare(association.distributionKeys[0].id),
    specialKey: bare(association.distributionKeys[1].id),
    deed: bare(association.deeds[0].id),
    call: bare(call.id),
    ownUnit: bare(own.ownerships[0].unit.id),
    ownCall: bare(contribution.callForFunds.id),
    ownContribution: bare(contribution.id),
    ownPayment: contribution.payment.epc,
    verification,
    emptySlug,
    importDraft: await importDraft(api, emptySlug, "Lot;Type;Quotités;Nom;Code\nA1;Appartement;600;Anne Peeters;7\nA2;Piscine;399,5;Luc Maes;8\n"),
    publicSlug: association.publicPage.slug,
    handoverSlug: takenOver.slug,
    handover: bare(takenOver.handovers.nodes[0].id),
    document: bare(association.documents.nodes[0].id),
    documentPass: await documentPass(api, association.documents.nodes[0].id),
    delivery: await delivery(api, demo.id),
    transfer: bare(association.transfers.nodes[0].id),
    letterBatch: await letterBatch(api, demo.id),
    calendarFeed: bare((await api.make("calendarFeedCreate", {}, "newCalendarFeed { feed { id } }")).newCalendarFeed.feed.id),
    webhook: await webhook(api),
    ...(await notary(api, demo.id)),
    occupant: bare(association.occupants.nodes[0].id),
    reached: bare(reached.id),
    contact: bare(reached.contacts[0].id),
    consent: bare(reached.consents[0].id),
    ...(await twins(api)),
    job: await job(api, platformApi),
  };
}

/** An entrance of the demonstration's building, which has none of its own accord. */
async function entrance(api: Api, building: { id: string; entrances: { id: string }[] }): Promise<string> {
  const [known] = building.entrances;
  if (known) return known.id;
  return (await api.make("entranceCreate", { buildingId: building.id, name: "Entrée A" }, "entrance { id }")).entrance.id;
}

/** A link by which somebody without an account fetches a document once. */
async function documentPass(api: Api, documentId: string): Promise<string> {
  const input = { documentId, recipient: "Me Claire Fontaine", days: 1 };
  const { url } = (await api.make("documentPassCreate", input, "newDocumentPass { url }")).newDocumentPass;
  return url.split("/").pop()!;
}

/** Something that was sent in the demonstration; waits for it, since mails leave after what they speak of. */
async function delivery(api: Api, id: string): Promise<string> {
  const query = "query($id: ID!) { association(id: $id) { deliveries(filter: { channel: EMAIL }, first: 1) { nodes { id } } } }";
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const [sent] = (await api.ask(query, { id })).association.deliveries.nodes;
    if (sent) return bare(sent.id);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return NOTHING;
}

/** Registered letters in the demonstration; waits until they are drawn. */
async function letterBatch(api: Api, association: string): Promise<string> {
  const texts = [{ language: "fr", subject: "Coupure d’eau", body: "L’eau sera coupée lundi." }];
  const input = { associationId: association, kind: "NOTICE", texts, audience: "ALL", dispatch: "REGISTERED" };
  const { id } = (await api.make("letterBatchPrepare", input, "letterBatch { id }")).letterBatch;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const { state } = (await api.ask("query($id: ID!) { node(id: $id) { ... on LetterBatch { state } } }", { id })).node;
    if (state !== "DRAWING") break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return bare(id);
}

/** A notary asks without an account, and wants to ask once more. */
async function notary(api: Api, association: string): Promise<Pick<Places, "notaryRequest" | "notaryFile">> {
  const email = `places-${Date.now()}-${process.pid}@notary.example`;
  const begin = async (but: string[]) => {
    await api.make("portalBegin", { associationId: association, email, language: "fr" }, "sent");
    return pathTo(email, "/notary/request/", but);
  };
  const secret = (path: string) => path.split("/").pop()!;
  const first = await begin([]);
  const { fees } = (await api.make("portalOpen", { token: secret(first) }, "start { fees }")).start;
  const input = { token: secret(first), kind: "CONTRACT", requester: "NOTARY", name: "Me Claire Fontaine", office: "Étude Fontaine", unitReference: "A4B", fees };
  const { path } = await api.make("portalRequest", input, "path");
  return { notaryRequest: secret(await begin([first])), notaryFile: secret(path) };
}

/** A webhook that leads nowhere, with something that was to be told to it. */
async function webhook(api: Api): Promise<string> {
  const [known] = (await api.ask("{ viewer { webhooks { id } } }")).viewer.webhooks;
  if (known) return bare(known.id);
  const input = { url: "https://hooks.example.org/mitoyen", description: "Comptabilité", events: ["call.issued", "document.added"] };
  const { id } = (await api.make("webhookCreate", input, "newWebhook { webhook { id } }")).newWebhook.webhook;
  await api.make("webhookPing", { webhookId: id }, "webhook { id }");
  return bare(id);
}

/** A role in an association, given to somebody who is not in the demonstration. */
async function role(api: Api, association: string): Promise<string> {
  const input = { associationId: association, role: "OCCUPANT", email: `places-${Date.now()}@example.org`, displayName: "Nadia Amrani", language: "fr" };
  return bare((await api.make("roleGrant", input, "assignment { id }")).assignment.id);
}

/** One person twice in a register: in an association of its own, since whoever looks at the demonstration would be told of the pair. */
async function twins(api: Api): Promise<Pick<Places, "twinsSlug" | "twin" | "otherTwin">> {
  const { id, slug } = await newAssociation(api, "ACP Sosies");
  const owner = async (name: string, email: string) => {
    const input = { associationId: id, kind: "NATURAL", name, email, language: "fr" };
    return bare((await api.make("ownerCreate", input, "owner { id }")).owner.id);
  };
  return { twinsSlug: slug, twin: await owner("Luc Maes", "luc.maes@example.org"), otherTwin: await owner("Maes Luc", "l.maes@example.org") };
}

/** A job that drew letters. Only who runs the platform is told which there are, and of the progress only who asked for it. */
async function job(api: Api, platformApi: Api): Promise<string> {
  const { platform } = await platformApi.ask(`{ platform { jobs(filter: { kind: "outside.letters" }, first: 20) { nodes { id } } } }`);
  for (const { id } of platform.jobs.nodes as { id: string }[]) {
    if ((await api.ask("query($id: ID!) { jobProgress(id: $id) { id } }", { id })).jobProgress) return bare(id);
  }
  return NOTHING;
}
