import type { IndicatorResult, MemberRow, ReviewResult } from "../../assess/review-result.ts";
import { isMissing, type Measured } from "../../base/measured.ts";
import { fold } from "../../language/fold.ts";
import type { View } from "../view.ts";
import { GrowthBar, growthAxis } from "./bar.tsx";
import { Icon } from "./icon.tsx";
import { isTurn } from "./ranking.tsx";
import { Sheet } from "./sheet.tsx";
import { ComputedCell, StatusMark, ValueCell } from "./values.tsx";

/** How the table is asked for in the address: `?q=ha&group=R-RRD&sort=TM01.growth&order=asc`. */
export interface TableQuery {
  readonly q: string;
  readonly group: string;
  readonly sort: string;
  readonly order: "asc" | "desc";
}

export function readTableQuery(query: (name: string) => string | undefined): TableQuery {
  return {
    q: query("q") ?? "",
    group: query("group") ?? "",
    sort: query("sort") ?? "",
    order: query("order") === "asc" ? "asc" : "desc",
  };
}

interface Props {
  readonly view: View;
  readonly result: ReviewResult;
  readonly indicators: readonly IndicatorResult[];
  readonly query: TableQuery;
  /** The path of the page, for links that sort. */
  readonly path: string;
}

/** What a column sorts by. */
type Measure = "growth" | "now" | "before" | "share" | "planCompletion";

function measured(row: MemberRow | undefined, measure: Measure): Measured {
  if (!row) return { missing: "not-reported" };
  return measure === "now" || measure === "before" ? row[measure].value : row[measure];
}

const rowOf = (indicator: IndicatorResult | undefined, area: string) =>
  indicator?.rows.find((row) => row.area === area);

/** The members to show, in the order asked for; by the growth of the first indicator unless asked otherwise. */
export function membersShown({ view, result, indicators, query }: Omit<Props, "path">): readonly string[] {
  const wanted = fold(query.q);
  const group = view.structure.geography.regions.find((one) => one.key === query.group);
  const inGroup = (area: string) => group === undefined || group.members.some((one) => one.area === area);
  const areas = result.members.filter((area) => fold(view.area(area)).includes(wanted) && inGroup(area));
  const sign = query.order === "asc" ? 1 : -1;
  if (query.sort === "area")
    return [...areas].sort((one, two) => sign * view.area(two).localeCompare(view.area(one), view.lang));
  const [code, measure] = splitSort(query.sort, indicators);
  const indicator = indicators.find((one) => one.indicator === code);
  const value = (area: string) => measured(rowOf(indicator, area), measure);
  return [...areas].sort((one, two) => {
    const [left, right] = [value(one), value(two)];
    if (isMissing(left) || isMissing(right)) return Number(isMissing(left)) - Number(isMissing(right));
    return sign * (left - right);
  });
}

function splitSort(sort: string, indicators: readonly IndicatorResult[]): [string, Measure] {
  const at = sort.lastIndexOf(".");
  const measure = (["growth", "now", "before", "share", "planCompletion"] as const).find(
    (one) => one === sort.slice(at + 1),
  );
  return measure ? [sort.slice(0, at), measure] : [indicators[0]?.indicator ?? "", "growth"];
}

/** All members, with the leading indicators side by side. Sorted and filtered by the address; a script adds comfort. */
export function ReviewTable(props: Props) {
  const { view, result, indicators, query } = props;
  const members = membersShown(props);
  const [lead] = indicators;
  const leadSorted = query.sort === "" || query.sort === `${lead?.indicator}.growth`;
  const axis = growthAxis(lead?.rows.map((row) => row.growth) ?? []);
  const name = view.word("review.table", { n: result.members.length });
  return (
    <giaoban-table data-lang={view.lang}>
      <Filter {...props} />
      <Sheet view={view} name={name} tall>
        <Heads {...props} />
        <tbody>
          {members.map((area, place) => {
            const row = rowOf(lead, area);
            const next = rowOf(lead, members[place + 1] ?? "");
            return (
              <tr class={leadSorted && query.order === "desc" && row && isTurn(row, next) ? "turn" : undefined}>
                <th scope="row">
                  <a href={view.href(`/areas/${area}`)}>{view.area(area)}</a>
                </th>
                {indicators.map((one) => (
                  <MemberCells view={view} indicator={one} row={rowOf(one, area)} axis={one === lead ? axis : null} />
                ))}
              </tr>
            );
          })}
        </tbody>
        <Totals {...props} />
      </Sheet>
      {members.length === 0 && <p class="note">{view.word("table.none")}</p>}
    </giaoban-table>
  );
}

function Filter({ view, result, query, path }: Props) {
  const members = new Set(result.members);
  const groups = view.structure.geography.regions.filter(
    (region) =>
      region.key !== result.review.region &&
      region.members.some((one) => members.has(one.area)) &&
      region.members.length < 20,
  );
  return (
    <form class="filter no-print" action={view.href(path)}>
      <div class="field">
        <label for="q">{view.word("table.filter")}</label>
        <input id="q" name="q" value={query.q} placeholder={view.word("table.filterHint")} autocomplete="off" />
      </div>
      {groups.length > 0 && (
        <div class="field">
          <label for="group">{view.word("table.group")}</label>
          <select id="group" name="group">
            <option value="">{view.word("table.allMembers", { n: result.members.length })}</option>
            {groups.map((one) => (
              <option value={one.key} selected={one.key === query.group}>
                {view.region(one.key)}
              </option>
            ))}
          </select>
        </div>
      )}
      {query.sort !== "" && <input type="hidden" name="sort" value={query.sort} />}
      {query.order === "asc" && <input type="hidden" name="order" value="asc" />}
      <button type="submit" class="btn">
        {view.word("table.apply")}
      </button>
      {(query.q !== "" || query.group !== "") && <a href={view.href(path)}>{view.word("table.reset")}</a>}
    </form>
  );
}

function Heads(props: Props) {
  const { view, result, indicators } = props;
  const { now, before } = result.blocks;
  return (
    <thead>
      <tr class="g">
        <th class="first" rowspan={2} scope="col" aria-sort={sortOf(props, "area")}>
          <SortLink {...props} by="area" label={view.word("table.area")} />
        </th>
        {indicators.map((one, place) => (
          <th class="gl" colspan={one.total.value && isIndex(view, one) ? (place === 0 ? 5 : 4) : 4} scope="colgroup">
            <a href={view.href(`/reviews/${result.review.id}/indicators/${one.indicator}`)}>
              {view.short(one.indicator)}
            </a>{" "}
            <StatusMark view={view} status={commonStatus(one)} />
          </th>
        ))}
      </tr>
      <tr>
        {indicators.map((one, place) => {
          const unit = isIndex(view, one) ? "%" : view.unit(one.unit);
          const by = (measure: Measure) => `${one.indicator}.${measure}`;
          return (
            <>
              {isIndex(view, one) && (
                <th class="n gl" scope="col">
                  {view.word("table.rank")}
                </th>
              )}
              <Head
                {...props}
                by={by("before")}
                label={view.periodShort(before)}
                unit={unit}
                also={isIndex(view, one) ? "" : "gl"}
              />
              <Head {...props} by={by("now")} label={view.periodShort(now)} unit={unit} />
              <Head {...props} by={by("growth")} label={view.word("table.growth")} unit="%" />
              {!isIndex(view, one) && (
                <Head
                  {...props}
                  by={by("share")}
                  label={view.word("table.share")}
                  unit={view.word("table.shareUnit")}
                />
              )}
              {place === 0 && isIndex(view, one) && (
                <th scope="col">
                  <span class="sr">{view.word("table.chart")}</span>
                </th>
              )}
            </>
          );
        })}
      </tr>
    </thead>
  );
}

const isIndex = (view: View, { indicator }: IndicatorResult) =>
  view.structure.catalogue.get(indicator)?.kind !== "level";

/** The status that all members' figures share; null where they differ. */
export function commonStatus({ rows }: IndicatorResult) {
  const all = new Set(rows.flatMap(({ now }) => (now.status === null ? [] : [now.status])));
  return all.size === 1 ? ([...all][0] ?? null) : null;
}

function sortOf({ query, indicators }: Props, by: string): "ascending" | "descending" | undefined {
  const current = query.sort === "" ? `${indicators[0]?.indicator}.growth` : query.sort;
  if (current !== by) return undefined;
  return query.order === "asc" ? "ascending" : "descending";
}

function Head(props: Props & { by: string; label: string; unit: string; also?: string }) {
  const { by, unit, also = "" } = props;
  return (
    <th class={`n ${also}`.trim()} scope="col" aria-sort={sortOf(props, by)}>
      <SortLink {...props} />
      <span class="unit">{unit}</span>
    </th>
  );
}

/** A head that sorts: by this column, highest first; asked again, lowest first. */
function SortLink(props: Props & { by: string; label: string }) {
  const { view, query, path, by, label } = props;
  const sorted = sortOf(props, by);
  const address = new URLSearchParams();
  if (query.q !== "") address.set("q", query.q);
  if (query.group !== "") address.set("group", query.group);
  address.set("sort", by);
  if (sorted === "descending") address.set("order", "asc");
  return (
    <a href={`${view.href(path)}?${address}#table`}>
      {label}
      {sorted === "descending" && <Icon name="falling" label={view.word("table.sortedDown")} />}
      {sorted === "ascending" && <Icon name="rising" label={view.word("table.sortedUp")} />}
    </a>
  );
}

interface MemberCellsProps {
  readonly view: View;
  readonly indicator: IndicatorResult;
  readonly row: MemberRow | undefined;
  readonly axis: ReturnType<typeof growthAxis> | null;
}

function MemberCells({ view, indicator, row, axis }: MemberCellsProps) {
  const index = isIndex(view, indicator);
  if (!row) return <td class="why gl" colspan={index && axis ? 5 : 4} />;
  const decimals = index ? indicator.decimals : 1;
  return (
    <>
      {index && <td class="n gl">{row.growthRank}</td>}
      <ValueCell view={view} cell={row.before} decimals={indicator.decimals} {...(index ? {} : { also: "gl" })} />
      <ValueCell view={view} cell={row.now} decimals={indicator.decimals} />
      <ComputedCell view={view} value={row.growth} decimals={decimals} signed />
      {!index && <ComputedCell view={view} value={row.share} decimals={1} />}
      {index && axis && (
        <td class="bc">
          <GrowthBar value={row.growth} axis={axis} />
        </td>
      )}
    </>
  );
}

/** The region and the country, with how complete the region is; indices are refused, and why. */
function Totals({ view, result, indicators }: Props) {
  const hasNational = indicators.some((one) => one.national !== null);
  return (
    <tfoot>
      <tr>
        <th scope="row">{view.word("table.region", { n: result.members.length })}</th>
        {indicators.map((one, place) => {
          const index = isIndex(view, one);
          if (index) {
            return (
              <td class="why gl" colspan={place === 0 ? 5 : 4}>
                {view.word("table.notAdded")}
              </td>
            );
          }
          const coverage = `${one.reported.length}/${one.rows.length}`;
          return (
            <>
              <ComputedCell view={view} value={one.totalBefore.value} decimals={one.decimals} also="gl" />
              {isMissing(one.total.value) ? (
                <ComputedCell view={view} value={one.total.value} decimals={one.decimals} />
              ) : (
                <td class="n">
                  {view.number(one.total.value, one.decimals)}
                  {one.missing.length > 0 && <span class="st">{coverage}</span>}
                </td>
              )}
              <ComputedCell view={view} value={one.growth.value} decimals={1} signed />
              <td class="n">{view.number(100, 1)}</td>
            </>
          );
        })}
      </tr>
      {hasNational && (
        <tr>
          <th scope="row">{view.word("table.national")}</th>
          {indicators.map((one, place) => (
            <NationalCells view={view} indicator={one} wide={place === 0} />
          ))}
        </tr>
      )}
    </tfoot>
  );
}

function NationalCells({ view, indicator, wide }: { view: View; indicator: IndicatorResult; wide: boolean }) {
  const index = isIndex(view, indicator);
  const columns = index && wide ? 5 : 4;
  if (indicator.national === null) return <td class="gl" colspan={columns} />;
  return (
    <>
      <td class="gl" colspan={index ? 2 : 1} />
      <ValueCell view={view} cell={indicator.national} decimals={indicator.decimals} />
      <ComputedCell view={view} value={indicator.nationalGrowth} decimals={indicator.decimals} signed />
      {columns - (index ? 4 : 3) > 0 && <td colspan={columns - (index ? 4 : 3)} />}
    </>
  );
}
