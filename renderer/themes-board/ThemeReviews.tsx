import type { Theme, ThemeReview } from "../../shared/project/records.ts";
import { lastReview, reviewLevels } from "../../shared/themes/review-theme.ts";
import { useWords } from "../language/language.ts";
import { Button } from "../ui/Button.tsx";
import "./theme-reviews.css";

/** How a theme was judged last at each level, and what was said before that. */
export function ThemeReviews({ theme, onReview }: { readonly theme: Theme; readonly onReview: () => void }) {
  const { say } = useWords();
  const last = reviewLevels.map((level) => ({ level, review: lastReview(theme, level) }));
  const earlier = theme.reviews.filter((one) => last.every(({ review }) => review !== one)).toReversed();
  return (
    <section className="theme-reviews" aria-label={say("themes.review")}>
      <header>
        <h3>{say("themes.review")}</h3>
        <Button look="plain" writes onPress={onReview}>
          {say("themes.review.do")}
        </Button>
      </header>
      <dl>
        {last.map(({ level, review }) => (
          <div key={level}>
            <dt>{say(`themes.review.${level}`)}</dt>
            <dd>
              {review ? (
                <Judged review={review} />
              ) : (
                <span className="quiet">{say("themes.review.notYet")}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {earlier.length > 0 && (
        <details>
          <summary>
            {say("themes.review.earlier")} <span className="figures">{earlier.length}</span>
          </summary>
          <dl>
            {earlier.map((review) => (
              <div key={`${review.at} ${review.level} ${review.note}`}>
                <dt>{say(`themes.review.${review.level}`)}</dt>
                <dd>
                  <Judged review={review} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

function Judged({ review: { finding, note, by, at } }: { readonly review: ThemeReview }) {
  const { say, language } = useWords();
  const day = new Intl.DateTimeFormat(language === "sv" ? "sv-SE" : "en-GB", { dateStyle: "medium" });
  return (
    <>
      <b className={finding}>{say(`themes.review.said.${finding}`)}</b>
      <span className="quiet">
        {" "}
        · {day.format(new Date(at))} · {by}
      </span>
      {note !== "" && <p>{note}</p>}
    </>
  );
}
