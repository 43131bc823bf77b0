import { useWords } from "../language/language.ts";
import { transcriptKeys } from "../transcript-view/keys.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";

/** Every key there is, on one sheet. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  return (
    <Dialog
      title={say("foot.keys")}
      onClose={onClose}
      actions={<Button onPress={onClose}>{say("ui.close")}</Button>}
    >
      <table className="keys">
        <tbody>
          {transcriptKeys.map(({ id, keys }) => (
            <tr key={id}>
              <th scope="row">{say(`key.${id}`)}</th>
              <td>
                <kbd>{keys}</kbd>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
