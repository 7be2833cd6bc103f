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
}

/** Who makes the figures: the producer of an official year, or the offices that report. */
export function sourceOf(view: View, { review }: ReviewResult): string {
  return review.source === "reports" ? view.word("release.reports") : view.producer(review.source.producer);
}

/** Under the title of each page with released figures: which release, when, as of when, whose figures. */
export function ReleaseBar({ view, result, release, releases }: Props) {
  const facts: [string, string][] = [
    [view.word("release.number"), view.word("release.no", { n: release.cut })],
    [view.word("release.at"), view.time(release.at)],
    [view.word("release.asOf"), view.day(result.asOf ?? dayOf(result.recorded))],
    [view.word("release.source"), sourceOf(view, result)],
  ];
  if (release.legalBasis) facts.push([view.word("release.legalBasis"), release.legalBasis]);
  if (release.documentNumber) facts.push([view.word("release.document"), release.documentNumber]);
  const others = releases.filter((one) => one.cut !== release.cut);
  return (
    <div class="release">
      <dl>
        {facts.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="actions no-print releases">
        <a href={view.href(`/reviews/${release.review}/${release.cut}`)}>{view.word("release.fixed")}</a>
        {others.map((one) => (
          <a href={view.href(`/reviews/${one.review}/${one.cut}`)}>
            {view.word("release.number")} {view.word("release.no", { n: one.cut })}, {view.day(dayOf(one.at))}
          </a>
        ))}
      </p>
    </div>
  );
}

/** On an older release: that a newer one exists, and where. */
export function NewerNote({ view, release, newest }: { view: View; release: PublicRelease; newest: PublicRelease }) {
  if (newest.cut === release.cut) return null;
  return (
    <p class="fixnote">
      <span>
        {view.word("release.newer", { n: newest.cut })}{" "}
        <a href={view.href(`/reviews/${newest.review}`)}>{view.word("release.newerLink")}</a>.
        {newest.note !== "" && ` ${newest.note}.`}
      </span>
    </p>
  );
}
