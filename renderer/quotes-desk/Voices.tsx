import { useMemo, useState } from "react";
import type { CodeId, ParticipantId } from "../../shared/project/records.ts";
import { balanceOfVoices, type VoiceShare } from "../../shared/themes/balance-of-voices.ts";
import { useWords } from "../language/language.ts";
import { useProject } from "../storage/use-study.ts";
import { Button } from "../ui/Button.tsx";
import "./voices.css";

/** How many are drawn until all are asked for. */
const most = 6;

/** Who is quoted, and who could be: of this theme or of all. */
export function Voices({ themeId }: { readonly themeId: CodeId }) {
  const { say } = useWords();
  const project = useProject();
  const [ofAll, setOfAll] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const { voices, quotes } = useMemo(
    () => balanceOfVoices(project, ofAll ? null : themeId),
    [project, themeId, ofAll],
  );
  const shown = showsAll ? voices : voices.slice(0, most);
  const others = voices.slice(shown.length);
  const largest = Math.max(1, ...voices.map(({ quoted }) => quoted));
  const silent = voices.filter(({ quoted }) => quoted === 0).length;
  const nameOf = ({ key }: VoiceShare) => {
    const person = project.participants.get(key as ParticipantId);
    if (person) return person.pseudonym;
    const [transcriptId, speakerId] = key.split(" ");
    const transcript = [...project.transcripts.values()].find(({ id }) => id === transcriptId);
    return transcript?.speakers.find(({ id }) => id === speakerId)?.label ?? key;
  };
  const first = voices[0];
  return (
    <section className="quote-voices" aria-label={say("voices.title")}>
      <header>
        <h2>{say("voices.title")}</h2>
        <button type="button" aria-pressed={ofAll} onClick={() => setOfAll(!ofAll)}>
          {say(ofAll ? "voices.all" : "voices.theme")}
        </button>
      </header>
      <table>
        <thead className="visually-hidden">
          <tr>
            <th>{say("voices.person")}</th>
            <th>{say("voices.share")}</th>
            <th>{say("voices.of")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((voice) => (
            <tr key={voice.key} className={voice.quoted === 0 ? "silent" : ""}>
              <th scope="row">{nameOf(voice)}</th>
              <td className="bar" aria-hidden>
                <span style={{ width: `${(100 * voice.quoted) / largest}%` }} />
              </td>
              <td className="figures">{say("voices.row", { quoted: voice.quoted, coded: voice.coded })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {others.length > 0 && (
        <Button look="plain" onPress={() => setShowsAll(true)}>
          {say("voices.others", { count: others.length })}
        </Button>
      )}
      <p className="quiet">
        {[
          ...(first && quotes > 1 && first.quoted * 2 > quotes
            ? [say("voices.most", { name: nameOf(first), quoted: first.quoted, of: quotes })]
            : []),
          ...(silent > 0 && quotes > 0 ? [say("voices.silent", { count: silent })] : []),
        ].join(" ")}
      </p>
    </section>
  );
}
