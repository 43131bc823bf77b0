import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bridgeCalls, bridgeOver } from "../../shared/bridge-calls.ts";
import { BrokenMessage, decodeMessage, encodeMessage } from "../../shared/bridge-wire.ts";

const there = (value: unknown) => decodeMessage(encodeMessage(value));

/** Without -0, which JSON does not know. */
const plain = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)));
const carried = fc.oneof(
  fc.array(fc.oneof(plain, fc.uint8Array({ maxLength: 50 })), { maxLength: 4 }),
  fc.record({ is: fc.string(), bytes: fc.uint8Array({ maxLength: 50 }), files: fc.array(fc.uint8Array()) }),
);

describe("a message of the bridge", () => {
  it.each([[["a", null, 3, true]], [{ is: "read", sha256: "ab" }], ["cancelled"], [null], [undefined], [[]]])(
    "carries plain values: %j",
    (value) => expect(there(value)).toEqual(value),
  );

  it("carries bytes wherever they stand, and those of Node's Buffer as plain ones", () => {
    const value = [{ name: "å.docx", bytes: new Uint8Array([1, 2]) }, new Uint8Array(), Buffer.from([255])];
    expect(there(value)).toEqual([
      { name: "å.docx", bytes: new Uint8Array([1, 2]) },
      new Uint8Array(),
      new Uint8Array([255]),
    ]);
  });

  it("is read also where it stands inside a larger buffer", () => {
    const message = encodeMessage([new Uint8Array([7, 8])]);
    const larger = new Uint8Array(message.length + 10);
    larger.set(message, 5);
    expect(decodeMessage(larger.subarray(5, 5 + message.length))).toEqual([new Uint8Array([7, 8])]);
  });

  it("comes back as it was (seed 14)", () =>
    fc.assert(
      fc.property(carried, (value) => {
        expect(there(value)).toEqual(value);
      }),
      { seed: 14 },
    ));

  it("is refused when it is cut anywhere", () => {
    const message = encodeMessage(["a", new Uint8Array([1, 2, 3])]);
    for (let length = 0; length < message.length; length += 1) {
      expect(() => decodeMessage(message.subarray(0, length))).toThrow(BrokenMessage);
    }
  });

  it.each([
    ["bytes after its end", Uint8Array.of(...encodeMessage(1), 0)],
    ["a part that is not there", head('{"value":{"$bytes":0},"lengths":[]}')],
    ["a length below nothing", head('{"value":1,"lengths":[-1]}')],
    ["a length that is no number", head('{"value":1,"lengths":["2"]}')],
    ["no lengths", head('{"value":1}')],
    ["no head", head("null")],
    ["a head that is not JSON", head("{")],
    ["a head longer than itself", Uint8Array.of(255, 255, 255, 255, 1)],
  ])("is refused with %s", (_what, message) => expect(() => decodeMessage(message)).toThrow(BrokenMessage));

  it("throws nothing but BrokenMessage, whatever the bytes (seed 15)", () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          decodeMessage(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(BrokenMessage);
        }
      }),
      { seed: 15, numRuns: 1000 },
    ));

  it("refuses to carry what would be taken for a mark of its own", () =>
    expect(() => encodeMessage([{ $bytes: 0 }])).toThrow(TypeError));

  it("leaves prototypes alone", () => {
    const value = decodeMessage(head('{"value":{"__proto__":{"isAdmin":true}},"lengths":[]}'));
    expect((value as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});

describe("the bridge over a way of sending", () => {
  it("has the named calls, nothing else, and cannot be changed", () => {
    const bridge = bridgeOver(async () => null);
    expect(Object.keys(bridge)).toEqual(bridgeCalls);
    expect(Object.isFrozen(bridge)).toBe(true);
  });

  it("sends the name and the arguments, and answers what comes back", async () => {
    const bridge = bridgeOver(async (call, args) => ({ call, args }));
    expect(await bridge.readProject("t")).toEqual({ call: "readProject", args: ["t"] });
  });
});

function head(json: string): Uint8Array {
  const bytes = new TextEncoder().encode(json);
  return Uint8Array.of(bytes.length, 0, 0, 0, ...bytes);
}
