import { Check, ChevronDown, Minus } from "lucide-react";
import { Fragment, useId } from "react";
import {
  Checkbox as AriaCheckbox,
  Select as AriaSelect,
  TextField as AriaTextField,
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
  SelectValue,
  Text,
  TextArea,
} from "react-aria-components";

type FieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | null;
};

export function TextField({
  label,
  value,
  onChange,
  hint,
  error,
  autoFocus = false,
  onSubmit,
  onLeave,
  isSecret = false,
}: FieldProps & {
  /** What is typed is not shown. */
  readonly isSecret?: boolean;
  readonly autoFocus?: boolean;
  /** Enter. */
  readonly onSubmit?: () => void;
  /** The field is left. */
  readonly onLeave?: () => void;
}) {
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      autoFocus={autoFocus}
      {...(onLeave && { onBlur: onLeave })}
      {...(isSecret && { type: "password" as const, autoComplete: "off" })}
    >
      <Label>{label}</Label>
      <Input
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing || !onSubmit) return;
          event.preventDefault();
          onSubmit();
        }}
      />
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {error && <FieldError className="error">{error}</FieldError>}
    </AriaTextField>
  );
}

/** A text of several lines. */
export function LongTextField({
  label,
  value,
  onChange,
  hint,
  rows,
  autoFocus = false,
}: FieldProps & { readonly rows: number; readonly autoFocus?: boolean }) {
  return (
    <AriaTextField className="field" value={value} onChange={onChange} autoFocus={autoFocus}>
      <Label>{label}</Label>
      <TextArea rows={rows} />
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
    </AriaTextField>
  );
}

export type Option<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  /** What it stands under, with those beside it that say the same; radio buttons alone show it. */
  readonly group?: string;
  /** What it is for, beneath it; radio buttons alone show it. */
  readonly hint?: string;
};

export function Select<Value extends string>({
  label,
  value,
  options,
  onChange,
  hideLabel = false,
  isDisabled = false,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  readonly hideLabel?: boolean;
  readonly isDisabled?: boolean;
}) {
  return (
    <AriaSelect
      className="field"
      value={value}
      isDisabled={isDisabled}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
      {...(hideLabel && { "aria-label": label })}
    >
      {!hideLabel && <Label>{label}</Label>}
      <Button className="select-button">
        <SelectValue />
        <ChevronDown aria-hidden />
      </Button>
      <Popover className="popover">
        <ListBox className="listbox" items={options.map((option) => ({ id: option.value, ...option }))}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className="menu-item">
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

export function Choices<Value extends string>({
  label,
  value,
  options,
  onChange,
  autoFocus = false,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  readonly autoFocus?: boolean;
}) {
  const id = useId();
  return (
    <RadioGroup
      className="field"
      value={value}
      onChange={(chosen) => {
        const option = options.find((one) => one.value === chosen);
        if (option) onChange(option.value);
      }}
    >
      <Label>{label}</Label>
      <div className="choices">
        {options.map((option, at) => (
          <Fragment key={option.value}>
            {option.group !== undefined && option.group !== options[at - 1]?.group && (
              <p className="choice-group-name">{option.group}</p>
            )}
            <Radio
              value={option.value}
              className="choice"
              autoFocus={autoFocus && option.value === value}
              {...(option.hint !== undefined && { "aria-describedby": `${id}-${option.value}` })}
            >
              <span className="dot" />
              {option.label}
            </Radio>
            {option.hint !== undefined && (
              <p id={`${id}-${option.value}`} className="hint choice-hint">
                {option.hint}
              </p>
            )}
          </Fragment>
        ))}
      </div>
    </RadioGroup>
  );
}

export function Checkbox({
  label,
  checked,
  isSome = false,
  isDisabled = false,
  onChange,
  hideLabel = false,
}: {
  readonly label: string;
  readonly checked: boolean;
  /** Of what it stands for, some are and some are not. */
  readonly isSome?: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hideLabel?: boolean;
}) {
  return (
    <AriaCheckbox
      className="choice"
      isSelected={checked}
      isIndeterminate={isSome}
      isDisabled={isDisabled}
      onChange={onChange}
      {...(hideLabel && { "aria-label": label })}
    >
      <span className="dot square">{isSome ? <Minus aria-hidden /> : checked && <Check aria-hidden />}</span>
      {!hideLabel && label}
    </AriaCheckbox>
  );
}
