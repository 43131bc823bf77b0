import type { QuoteBlock } from "../../shared/reports/report.ts";
import type { SiteEntry, SiteQuote, ThemeSite } from "../../shared/reports/theme-site.ts";
import { wordsIn } from "../../shared/reports/words.ts";
import { ReportBlock } from "./ReportPaper.tsx";
import "./report-paper.css";

/** The page to browse as it reads, without its contents. */
export function SitePaper({ site }: { readonly site: ThemeSite }) {
  const { language, title, subtitle, head, entries, references } = site;
  return (
    <article className="sheet portrait" lang={language} aria-label={subtitle}>
      <h2 className="sheet-title">{title}</h2>
      <p className="sheet-subtitle">{subtitle}</p>
      {head.map((line) => (
        <p key={line} className="body">
          {line}
        </p>
      ))}
      {entries.map((entry, index) => (
        // The page is made anew as a whole: its entries have no other name than their place.
        <EntryView key={String(index)} entry={entry} level={1} language={language} />
      ))}
      {references.map((block, index) => (
        <ReportBlock key={String(index)} block={block} />
      ))}
    </article>
  );
}

function EntryView({
  entry: { name, about, fields, quotes, extracts, entries },
  level,
  language,
}: {
  readonly entry: SiteEntry;
  readonly level: number;
  readonly language: ThemeSite["language"];
}) {
  const depth = level === 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : 4;
  return (
    <>
      <ReportBlock block={{ is: "heading", level: depth, text: name }} />
      {about !== "" && <p className="counts">{about}</p>}
      {fields.map(({ label, text }) => (
        <p key={label} className="body">
          {label !== "" && <em>{label}: </em>}
          {text}
        </p>
      ))}
      {quotes.map((quote, index) => (
        <QuoteView key={String(index)} quote={quote} />
      ))}
      {extracts.length > 0 && <p className="counts">▸ {wordsIn(language).allExtracts(extracts.length)}</p>}
      {entries.map((within, index) => (
        <EntryView key={String(index)} entry={within} level={level + 1} language={language} />
      ))}
    </>
  );
}

function QuoteView({ quote }: { readonly quote: SiteQuote }) {
  const { label, text, language, attribution, translations, interpretation } = quote;
  const block = (said: string, of: string | null, whose: string): QuoteBlock => ({
    is: "quote",
    lines: said.split("\n").map((line) => ({ speaker: null, text: line })),
    attribution: whose,
    language: of,
  });
  return (
    <>
      {label !== "" && <p className="counts">{label}</p>}
      <ReportBlock block={block(text, language, translations.length > 0 ? "" : attribution)} />
      {translations.map((one, at) => (
        <ReportBlock
          key={one.label}
          block={block(
            one.text,
            one.language,
            [one.label, at === translations.length - 1 ? attribution : ""]
              .filter((part) => part !== "")
              .join(" · "),
          )}
        />
      ))}
      {interpretation.map((one, index) => (
        <ReportBlock key={String(index)} block={one} />
      ))}
    </>
  );
}
