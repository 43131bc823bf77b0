import { FileDown } from "lucide-react";
import { useMemo, useState } from "react";
import type { CodeId } from "../../shared/project/records.ts";
import { balanceOfVoices, inShownOrder, neverQuoted } from "../../shared/themes/balance-of-voices.ts";
import { type VoicesBy, voicesBy } from "../../shared/themes/voices-by.ts";
import { heardWords } from "../codes/heard-words.ts";
import { type Say, useWords } from "../language/language.ts";
import { useProject } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import { Select } from "../ui/fields.tsx";
import { PublishVoices } from "./PublishVoices.tsx";
import "./voices.css";

/** How many are drawn until all are asked for. */
const most = 6;

type Line = { readonly key: string; readonly name: string; readonly quoted: number; readonly coded: number };

/** Who is quoted, and who could be: of this theme or of all, by person, section of the guide, wave or attribute. */
export function Voices({ themeId }: { readonly themeId: CodeId }) {
  const { say, language } = useWords();
  const project = useProject();
  const [ofAll, setOfAll] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const [isPublishing, setPublishing] = useState(false);
  const [chosen, setChosen] = useState("person");
  const counted = ofAll ? null : themeId;
  const { voices, quotes } = useMemo(() => balanceOfVoices(project, counted), [project, counted]);
  const kinds = useMemo(() => voicesBy(project, counted, language), [project, counted, language]);
  const named = useMemo(() => inShownOrder(project, voices, language), [project, voices, language]);
  const kind = kinds.find(({ by }) => keyOf(by) === chosen);
  const lines: readonly Line[] = kind
    ? kind.groups.map(({ name, quotes, extracts }) => ({
        ...{ key: name, name: name || say(`voices.none.${kind.by.is}`) },
        ...{ quoted: quotes, coded: extracts },
      }))
    : named;
  const shown = showsAll || kind ? lines : lines.slice(0, most);
  const others = lines.length - shown.length;
  const largest = Math.max(1, ...lines.map(({ quoted }) => quoted));
  const silent = heardWords(neverQuoted(voices), say);
  const [first] = named;
  return (
    <section className="quote-voices" aria-label={say("voices.title")}>
      <header>
        <h2>{say("voices.title")}</h2>
        <button type="button" aria-pressed={ofAll} onClick={() => setOfAll(!ofAll)}>
          {say(ofAll ? "voices.all" : "voices.theme")}
        </button>
      </header>
      {kinds.length > 0 && (
        <Select
          hideLabel
          label={say("voices.by")}
          value={kind ? chosen : "person"}
          options={[
            { value: "person", label: say("voices.by.person") },
            ...kinds.map(({ by }) => ({ value: keyOf(by), label: kindWords(by, say) })),
          ]}
          onChange={setChosen}
        />
      )}
      <table>
        <thead className="visually-hidden">
          <tr>
            <th>{kind ? kindWords(kind.by, say) : say("voices.person")}</th>
            <th>{say("voices.share")}</th>
            <th>{say("voices.of")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, name, quoted, coded }) => (
            <tr key={key} className={quoted === 0 ? "silent" : ""}>
              <th scope="row">{name}</th>
              <td className="bar" aria-hidden>
                <span style={{ width: `${(100 * quoted) / largest}%` }} />
              </td>
              <td className="figures">{say("voices.row", { quoted, coded })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {others > 0 && (
        <Button look="plain" onPress={() => setShowsAll(true)}>
          {say("voices.others", { count: others })}
        </Button>
      )}
      <p className="quiet">
        {[
          ...(first && quotes > 1 && first.quoted * 2 > quotes
            ? [say("voices.most", { name: first.name, quoted: first.quoted, of: quotes })]
            : []),
          ...(silent !== "" && quotes > 0 ? [say("voices.silent", { who: silent })] : []),
        ].join(" ")}
      </p>
      <Button look="plain" onPress={() => setPublishing(true)}>
        <FileDown aria-hidden />
        {say("voices.publish")}
      </Button>
      {isPublishing && <PublishVoices onClose={() => setPublishing(false)} />}
    </section>
  );
}

function keyOf(by: VoicesBy): string {
  return by.is === "attribute" ? `attribute ${by.name}` : by.is;
}

function kindWords(by: VoicesBy, say: Say): string {
  return by.is === "attribute" ? say("voices.by.attribute", by) : say(`voices.by.${by.is}`);
}
