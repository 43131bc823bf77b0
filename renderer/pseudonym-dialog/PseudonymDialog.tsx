import { useEffect, useMemo, useState } from "react";
import { keepKey, openKey } from "../gate/kept-names.ts";
import { useProjectPart } from "../storage/use-study.ts";
import { KeyNames } from "./KeyNames.tsx";
import { heldNames, type KeyInHand, keyInHand } from "./key-in-hand.ts";
import { OpenKey } from "./OpenKey.tsx";
import { ReplaceNames } from "./ReplaceNames.tsx";
import { nothingSaid } from "./replacing.ts";

/**
 * Puts the pseudonyms of a key in the place of its names in all of the study: the key is opened or begun, names are added to it of those that may be some, and each
 * place is shown in its context before it is done. As long as the window is open, the names of the key may not leave (gate/kept-names.ts).
 */
export function PseudonymDialog({ onClose }: { readonly onClose: () => void }) {
  const study = useProjectPart((project) => project.study.id);
  const [key, setKey] = useState<KeyInHand | null>(null);
  const [setAside, setSetAside] = useState<ReadonlySet<string>>(new Set());
  const [isReplacing, setIsReplacing] = useState(false);
  const [replacing, setReplacing] = useState(nothingSaid);
  const { id, fileName, names, saved, downloaded } = key ?? noKey;
  const held = useMemo(() => heldNames({ names, saved, downloaded }), [names, saved, downloaded]);
  useEffect(() => {
    if (id) keepKey(study, { id, fileName, names: held });
  }, [study, id, fileName, held]);

  if (!key)
    return (
      <OpenKey
        onOpen={(opened) => {
          openKey(study, opened);
          setKey(opened);
        }}
        onClose={onClose}
      />
    );
  if (isReplacing)
    return (
      <ReplaceNames
        inHand={key}
        said={replacing}
        onBack={(said) => {
          setReplacing(said);
          setIsReplacing(false);
        }}
        onClose={onClose}
      />
    );
  return (
    <KeyNames
      inHand={key}
      onKey={(change) => setKey((now) => now && change(now))}
      setAside={setAside}
      onSetAside={(name) => setSetAside(new Set(setAside).add(name))}
      onLook={() => setIsReplacing(true)}
      onClose={onClose}
    />
  );
}

const noKey = keyInHand({ id: "", fileName: "", passphrase: "", names: [] });
