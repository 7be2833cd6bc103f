/**
 * The wording of claims, in both languages, as data: writing fills the places, reading looks for the words between
 * them. English has two forms: after its subject ("exports rose 12.3%") and following another clause ("up 12.3%").
 */
export interface Phrase {
  readonly vi: string;
  readonly en: string;
  /** Where English says it otherwise once the subject has been said. */
  readonly enAfter?: string;
}

export const claimPhrases = {
  "level.final": { vi: "đạt {value}", en: "reached {value}", enAfter: "at {value}" },
  "level.estimate": {
    vi: "ước đạt {value}",
    en: "reached an estimated {value}",
    enAfter: "at an estimated {value}",
  },
  "level.stock": { vi: "là {value}", en: "stood at {value}", enAfter: "at {value}" },
  "level.stock-estimate": {
    vi: "ước là {value}",
    en: "stood at an estimated {value}",
    enAfter: "at an estimated {value}",
  },
  "level.surplus": { vi: "xuất siêu {value}", en: "was a surplus of {value}", enAfter: "a surplus of {value}" },
  "level.surplus-estimate": {
    vi: "ước xuất siêu {value}",
    en: "was an estimated surplus of {value}",
    enAfter: "an estimated surplus of {value}",
  },
  "level.deficit-estimate": {
    vi: "ước nhập siêu {value}",
    en: "was an estimated deficit of {value}",
    enAfter: "an estimated deficit of {value}",
  },
  "level.deficit": { vi: "nhập siêu {value}", en: "was a deficit of {value}", enAfter: "a deficit of {value}" },

  "growth.up": { vi: "tăng {value} {against}", en: "rose {value} {against}", enAfter: "up {value} {against}" },
  "growth.down": { vi: "giảm {value} {against}", en: "fell {value} {against}", enAfter: "down {value} {against}" },
  "growth.same": {
    vi: "không đổi {against}",
    en: "remained unchanged {against}",
    enAfter: "unchanged {against}",
  },
  "growth.up-estimate": {
    vi: "ước tăng {value} {against}",
    en: "rose an estimated {value} {against}",
    enAfter: "up an estimated {value} {against}",
  },
  "growth.down-estimate": {
    vi: "ước giảm {value} {against}",
    en: "fell an estimated {value} {against}",
    enAfter: "down an estimated {value} {against}",
  },
  index: { vi: "bằng {value} {against}", en: "stood at {value} {against}", enAfter: "at {value} {against}" },
  "index.estimate": {
    vi: "ước bằng {value} {against}",
    en: "stood at an estimated {value} {against}",
    enAfter: "at an estimated {value} {against}",
  },

  plan: {
    vi: "bằng {value} kế hoạch năm",
    en: "reached {value} of the year's plan",
    enAfter: "equal to {value} of the year's plan",
  },
  share: { vi: "chiếm {value} {whole}", en: "made up {value} of {whole}", enAfter: "{value} of {whole}" },
  "rank.first": {
    vi: "đứng đầu {among} về {measure}",
    en: "ranked first {among} by {measure}",
    enAfter: "first {among} by {measure}",
  },
  rank: {
    vi: "đứng thứ {place} {among} về {measure}",
    en: "ranked {place} {among} by {measure}",
    enAfter: "{place} {among} by {measure}",
  },
  "difference.above": {
    vi: "cao hơn {other} {value}",
    en: "was {value} above {other}",
    enAfter: "{value} above {other}",
  },
  "difference.below": {
    vi: "thấp hơn {other} {value}",
    en: "was {value} below {other}",
    enAfter: "{value} below {other}",
  },
  "difference.same": { vi: "bằng {other}", en: "was equal to {other}", enAfter: "equal to {other}" },
  "contribution.up": {
    vi: "đóng góp {value} vào mức tăng chung của {whole}",
    en: "added {value} to the growth of {whole}",
    enAfter: "adding {value} to the growth of {whole}",
  },
  "contribution.down": {
    vi: "làm giảm {value} mức tăng chung của {whole}",
    en: "took {value} off the growth of {whole}",
    enAfter: "taking {value} off the growth of {whole}",
  },
  ratio: { vi: "gấp {value} {other}", en: "was {value} {other}", enAfter: "{value} {other}" },
  target: { vi: "phấn đấu {value}", en: "aims at {value}", enAfter: "aiming at {value}" },
  "target.growth": { vi: "phấn đấu tăng {value}", en: "aims to grow by {value}", enAfter: "aiming to grow by {value}" },
  range: { vi: "đạt từ {value} đến {upper}", en: "reached {value} to {upper}", enAfter: "at {value} to {upper}" },
  "range.growth": {
    vi: "tăng từ {value} đến {upper} {against}",
    en: "rose by {value} to {upper} {against}",
    enAfter: "up {value} to {upper} {against}",
  },

  "count.named": {
    vi: "{count} có {indicator} {condition}",
    en: "{count} saw their {indicator} {condition}",
  },
  count: { vi: "{count} {condition}", en: "{count} {condition}" },
  "tally.named": { vi: "{subject}: {parts}", en: "{subject}: {parts}" },
  tally: { vi: "{parts}", en: "{parts}" },
  "tally.up": { vi: "{n} tăng", en: "{n} up" },
  "tally.same": { vi: "{n} không đổi", en: "{n} unchanged" },
  "tally.down": { vi: "{n} giảm", en: "{n} down" },
  "tally.unknown": { vi: "{n} chưa có số liệu", en: "{n} without data" },
  "tally.unknown-named": { vi: "{n} chưa có số liệu ({names})", en: "{n} without data ({names})" },
  "tally.of": { vi: "trong {members} địa phương", en: "of {members} localities" },

  largest: {
    vi: "{k} địa phương có {indicator} lớn nhất{names}, chiếm {value} {whole}, đều tăng từ {growth} trở lên {against}",
    en: "the {k} localities with the largest {indicator}{names}, {value} of {whole}, all grew by {growth} or more {against}",
  },
} as const satisfies Readonly<Record<string, Phrase>>;

export type PhraseCode = keyof typeof claimPhrases;

/** What a number is compared with, as an official says it of a year and of a shorter period. */
export const againstPhrases = {
  "year-before.year": { vi: "so với năm trước", en: "on the previous year" },
  "year-before": { vi: "so với cùng kỳ", en: "on the same period" },
  "period-before.month": { vi: "so với tháng trước", en: "on the previous month" },
  "period-before.quarter": { vi: "so với quý trước", en: "on the previous quarter" },
  "period-before": { vi: "so với kỳ trước", en: "on the previous period" },
  base: { vi: "so với {period}", en: "compared with {period}" },
} as const satisfies Readonly<Record<string, Phrase>>;

/** What is a multiple of what. */
export const ratioPhrases = {
  "year-before.year": { vi: "năm trước", en: "the previous year" },
  "year-before": { vi: "cùng kỳ", en: "the same period" },
  "period-before": { vi: "kỳ trước", en: "the previous period" },
} as const satisfies Readonly<Record<string, Phrase>>;

/**
 * What a counted area does. `named` follows the indicator ("có IIP tăng", "saw exports rise"), `bare` the counted
 * areas alone ("11/28 địa phương tăng từ 10% trở lên").
 */
export const conditionPhrases = {
  up: { vi: "tăng", en: "rise", bare: "grew" },
  down: { vi: "giảm", en: "fall", bare: "fell" },
  same: { vi: "không đổi", en: "remain unchanged", bare: "remained unchanged" },
  "up-from": { vi: "tăng từ {value} trở lên", en: "rise by {value} or more", bare: "grew by {value} or more" },
  "up-over": { vi: "tăng trên {value}", en: "rise by more than {value}", bare: "grew by more than {value}" },
  "up-below": { vi: "tăng dưới {value}", en: "rise by less than {value}", bare: "grew by less than {value}" },
  "up-to": { vi: "tăng không quá {value}", en: "rise by at most {value}", bare: "grew by at most {value}" },
  "down-from": { vi: "giảm từ {value} trở lên", en: "fall by {value} or more", bare: "fell by {value} or more" },
  "down-over": { vi: "giảm trên {value}", en: "fall by more than {value}", bare: "fell by more than {value}" },
  "over-country": {
    vi: "tăng cao hơn mức chung của cả nước",
    en: "rise faster than the national rate",
    bare: "grew faster than the national rate",
  },
  "below-country": {
    vi: "tăng thấp hơn mức chung của cả nước",
    en: "rise more slowly than the national rate",
    bare: "grew more slowly than the national rate",
  },
  from: { vi: "đạt từ {value} trở lên", en: "reach {value} or more", bare: "reached {value} or more" },
  over: { vi: "đạt trên {value}", en: "exceed {value}", bare: "exceeded {value}" },
  below: { vi: "dưới {value}", en: "stay below {value}", bare: "stayed below {value}" },
  to: { vi: "không quá {value}", en: "stay at or below {value}", bare: "stayed at or below {value}" },
  exactly: { vi: "đúng bằng {value}", en: "stand at {value}", bare: "stood at {value}" },
} as const satisfies Readonly<Record<string, Phrase & { readonly bare: string }>>;

export type ConditionCode = keyof typeof conditionPhrases;

/** Counted areas: a bare fraction only where all are known. */
export const countPhrases = {
  fraction: { vi: "{n}/{outOf} địa phương", en: "{n} of {outOf} localities" },
  all: { vi: "toàn bộ {n} địa phương", en: "all {n} localities" },
  none: { vi: "không có địa phương nào trong {outOf} địa phương", en: "none of the {outOf} localities" },
  number: { vi: "{n} địa phương", en: "{n} localities" },
} as const satisfies Readonly<Record<string, Phrase>>;

/** How complete a number is, in brackets behind it. */
export const coveragePhrases = {
  full: { vi: "({reported}/{members} địa phương)", en: "({reported} of {members} localities)" },
  without: {
    vi: "({reported}/{members} địa phương, thiếu {names})",
    en: "({reported} of {members} localities, without {names})",
  },
  only: {
    vi: "({reported}/{members} địa phương có số liệu: {names})",
    en: "({reported} of {members} localities with data: {names})",
  },
} as const satisfies Readonly<Record<string, Phrase>>;

export const hedgePhrases = {
  over: { vi: "hơn {value}", en: "more than {value}" },
  under: { vi: "gần {value}", en: "nearly {value}" },
  about: { vi: "khoảng {value}", en: "about {value}" },
} as const satisfies Readonly<Record<string, Phrase>>;

export const measurePhrases = {
  growth: { vi: "tốc độ tăng", en: "growth" },
  level: { vi: "quy mô", en: "size" },
  share: { vi: "tỷ trọng", en: "share" },
  plan: { vi: "mức hoàn thành kế hoạch năm", en: "completion of the year's plan" },
} as const satisfies Readonly<Record<string, Phrase>>;

/** How sure a document's numbers are, and since when: in its first sentence. */
export const statusPhrases = {
  estimate: { vi: "ước {period}", en: "estimates for {period}" },
  "estimate-made": { vi: "ước {period}, lập ngày {day}", en: "estimates for {period}, made on {day}" },
  final: { vi: "số liệu thực hiện {period}", en: "results for {period}" },
} as const satisfies Readonly<Record<string, Phrase>>;

/** How the words around claims are joined. */
export const joinPhrases = {
  "current-prices": { vi: "(giá hiện hành)", en: "(at current prices)" },
  "indicator-of": { vi: "{indicator} của {area}", en: "{indicator} in {area}" },
  "index-of": { vi: "chỉ số sản xuất ngành {name}", en: "production index of {name}" },
  "localities-of": { vi: "{indicator} của các địa phương {area}", en: "{indicator} in the localities of {area}" },
  "counted-in": { vi: "{count} {area}", en: "{count} in {area}" },
  "ranked-among": { vi: "{area}", en: "in {area}" },
  "ranked-of": { vi: "trong {outOf} địa phương {area}", en: "of {outOf} localities in {area}" },
  "whole-area": { vi: "toàn {area}", en: "{area}" },
  "the-country": { vi: "mức chung của cả nước", en: "the national rate" },
  "whole-country": { vi: "cả nước", en: "the country" },
  "in-period": { vi: "{period}", en: "in {period}" },
  "at-end": { vi: "tính đến hết {period}", en: "by the end of {period}" },
  "at-end-of-year": { vi: "tính đến cuối {period}", en: "by the end of {period}" },
  "producer-says": { vi: "theo {producer}", en: "according to {producer}" },
  highest: { vi: "Cao nhất: {list}", en: "Highest: {list}" },
  lowest: { vi: "Thấp nhất: {list}", en: "Lowest: {list}" },
  "movers-up": {
    vi: "Đóng góp nhiều nhất vào mức tăng {indicator}: {list}",
    en: "Largest contributions to the growth of {indicator}: {list}",
  },
  "movers-down": {
    vi: "Kéo giảm mức tăng {indicator}: {list}",
    en: "Holding back the growth of {indicator}: {list}",
  },
  "no-data": { vi: "Chưa có số liệu {subject}", en: "No data on {subject}" },
} as const satisfies Readonly<Record<string, Phrase>>;

/** The words of a scale before a unit. */
export const scaleWords: readonly { readonly scale: number; readonly vi: string; readonly en: string }[] = [
  { scale: 1e15, vi: "triệu tỷ", en: "quadrillion" },
  { scale: 1e12, vi: "nghìn tỷ", en: "trillion" },
  { scale: 1e9, vi: "tỷ", en: "billion" },
  { scale: 1e6, vi: "triệu", en: "million" },
  { scale: 1e3, vi: "nghìn", en: "thousand" },
];

/** Units whose English is not in the table of units, or that are printed otherwise than they are kept. */
export const unitWords: Readonly<Record<string, Phrase>> = {
  đồng: { vi: "đồng", en: "VND" },
  USD: { vi: "USD", en: "USD" },
  "điểm %": { vi: "điểm %", en: "percentage points" },
  lần: { vi: "lần", en: "times" },
  m2: { vi: "m²", en: "m²" },
  m3: { vi: "m³", en: "m³" },
};
