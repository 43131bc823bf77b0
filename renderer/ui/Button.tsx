import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { useWhyNot } from "./only-reading.ts";

type ButtonProps = Omit<AriaButtonProps, "children" | "className" | "style"> & {
  readonly look?: "main" | "bad" | "plain";
  /** It changes the study, or asks what to change: in a window that only reads it is dim and says why. */
  readonly writes?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
};

export function Button({ look, writes = false, isDisabled = false, children, ...rest }: ButtonProps) {
  const why = useWhyNot(writes);
  const button = (
    <AriaButton {...rest} isDisabled={isDisabled || why !== null} className={`button ${look ?? ""}`}>
      {children}
    </AriaButton>
  );
  if (why === null) return button;
  return (
    <span className="why-not" title={why}>
      {button}
    </span>
  );
}

/** A button that shows only a picture; `label` is its name for everyone who does not see it, and its hint. */
export function IconButton({
  label,
  writes = false,
  isDisabled = false,
  children,
  ...rest
}: Omit<ButtonProps, "look"> & { readonly label: string }) {
  const why = useWhyNot(writes);
  return (
    <span title={why === null ? label : `${label}. ${why}`}>
      <AriaButton
        {...rest}
        isDisabled={isDisabled || why !== null}
        aria-label={label}
        className="button plain icon"
      >
        {children}
      </AriaButton>
    </span>
  );
}
