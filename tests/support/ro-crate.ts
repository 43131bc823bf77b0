/**
 * What breaks the RO-Crate Metadata Specification 1.1 in the files of a package: its MUSTs on the descriptor, the root, data entities,
 * flattened and compacted JSON-LD and the page for people; and that every file of the package is described, with its size and
 * its media type, which is asked for here beyond the specification. Empty for a sound crate.
 */
export function faultsOfCrate(files: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const metadata = files.get("ro-crate-metadata.json");
  if (!metadata) return ["there is no ro-crate-metadata.json in the root"];
  const json = new TextDecoder("utf-8", { fatal: true }).decode(metadata);
  const crate = JSON.parse(json) as { "@context"?: unknown; "@graph"?: readonly Entity[] };
  const graph = crate["@graph"] ?? [];
  const faults: string[] = [];
  const must = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  must(crate["@context"] === "https://w3id.org/ro/crate/1.1/context", "the context is another");
  const byId = new Map(graph.map((entity) => [entity["@id"], entity]));
  must(byId.size === graph.length, "two entities have one @id");
  for (const entity of graph) {
    must(typeof entity["@id"] === "string" && entity["@type"] !== undefined, "an entity lacks @id or @type");
    for (const [name, value] of Object.entries(entity)) {
      must(value !== null && value !== "", `${entity["@id"]}: ${name} is empty`);
      for (const one of [value].flat())
        if (typeof one === "object" && one !== null) {
          must(Object.keys(one).join() === "@id", `${entity["@id"]}: ${name} is nested, not flattened`);
          const id = (one as Entity)["@id"];
          must(
            byId.has(id) || id.startsWith("https://"),
            `${entity["@id"]}: ${name} points to nothing: ${id}`,
          );
        }
    }
  }

  const descriptor = byId.get("ro-crate-metadata.json");
  must(descriptor?.["@type"] === "CreativeWork", "the descriptor is no CreativeWork");
  must(
    idOf(descriptor?.conformsTo) === "https://w3id.org/ro/crate/1.1",
    "the descriptor conforms to another version",
  );
  const root = byId.get(idOf(descriptor?.about) ?? "");
  must(root?.["@id"] === "./" && root["@type"] === "Dataset", "the root is no Dataset ./");
  for (const name of ["name", "description", "license"])
    must(root?.[name] !== undefined, `the root has no ${name}`);
  must(/^\d{4}-\d\d-\d\d/.test(String(root?.datePublished)), "datePublished is no day of ISO 8601");

  const listed = new Set([root?.hasPart ?? []].flat().map(idOf));
  const website = ["ro-crate-metadata.json", "ro-crate-preview.html"];
  for (const [name, bytes] of files) {
    if (website.includes(name)) continue;
    const id = name.split("/").map(encodeURIComponent).join("/");
    const entity = byId.get(id);
    must(listed.has(id), `${name} is not part of the root`);
    must(entity?.["@type"] === "File", `${name} is no File`);
    must(entity?.contentSize === String(bytes.length), `${name} has another size`);
    must(/^[\w-]+\/[\w.+-]+$/.test(String(entity?.encodingFormat)), `${name} has no media type`);
  }
  for (const id of listed)
    must(files.has(decodeURIComponent(id ?? "")), `${id} is listed, and no file of the package`);

  const page = new TextDecoder().decode(files.get("ro-crate-preview.html"));
  const data = /<head>.*<script type="application\/ld\+json">(.*?)<\/script>.*<\/head>/s.exec(page)?.[1];
  must(page.startsWith("<!DOCTYPE html>"), "the page is no HTML 5");
  must(data !== undefined && isSame(data, json), "the page does not hold the metadata");
  must(page.split("<script").length === 2, "something in the page runs");
  return faults;
}

type Entity = { readonly "@id": string; readonly "@type"?: unknown; readonly [name: string]: unknown };

function idOf(value: unknown): string | undefined {
  return (value as Entity | undefined)?.["@id"];
}

function isSame(a: string, b: string): boolean {
  return JSON.stringify(JSON.parse(a)) === JSON.stringify(JSON.parse(b));
}
