import { describe, expect, it } from "vitest";
import { readNameKey, writeNameKey } from "../../../../shared/formats/name-key/name-key-file.ts";
import { keyFromTable } from "../../../../shared/pseudonyms/name-key.ts";

/** Two to the power of it: cheap, since what a guess costs is age's. */
const factor = 6;
const key = [
  { name: "Åsa Öst", pseudonym: "Marta Ek" },
  { name: '- Hallå; "där"', pseudonym: "Person 2" },
];
const namesIn = async (bytes: Uint8Array, passphrase: string) => {
  const opened = await readNameKey(bytes, passphrase);
  if (opened.is === "refused") return opened.why;
  const read = keyFromTable(opened.value);
  return "is" in read ? read.is : read.map(({ name, pseudonym }) => ({ name, pseudonym }));
};

describe("a key of pseudonyms as a file", () => {
  it("is read as it was written, and holds no name to be seen", async () => {
    const bytes = await writeNameKey(key, "correct horse", factor);
    expect(new TextDecoder("latin1").decode(bytes)).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
    expect(new TextDecoder().decode(bytes)).not.toMatch(/Öst|Marta/);
    expect(await namesIn(bytes, "correct horse")).toEqual(key);
  });

  it.each([
    ["composed", "composed", "NFC", "NFC"],
    ["composed", "decomposed", "NFC", "NFD"],
    ["decomposed", "composed", "NFD", "NFC"],
    ["decomposed", "decomposed", "NFD", "NFD"],
  ] as const)(
    "with a passphrase of Swedish letters that was %s opens by it %s",
    async (_, __, written, typed) => {
      const passphrase = "få räddningsbåtar på östersjön";
      const bytes = await writeNameKey(key, passphrase.normalize(written), factor);
      expect(await namesIn(bytes, passphrase.normalize(typed))).toEqual(key);
      expect(await namesIn(bytes, "fa raddningsbatar pa ostersjon")).toBe("wrong-passphrase");
    },
  );

  it("that another program wrote with a decomposed passphrase opens by the composed one", async () => {
    const { Encrypter } = await import("age-encryption");
    const encrypter = new Encrypter();
    encrypter.setPassphrase("båt".normalize("NFD"));
    encrypter.setScryptWorkFactor(factor);
    const bytes = await encrypter.encrypt("name;pseudonym\nAnna;Marta\n");
    expect(await namesIn(bytes, "båt".normalize("NFC"))).toEqual([{ name: "Anna", pseudonym: "Marta" }]);
  });

  it("is told from a wrong passphrase where it is damaged, cut, empty or another file", async () => {
    const bytes = await writeNameKey(key, "correct horse", factor);
    const flipped = bytes.with(bytes.length - 3, (bytes.at(-3) ?? 0) ^ 1);
    for (const damaged of [
      flipped,
      bytes.subarray(0, bytes.length - 9),
      bytes.subarray(0, 40),
      new Uint8Array(),
    ])
      expect(await namesIn(damaged, "correct horse")).toBe("no-key-file");
    expect(await namesIn(new TextEncoder().encode("name;pseudonym\nAnna;Marta"), "correct horse")).toBe(
      "no-key-file",
    );
    expect(await namesIn(bytes, "incorrect horse")).toBe("wrong-passphrase");
  });
});
