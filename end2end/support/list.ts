import type { Role } from "./people";
import type { Places } from "./places";

/** One page: its name in reports, and its address without the language. */
export interface Listed {
  name: string;
  role: Role | "nobody";
  path: (places: Places) => string;
  /** 200 unless the page says of something that it is not there, or not for the reader. */
  status?: number;
  /** For addresses that end with the language instead of beginning with it. */
  whole?: boolean;
}

const of = (role: Listed["role"], status?: number) => (name: string, path: Listed["path"], more: Partial<Listed> = {}): Listed => ({
  name,
  role,
  path,
  ...(status === undefined ? {} : { status }),
  ...more,
});
const nobody = of("nobody");
const syndic = of("syndic");
const owner = of("owner");
const platform = of("platform");
const a = (rest: string) => (places: Places) => `/a/${places.slug}${rest}`;
const empty = (rest: string) => (places: Places) => `/a/${places.emptySlug}${rest}`;

export const PAGES: Listed[] = [
  nobody("sign-in", () => "/sign-in"),
  nobody("signed-out", () => "/sign-out"),
  nobody("verify-genuine", (places) => `/verify/${places.verification}`),
  nobody("verify-unknown", () => "/verify/XXXX-XXXX", { status: 404 }),
  nobody("not-found", () => "/nowhere", { status: 404 }),
  nobody("offline", () => "/offline", { whole: true }),
  nobody("public-page", (places) => `/p/${places.publicSlug}`),
  nobody("public-page-unknown", () => "/p/nowhere", { status: 404 }),

  syndic("home", () => ""),
  syndic("associations", () => "/associations"),
  syndic("association-new", () => "/associations/new"),
  syndic("overview", a("")),
  syndic("association-edit", a("/edit")),
  syndic("settings", a("/settings")),
  syndic("partial", a("/partial")),
  syndic("partial-units", (places) => `/a/${places.emptySlug}/partial?parent=${places.association}`),
  syndic("mandates", a("/mandates")),
  syndic("mandate-new", a("/mandates/new")),
  syndic("mandate", (places) => `/a/${places.slug}/mandates/${places.mandate}`),
  syndic("mandate-renew", (places) => `/a/${places.slug}/mandates/new?renew=${places.mandate}`),
  syndic("mandate-edit", (places) => `/a/${places.slug}/mandates/${places.mandate}/edit`),
  syndic("mandate-end", (places) => `/a/${places.slug}/mandates/${places.mandate}/end`),
  syndic("buildings", a("/buildings")),
  syndic("building-new", a("/buildings/new")),
  syndic("building", (places) => `/a/${places.slug}/buildings/${places.building}`),
  syndic("entrance-new", (places) => `/a/${places.slug}/buildings/${places.building}/entrances/new`),
  syndic("entrance", (places) => `/a/${places.slug}/entrances/${places.entrance}`),
  syndic("building-edit", (places) => `/a/${places.slug}/buildings/${places.building}/edit`),
  syndic("units", a("/units")),
  syndic("units-archived", a("/units?archived=true")),
  syndic("unit-new", a("/units/new")),
  syndic("unit", (places) => `/a/${places.slug}/units/${places.unit}`),
  syndic("unit-edit", (places) => `/a/${places.slug}/units/${places.unit}/edit`),
  syndic("unit-before", (places) => `/a/${places.slug}/units/${places.unit}?asOf=1990-01-01`),
  syndic("unit-transfer", (places) => `/a/${places.slug}/units/${places.unit}/transfer`),
  syndic("unit-designation", (places) => `/a/${places.slug}/units/${places.unit}/designation`),
  syndic("unit-correct", (places) => `/a/${places.slug}/units/${places.unit}/history/${places.change}/correct`),
  syndic("unit-annul", (places) => `/a/${places.slug}/units/${places.unit}/history/${places.change}/annul`),
  syndic("titles", a("/titles")),
  syndic("titles-owners", a("/titles/owners")),
  syndic("titles-heads", a("/titles/heads")),
  syndic("unit-meters", (places) => `/a/${places.slug}/units/${places.unit}/meters`),
  syndic("map", a("/map")),
  syndic("shares", a("/shares")),
  syndic("shares-before", a("/shares?asOf=1990-01-01")),
  syndic("deeds", a("/deeds")),
  syndic("deed-new", a("/deeds/new")),
  syndic("deed", (places) => `/a/${places.slug}/deeds/${places.deed}`),
  syndic("deed-edit", (places) => `/a/${places.slug}/deeds/${places.deed}/edit`),
  syndic("shares-amend", a("/deeds/amend")),
  syndic("readiness", a("/readiness")),
  syndic("handovers", (places) => `/a/${places.handoverSlug}/handover`),
  syndic("handover", (places) => `/a/${places.handoverSlug}/handover/${places.handover}`),
  syndic("handovers-none", a("/handover")),
  syndic("handover-new", a("/handover/new")),
  syndic("public", a("/public")),
  syndic("public-preview", a("/public/preview")),
  syndic("owners", a("/owners")),
  syndic("owner-new", a("/owners/new")),
  syndic("owner", (places) => `/a/${places.slug}/owners/${places.owner}`),
  syndic("owner-edit", (places) => `/a/${places.slug}/owners/${places.owner}/edit`),
  syndic("keys", a("/keys")),
  syndic("key-new", a("/keys/new")),
  syndic("key-new-except", a("/keys/new?kind=except")),
  syndic("key-new-consumption", a("/keys/new?kind=consumption")),
  syndic("key-simulate", a("/keys/simulate")),
  syndic("keys-print", a("/keys/print")),
  syndic("key-amend", (places) => `/a/${places.slug}/keys/${places.specialKey}/amend`),
  syndic("key-correct", (places) => `/a/${places.slug}/keys/${places.specialKey}/correct`),
  syndic("key-general", (places) => `/a/${places.slug}/keys/${places.generalKey}`),
  syndic("key-special", (places) => `/a/${places.slug}/keys/${places.specialKey}`),
  syndic("import", a("/import")),
  syndic("import-result", a("/import/result")),
  syndic("import-draft", (places) => `/a/${places.emptySlug}/import/${places.importDraft}`),
  syndic("import-columns", (places) => `/a/${places.emptySlug}/import/${places.importDraft}/columns`),
  syndic("imports", a("/imports")),
  syndic("imports-none", empty("/imports")),
  syndic("export", a("/export")),
  syndic("calls", a("/calls")),
  syndic("call-new", a("/calls/new")),
  syndic("call", (places) => `/a/${places.slug}/calls/${places.call}`),
  syndic("call-cancel", (places) => `/a/${places.slug}/calls/${places.call}/cancel`),
  syndic("sign-out", () => "/sign-out"),
  syndic("forbidden", () => "/organizations", { status: 403 }),
  syndic("empty-overview", empty("")),
  syndic("empty-units", empty("/units")),
  syndic("empty-mandates", empty("/mandates")),
  syndic("empty-owners", empty("/owners")),
  syndic("empty-calls", empty("/calls")),
  syndic("empty-call-new", empty("/calls/new")),
  syndic("empty-key-new", empty("/keys/new")),
  syndic("empty-deeds", empty("/deeds")),
  syndic("empty-titles", empty("/titles")),
  syndic("empty-map", empty("/map")),
  syndic("empty-shares", empty("/shares")),
  syndic("empty-readiness", empty("/readiness")),
  syndic("empty-public", empty("/public")),

  owner("home", () => ""),
  owner("associations", () => "/associations"),
  owner("overview", a("")),
  owner("mandates", a("/mandates")),
  owner("mandate", (places) => `/a/${places.slug}/mandates/${places.mandate}`),
  owner("unit", (places) => `/a/${places.slug}/units/${places.ownUnit}`),
  owner("titles", a("/titles")),
  owner("map", a("/map")),
  owner("shares", a("/shares")),
  owner("deeds", a("/deeds")),
  owner("calls", a("/calls")),
  owner("call", (places) => `/a/${places.slug}/calls/${places.ownCall}`),

  platform("home", () => ""),
  platform("organizations", () => "/organizations"),
  platform("organization-new", () => "/organizations/new"),

  of("accountant")("home", () => ""),
  of("council")("home", () => ""),
  of("council")("readiness", a("/readiness")),
  of("occupant")("home", () => ""),
  of("contractor")("home", () => ""),
  of("notary")("home", () => ""),
];

/** The address of a page in a language. */
export function addressOf(page: Listed, places: Places, language: string): string {
  return page.whole ? `${page.path(places)}/${language}` : `/${language}${page.path(places)}`;
}
