import { ListBox, ListBoxItem, type ListBoxProps } from "react-aria-components";
import "./files-to-choose.css";

/** A file of a list: known by its `id`, shown by its name, with what else is known of it behind. */
export type FileToChoose = { readonly id: string; readonly name: string; readonly figures: string };

/** Files to choose from, of which the first has the focus. */
export function FilesToChoose({
  label,
  files,
  ...rest
}: Omit<ListBoxProps<FileToChoose>, "children" | "items" | "className"> & {
  readonly label: string;
  readonly files: readonly FileToChoose[];
}) {
  return (
    <ListBox aria-label={label} className="files-to-choose" autoFocus="first" items={files} {...rest}>
      {({ id, name, figures }) => (
        <ListBoxItem id={id} textValue={name} className="file-to-choose">
          <span>{name}</span>
          <span className="quiet small figures">{figures}</span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
