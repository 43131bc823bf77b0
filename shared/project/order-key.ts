import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";

/** Letters and digits, compared code unit by code unit. */
const lettersAndDigits = /^[0-9A-Za-z]+$/;

/**
 * Rising order keys between two others (null: before or behind all), so that what is put between two siblings
 * changes neither of them. Throws where the two are not in their order.
 */
export function orderKeysBetween(
  before: string | null,
  behind: string | null,
  count: number,
): readonly string[] {
  return generateNKeysBetween(before, behind, count);
}

/** Whether a text is an order key, so that other keys can be made before and behind it. */
export function isOrderKey(text: string): boolean {
  if (!lettersAndDigits.test(text)) return false;
  try {
    generateKeyBetween(text, null);
    return true;
  } catch {
    return false;
  }
}
