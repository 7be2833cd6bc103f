import type { ReviewResult } from "../../assess/review-result.ts";
import { dayOf } from "../../base/day.ts";
import type { PublicRelease } from "../env.ts";
import type { View } from "../view.ts";

interface Props {
  readonly view: View;
  readonly result: ReviewResult;
  readonly release: PublicRelease;
  /** All open releases of this review, newest first. */
  readonly releases: readonly PublicRelease[];
  /** On the page of one release for ever: it says nothing that a later release would change. */
  readonly fixed: boolean;
}

/** Who makes the figures: the producer of an official year, or the offices that report. */
export function sourceOf(view: View, { review }: ReviewResult): string {
  return review.source === "reports" ? view.word("release.reports") : view.producer(review.source.producer);
}

/** Under the title of each page with released figures: which release, when, as of when, whose figures. */
export function ReleaseBar({ view, result, release, releases, fixed }: Props) {
  const facts: [name: string, value: string, lang?: "vi"][] = [
    [view.word("release.number"), view.word("release.no", { n: release.cut })],
    [view.word("release.at"), view.time(release.at)],
    [view.word("release.asOf"), view.day(result.asOf ?? dayOf(result.recorded))],
    [view.word("release.source"), sourceOf(view, result)],
  ];
  if (release.legalBasis) facts.push([view.word("release.legalBasis"), release.legalBasis, "vi"]);
  if (release.note !== "") facts.push([view.word("release.note"), release.note, "vi"]);
  if (release.documentNumber) facts.push([view.word("release.document"), release.documentNumber, "vi"]);
  const others = fixed ? [] : releases.filter((one) => one.cut !== release.cut);
  return (
    <div class="release">
      <dl>
        {facts.map(([name, value, lang]) => (
          <div>
            <dt>{name}</dt>
            <dd lang={lang}>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="actions no-print releases">
        {fixed ? (
          <a href={view.href(`/reviews/${release.review}`)}>{view.word("release.newerLink")}</a>
        ) : (
          <a href={view.href(`/reviews/${release.review}/${release.cut}`)}>{view.word("release.fixed")}</a>
        )}
        {others.map((one) => (
          <a href={view.href(`/reviews/${one.review}/${one.cut}`)}>
            {view.word("release.number")} {view.word("release.no", { n: one.cut })}, {view.day(dayOf(one.at))}
          </a>
        ))}
      </p>
    </div>
  );
}
