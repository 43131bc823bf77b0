import { useWords } from "../language/language.ts";
import { CheckViews } from "./CheckViews.tsx";

/** An excerpt from the literature has no recording. */
export function NothingToCheck({ name }: { readonly name: string }) {
  const { say } = useWords();
  return (
    <main className="place both">
      <header className="place-bar">
        <CheckViews />
        <h1 title={name}>{name}</h1>
      </header>
      <p className="quiet checking-none">{say("check.excerpt")}</p>
    </main>
  );
}
