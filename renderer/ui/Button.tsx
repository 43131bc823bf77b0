import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";

type ButtonProps = Omit<AriaButtonProps, "children" | "className" | "style"> & {
  readonly look?: "main" | "bad" | "plain";
  readonly children: ReactNode;
};

export function Button({ look, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button ${look ?? ""}`}>
      {children}
    </AriaButton>
  );
}

/** A button that shows only a picture; `label` is its name for everyone who does not see it, and its hint. */
export function IconButton({
  label,
  children,
  ...rest
}: Omit<ButtonProps, "look"> & { readonly label: string }) {
  return (
    <span title={label}>
      <AriaButton {...rest} aria-label={label} className="button plain icon">
        {children}
      </AriaButton>
    </span>
  );
}
