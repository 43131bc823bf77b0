import { guidOf } from "./guid.ts";

/** Who made something, and when, as the attributes of REFI-QDA; what is not known is left out. */
export function stamped({ by, at }: { readonly by: string; readonly at: string }) {
  return { creatingUser: by === "" ? null : userGuid(by), creationDateTime: dateTime(at) };
}

/** Coders are told by their names. */
export function userGuid(name: string): string {
  return guidOf(`user:${name}`);
}

const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(Z|[-+]\d\d:\d\d)?$/;

/** A time as xsd:dateTime; null for what is none. */
export function dateTime(at: string): string | null {
  return iso.test(at) && !Number.isNaN(Date.parse(at)) ? at : null;
}

/** A time of a file as the study has it, in UTC; one without a zone is taken to be. Null for what is none. */
export function timeIn(written: string): string | null {
  const [, zone] = iso.exec(written.trim()) ?? [];
  if (dateTime(written.trim()) === null) return null;
  if (zone === "Z") return written.trim();
  return new Date(zone === undefined ? `${written.trim()}Z` : written.trim()).toISOString();
}
