/** The name of a demo account on its tile, by its role. */
export const PEOPLE = {
  syndic: "Anne Peeters",
  accountant: "Bram Willems",
  council: "Karim Benali",
  owner: "Anne Dubois",
  dutchOwner: "Jan Peeters",
  occupant: "Lina Haddad",
  contractor: "Ascenseurs Mosan",
  notary: "Me Claire Fontaine",
  several: "Sofie Maes",
  platform: "Mitoyen",
} as const;
export type Role = keyof typeof PEOPLE;

export const LANGUAGES = ["fr", "nl", "de", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
